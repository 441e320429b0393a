import '../style/aims.css';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useAims } from '../aims.ts';
import { command } from '../commands.ts';
import { Gauge } from '../parts/gauge.tsx';
import { Icon } from '../parts/icon.tsx';
import { Popover } from '../parts/popover.tsx';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';
import { AimAnswer, ScoreAnswer } from './aim-answer.tsx';

interface CellProps {
  readonly label: string;
  readonly from: number;
  /** null: still worked out. */
  readonly to: number | null;
  readonly told: boolean;
  /** Percent of the score that it decides; left out for the score itself. */
  readonly weight?: number;
  readonly win?: number;
  readonly children: () => ComponentChildren;
}

/** How a cell is read out. */
function nameOf({ label, from, to, told }: CellProps): string {
  if (to === null) return t('aims.name.wait', { label, from });
  if (to === from) return t('aims.name.same', { label, from });
  return t(told ? 'aims.name.told' : 'aims.name.council', { label, from, to });
}

/** One aim, or the score: where it stands, where it goes, and a window with what it is made of. */
function Cell(props: CellProps) {
  const { label, from, to, told, weight, win, children } = props;
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const by = to === null ? 0 : to - from;
  const tone = by === 0 ? '' : by > 0 ? 'good' : 'bad';
  const stands = told && to !== null ? to : from;
  return (
    <li class={weight === undefined ? 'aim aim-score' : 'aim'}>
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-label={nameOf(props)}
        onClick={() => setOpen(!open)}
      >
        <span class="aim-label">{label}</span>
        <span class="aim-figures">
          <b>{from}</b>{' '}
          {by === 0 ? null : (
            <span class={`change ${tone}`}>
              <span class="wide-only">{t('aims.to', { n: to ?? from })} </span>
              {by > 0 ? '▲' : '▼'}
              {Math.abs(by)}
            </span>
          )}
        </span>
        <small class="wide-only">
          {weight === undefined ? t('aims.win', { win: win ?? 0 }) : t('aims.weight', { n: weight })}
        </small>
        <Gauge value={to ?? from} colour={weight === undefined ? 'var(--ink)' : 'var(--tehran)'} />
      </button>
      {open ? (
        <Popover anchor={button} title={t('aims.title', { label, n: stands })} onClose={() => setOpen(false)}>
          {children()}
        </Popover>
      ) : null}
    </li>
  );
}

/**
 * The scoreboard: the lead seat's score and its aims, as they stand and as the month will leave them, or has. Pressed, each opens
 * into what it is made of. Nothing for eyes that cannot know.
 */
export function AimsBar({ id }: { id?: string }) {
  const sitting = useSitting();
  const { scenario, state } = sitting;
  const shown = useAims();
  if (shown === null) return null;
  const { from, to, told } = shown;
  return (
    <section class="aims" {...(id ? { id } : {})} aria-label={t('aims')}>
      <ul>
        <Cell
          label={t('aims.score')}
          from={from.score}
          to={to?.score ?? null}
          told={told}
          win={scenario.winAt}
        >
          {() => <ScoreAnswer shown={shown} />}
        </Cell>
        {scenario.objectives.map((objective) => (
          <Cell
            key={objective.id}
            label={objective.label}
            from={from.objectives[objective.id] ?? 0}
            to={to?.objectives[objective.id] ?? null}
            told={told}
            weight={state.intent[objective.id] ?? 0}
          >
            {() => <AimAnswer objective={objective} shown={shown} />}
          </Cell>
        ))}
      </ul>
      {id ? (
        <button
          type="button"
          class="bare aims-feeds"
          aria-label={t('aims.feeds')}
          onClick={() => command('feeds').run(sitting)}
        >
          <Icon name="ui-link" />
          <span class="wide-only">{t('aims.feeds')}</span>
        </button>
      ) : null}
    </section>
  );
}
