import type { Scenario } from '../../../engine/index.ts';
import { sourceName } from '../../../text/index.ts';
import { t } from '../../page-words.ts';
import { Overlay } from '../../parts/overlay.tsx';

const NOTES = ['model', 'map', 'imagined', 'left-out', 'offices', 'data'] as const;
/** Files that the build puts beside the page. */
const NOTICES = ['libraries', 'assets'] as const;
const CREDITS = ['game', 'map', 'icons', 'fonts', 'code'] as const;

/** A source with when it was published; the one, where the other is missing. */
function sourceWords(source: Scenario['sources'][number]): string {
  const { title, published } = source;
  return title.trim() && published ? t('about.source', { title, published }) : sourceName(source);
}

interface AboutProps {
  readonly scenario: Scenario | null;
  readonly onClose: () => void;
}

/** What the game is and is not, and the chosen scenario's sources; its own notes stand in its briefing. */
export function AboutOverlay({ scenario, onClose }: AboutProps) {
  return (
    <Overlay title={t('about.title')} onClose={onClose} class="question reading">
      <ul class="plain-list">
        {NOTES.map((note) => (
          <li key={note}>{t(`about.${note}`)}</li>
        ))}
      </ul>
      {scenario ? (
        <>
          <h3>{t('about.sources', { title: scenario.title })}</h3>
          <ul class="plain-list">
            {scenario.sources.map((source) => (
              <li key={source.id}>{sourceWords(source)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Overlay>
  );
}

/** Whose work is in the game, and under which licences. */
export function CreditsOverlay({ onClose }: { onClose: () => void }) {
  return (
    <Overlay title={t('credits.title')} onClose={onClose} class="question reading">
      <dl class="credits">
        {CREDITS.map((one) => (
          <div key={one}>
            <dt>{t(`credits.${one}`)}</dt>
            <dd>{t(`credits.${one}.text`)}</dd>
          </div>
        ))}
      </dl>
      {NOTICES.map((one) => (
        <p key={one}>
          <a class="link" href={`./notices/${one}.txt`}>
            {t(`credits.${one}`)}
          </a>
        </p>
      ))}
    </Overlay>
  );
}
