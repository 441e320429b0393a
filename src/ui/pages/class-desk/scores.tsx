import { medianOf } from '../../../classroom/glance.ts';
import { t } from '../../class-desk-words.ts';
import { useLesson } from './lesson.ts';

/** A game's place on a scale from 0 to 100. */
interface Marked {
  readonly name: string;
  readonly value: number;
  readonly won: boolean;
}

/** Marks nearer than this on the scale stand one over the other; points. */
const NEAR = 2.4;

/** Marks in rows from the foot up, so that none lies over another. */
function stacked(marks: readonly Marked[], near: number): readonly (Marked & { readonly row: number })[] {
  const ends: number[] = [];
  return [...marks]
    .sort((a, b) => a.value - b.value)
    .map((mark) => {
      const free = ends.findIndex((end) => mark.value - end >= near);
      const row = free < 0 ? ends.length : free;
      ends[row] = mark.value;
      return { ...mark, row };
    });
}

const TICKS = [0, 20, 40, 60, 80, 100] as const;

interface StripProps {
  readonly marks: readonly Marked[];
  /** Where a line is drawn through: the score that wins, or the middle. */
  readonly line: number;
  readonly near?: number;
  readonly scale?: boolean;
}

/** One mark a game over a scale from 0 to 100; what it shows is also told in words. */
function Strip({ marks, line, near = NEAR, scale = false }: StripProps) {
  const all = stacked(marks, near);
  const rows = Math.max(1, ...all.map(({ row }) => row + 1));
  return (
    <div class={`strip ${scale ? 'scaled' : ''}`} style={{ '--rows': rows }} aria-hidden="true">
      <div class="strip-field">
        {TICKS.map((tick) => (
          <i key={tick} class="strip-tick" style={{ insetInlineStart: `${tick}%` }} />
        ))}
        <i class="strip-line" style={{ insetInlineStart: `${line}%` }} />
        {all.map(({ name, value, won, row }) => (
          <i
            key={name}
            class={`strip-mark ${won ? 'won' : ''}`}
            title={`${name}: ${value}`}
            style={{ insetInlineStart: `${value}%`, '--row': row }}
          />
        ))}
      </div>
      {scale ? (
        <div class="strip-scale">
          {TICKS.map((tick) => (
            <span key={tick} style={{ insetInlineStart: `${tick}%` }}>
              {tick}
            </span>
          ))}
        </div>
      ) : null}
    </div>
  );
}

/** The scores of the class against the score that wins: one mark a game. */
export function Scores() {
  const { runs, scenario } = useLesson();
  const ended = runs.filter(({ score }) => score !== null);
  const marks = ended.map(({ name, score, won }) => ({ name, value: score ?? 0, won: won === true }));
  const won = marks.filter((mark) => mark.won).length;
  return (
    <section class="class-scores" aria-labelledby="class-scores">
      <h2 id="class-scores">{t('scores.title')}</h2>
      <Strip marks={marks} line={scenario.winAt} scale={true} />
      <p class="class-told">{t('scores.told', { win: scenario.winAt, won })}</p>
      <ul class="strip-key" aria-hidden="true">
        <li>
          <i class="strip-mark won" /> {t('scores.won')}
        </li>
        <li>
          <i class="strip-mark" /> {t('scores.lost')}
        </li>
      </ul>
    </section>
  );
}

/** The aims of the class, a strip each. */
export function Aims() {
  const { runs } = useLesson();
  return (
    <section class="class-aims" aria-labelledby="class-aims">
      <h2 id="class-aims">{t('aims.title')}</h2>
      <ul>
        {(runs[0]?.aims ?? []).map(({ id, label }) => {
          const marks = runs.map(({ name, aims, won }) => ({
            name,
            won: won === true,
            value: aims.find((aim) => aim.id === id)?.reached ?? 0,
          }));
          const values = marks.map(({ value }) => value);
          const median = medianOf(values) ?? 0;
          return (
            <li key={id}>
              <b aria-hidden="true">{label}</b>
              <Strip marks={marks} line={median} near={3.2} />
              <span class="class-figure" aria-hidden="true">
                {median}
              </span>
              <span class="unseen">
                {t('aims.row', { label, least: Math.min(...values), most: Math.max(...values), median })}
              </span>
            </li>
          );
        })}
      </ul>
      <p class="class-told">{t('aims.told')}</p>
    </section>
  );
}
