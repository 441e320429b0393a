import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { SittingContext } from '../sitting.ts';
import type { Said } from '../state.ts';

/** So long after the page has changed that a screen reader has seen the window close which lay over the region. */
const WAIT = 80;

/** What has been said since the region came, a moment later; before that it is empty. */
function useSaid(said: Said): Said | null {
  const first = useRef(said.count);
  const [shown, show] = useState<Said | null>(null);
  // The count stands for the sentence
  useEffect(() => {
    if (said.count === first.current) return;
    const timer = setTimeout(() => show(said), WAIT);
    return () => clearTimeout(timer);
  }, [said.count]);
  return shown;
}

function Region({ said, name }: { said: Said; name: string }) {
  const shown = useSaid(said);
  return (
    <div class="unseen" role="status" data-voice={name}>
      {shown ? <span key={shown.count}>{shown.text}</span> : null}
    </div>
  );
}

/**
 * The regions that a screen reader listens to: one for what came of an action, one for hints. A window that lies over the
 * table hides those of the page, so each window has its own. Nothing stands in them outside the main screen.
 */
export function Voice() {
  const sitting = useContext(SittingContext);
  if (!sitting) return null;
  return (
    <>
      <Region said={sitting.open.said} name="said" />
      <Region said={sitting.open.hinted} name="hint" />
    </>
  );
}
