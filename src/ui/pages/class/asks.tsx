import { useState } from 'preact/hooks';
import { nicknameOf } from '../../../classroom/nicknames.ts';
import type { OpenedClass } from '../../../store/class-open.ts';
import type { SavedRun } from '../../../store/types.ts';
import { enumerate, monthName } from '../../../text/index.ts';
import { t } from '../../class-words.ts';
import { sayRun } from '../title/saves.ts';

/** Numbers that names are drawn with. */
export const drawn = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

/** What a lesson asks, as sentences. */
function asksOf({ lesson, scenario, same }: OpenedClass): readonly string[] {
  const months = (turns: readonly number[]): string =>
    enumerate(
      turns.filter((turn) => turn <= scenario.calendar.turns).map((turn) => monthName(scenario, turn)),
    );
  const { pairs, predict, reasons, stops, from, intent } = lesson;
  return [
    t(pairs ? 'class.pair' : 'class.alone'),
    ...(predict ? [t('class.predict')] : []),
    ...(reasons.length > 0 ? [t('class.reasons', { months: months(reasons) })] : []),
    ...(stops.length > 0 ? [t('class.stops', { months: months(stops) })] : []),
    ...(from && same ? [t('class.from', { month: monthName(scenario, from.turn) })] : []),
    ...(intent ? [t('class.aims.fixed')] : []),
  ];
}

export interface AsksProps {
  readonly opened: OpenedClass;
  readonly nickname: number;
  readonly draw: (number: number) => void;
  readonly runs: readonly SavedRun[];
  readonly busy: boolean;
  readonly onOpen: (run: SavedRun) => void;
}

/** The games of this lesson that this browser keeps. */
function Saved({ runs, busy, onOpen }: Pick<AsksProps, 'runs' | 'busy' | 'onOpen'>) {
  if (runs.length === 0) return null;
  const now = Date.now();
  return (
    <section class="class-saved" aria-labelledby="class-saved">
      <h2 id="class-saved">{t('class.saved')}</h2>
      <ul>
        {runs.map((run) => {
          const { where, when } = sayRun(run, now);
          const verb = t(run.score === null ? 'class.saved.go' : 'class.saved.look');
          return (
            <li key={run.id}>
              <span>{t('class.saved.what', { where, when })}</span>
              <button
                type="button"
                class={run === runs[0] && run.score === null ? 'primary' : 'second'}
                aria-label={t('class.saved.named', { name: verb, where, when })}
                aria-disabled={busy}
                onClick={() => busy || onOpen(run)}
              >
                {verb}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What a lesson asks, the name that was drawn, and the games of it that can be gone on with. */
export function Asks({ opened, nickname, draw, ...saved }: AsksProps) {
  const [left] = useState(() => (drawn() % 2 === 0 ? 'A' : 'B'));
  const { lesson, scenario, same } = opened;
  return (
    <section class="class-asks" aria-labelledby="class-asks">
      <Saved {...saved} />
      {same ? null : (
        <p class="class-other">
          {t('class.other', { title: scenario.title })} {lesson.from ? t('class.other.from') : ''}
        </p>
      )}
      <h2 id="class-asks">{t('class.asks')}</h2>
      <ul class="plain-list">
        {asksOf(opened).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {lesson.pairs ? <p>{t('class.pair.left', { who: left })}</p> : null}
      <p class="class-name" role="status">
        <b>{t('class.name', { name: nicknameOf(nickname) })}</b>{' '}
        <button type="button" class="link" onClick={() => draw(drawn())}>
          {t('class.name.other')}
        </button>
        <small class="hint">{t('class.name.what')}</small>
      </p>
    </section>
  );
}
