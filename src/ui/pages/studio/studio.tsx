import '../../style/front.css';
import '../../style/studio.css';
import '../../style/studio-form.css';
import '../../style/studio-start.css';
import { useEffect, useState } from 'preact/hooks';
import type { MountMapEditor } from '../../../store/map-editor.ts';
import type { SharedFrom } from '../../../store/shared-types.ts';
import type { Table } from '../../../store/types.ts';
import { createStudio, type Studio } from '../../../studio/index.ts';
import type { BuiltIn } from '../../built-in.ts';
import { STUDIO, useHash } from '../../hash.ts';
import { useTitle } from '../../page.ts';
import { useChanges } from '../../sitting.ts';
import { t } from '../../studio-words.ts';
import { fromShared } from './begin.ts';
import { Desk } from './desk.tsx';
import { StartPage } from './start.tsx';

export interface StudioPageProps {
  readonly table: Table;
  readonly scenarios: readonly BuiltIn[];
  readonly loadMap: () => Promise<MountMapEditor>;
  /** What somebody has shared and is to become a draft. */
  readonly brought: SharedFrom | null;
  /** It has become one, or cannot be opened. */
  readonly onTaken: () => void;
}

/** One for as long as the page lives: who plays a draft and comes back finds everything as it was. */
let studio: Studio | null = null;

function theStudio(scenarios: readonly BuiltIn[]): Studio {
  if (studio) return studio;
  const fresh = createStudio({ sources: scenarios });
  // The page may be gone at once; what waits is put aside before that.
  const leave = (): void => void fresh.flush(true);
  globalThis.addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leave());
  studio = fresh;
  return fresh;
}

/** The id of the draft in the address; empty for the list. An address that was mangled names a draft that is not there. */
function draftIn(hash: string): string {
  const written = hash.slice(STUDIO.length + 1);
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** While a draft is on its way. */
function Coming() {
  useTitle(t('start.page'));
  return (
    <main class="studio-coming">
      <p role="status">{t('coming')}</p>
    </main>
  );
}

/** The studio: the list of drafts, or the desk with one of them. */
export function StudioPage({ table, scenarios, loadMap, brought, onTaken }: StudioPageProps) {
  const own = theStudio(scenarios);
  useChanges(own.subscribe);
  const wanted = draftIn(useHash());
  const [missing, miss] = useState('');
  const [refused, refuse] = useState('');
  const { open } = own.get();
  useEffect(() => {
    if (wanted === '') void own.close().then(own.list);
    else
      void own.open(wanted).then((found) => {
        if (!found) {
          miss(wanted);
          location.hash = STUDIO;
        }
      });
  }, [wanted]);
  useEffect(() => {
    if (!brought) return;
    const take = async (): Promise<void> => {
      const begun = await fromShared(own, brought).catch(() => t('start.failed'));
      refuse(typeof begun === 'string' ? begun : '');
      const id = typeof begun === 'string' ? '' : `/${await own.create(begun.name, begun.files)}`;
      location.hash = `${STUDIO}${id}`;
      onTaken();
    };
    void take();
  }, [brought]);
  if (brought) return <Coming />;
  if (wanted === '')
    return <StartPage studio={own} scenarios={scenarios} missing={missing !== ''} refused={refused} />;
  if (open?.id !== wanted) return <Coming />;
  return <Desk key={open.id} studio={own} table={table} loadMap={loadMap} />;
}
