import { useRef, useState } from 'preact/hooks';
import { askTerm, glossed, type Term } from '../glossary.ts';
import { useSitting } from '../sitting.ts';
import { Popover } from './popover.tsx';

/** A hard word: pressed, it says what it means. */
function TermButton({ text, term }: { text: string; term: Term }) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        class="term"
        title={askTerm(term.term)}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {text}
      </button>
      {open ? (
        <Popover anchor={button} title={term.term} onClose={() => setOpen(false)}>
          <p>{term.what}</p>
        </Popover>
      ) : null}
    </>
  );
}

/** A text whose hard words can be pressed, for whoever has chosen easier words; for others the text as it is. */
export function Glossed({ text }: { text: string }) {
  const { settings } = useSitting().now;
  if (settings.words !== 'easy') return <>{text}</>;
  return (
    <>
      {glossed(text).map(({ text: words, term }) =>
        term ? <TermButton key={term.id} text={words} term={term} /> : words,
      )}
    </>
  );
}
