import '../style/feeds.css';
import type { Id } from '../../engine/index.ts';
import { type Feeds, feedsOf, type Inputs } from '../../engine/vocabulary.ts';
import { enumerate, sayReading } from '../../text/index.ts';
import { layOut } from '../feeds.ts';
import { Overlay } from '../parts/overlay.tsx';
import { type Sitting, useSitting } from '../sitting.ts';
import { t } from '../words.ts';

/** What feeds something, in one line: numbers, each derived one with what it is worked out from, and other things. */
function fedBy({ names, scenario }: Sitting, { derived }: Feeds, { tracks, others }: Inputs): string {
  const trackWords = (id: Id): string => {
    const { label } = names.the('tracks', id);
    const inputs = derived.get(id);
    const from =
      inputs === undefined ? '' : fedBy({ names, scenario } as Sitting, { derived } as Feeds, inputs);
    return from === '' ? label : t('feeds.derived', { label, from });
  };
  const words = [...tracks.map(trackWords), ...others.map((one) => sayReading(scenario, one))];
  return words.length === 0 ? '' : enumerate(words);
}

/** Pixels that a letter takes in the picture. */
const LETTER = 6.1;

/** A label as far as its box has room for it; the table beside it has it whole. */
function short(label: string, width: number): string {
  const room = Math.floor((width - 10) / LETTER);
  return label.length > room ? `${label.slice(0, room - 1)}…` : label;
}

function Picture() {
  const sitting = useSitting();
  const { boxes, lines, width, height } = layOut(sitting.scenario);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard
    <section class="wide-table feeds-picture" tabIndex={0} aria-label={t('feeds.picture')}>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
        {lines.map(({ key, path }) => (
          <path key={key} class="feeds-line" d={path} />
        ))}
        {boxes.map(({ key, x, y, width, height, label, column }) => (
          <g key={key} class={`feeds-box feeds-${column}`} transform={`translate(${x} ${y})`}>
            <rect width={width} height={height} rx="3" />
            <text x="7" y={height / 2} dy="0.34em">
              {short(label, width)}
            </text>
          </g>
        ))}
      </svg>
    </section>
  );
}

/** What feeds what: numbers, the parts of the aims, the aims and the score, as a picture and as a table. */
export function FeedsOverlay() {
  const sitting = useSitting();
  const { scenario, ui } = sitting;
  const feeds = feedsOf(scenario);
  return (
    <Overlay title={t('aims.feeds')} onClose={() => ui.set({ overlay: null })} class="feeds">
      <p class="hint">{t('feeds.help')}</p>
      <Picture />
      <h3 id="feeds-table">{t('feeds.table')}</h3>
      <table class="feeds-table" aria-labelledby="feeds-table">
        <thead>
          <tr>
            <th scope="col">{t('feeds.aim')}</th>
            <th scope="col">{t('feeds.part')}</th>
            <th scope="col">{t('feeds.from')}</th>
          </tr>
        </thead>
        {feeds.objectives.map(({ objective, parts }) => (
          <tbody key={objective.id}>
            {parts.map(({ part, inputs }, index) => (
              <tr key={part.id}>
                {index === 0 ? (
                  <th scope="rowgroup" rowSpan={parts.length}>
                    {objective.label}
                  </th>
                ) : null}
                <th scope="row">{part.label}</th>
                <td>{fedBy(sitting, feeds, inputs) || t('feeds.always')}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Overlay>
  );
}
