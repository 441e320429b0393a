import '../style/aims.css';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Gauge } from '../parts/gauge.tsx';
import { Popover } from '../parts/popover.tsx';
import { t } from '../words.ts';

interface AimCellProps {
  readonly label: string;
  readonly from: number;
  /** null: still worked out. */
  readonly to: number | null;
  readonly told: boolean;
  /** Beside the number, where there is room. */
  readonly note?: string;
  /** It is what the others add up to. */
  readonly score?: boolean;
  readonly children: () => ComponentChildren;
}

/** How a cell is read out. */
function nameOf({ label, from, to, told }: AimCellProps): string {
  if (to === null) return t('aims.name.wait', { label, from });
  if (to === from) return t('aims.name.same', { label, from });
  return t(told ? 'aims.name.told' : 'aims.name.council', { label, from, to });
}

/** One aim, or the score: where it stands, where it goes, and a window with what it is made of. */
export function AimCell(props: AimCellProps) {
  const { label, from, to, told, note = '', score = false, children } = props;
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const by = to === null ? 0 : to - from;
  const tone = by === 0 ? '' : by > 0 ? 'good' : 'bad';
  const stands = told && to !== null ? to : from;
  return (
    <li class={score ? 'aim aim-score' : 'aim'}>
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-label={nameOf(props)}
        onClick={() => setOpen(!open)}
      >
        <span class="aim-label">{label}</span>{' '}
        <span class="aim-figures">
          <b>{stands}</b>{' '}
          {by === 0 ? null : (
            <span class={`change ${tone}`}>
              {told ? null : <span class="wide-only">{t('aims.to', { n: to ?? from })} </span>}
              {by > 0 ? '▲' : '▼'}
              {Math.abs(by)}
            </span>
          )}
        </span>
        <small class="wide-only">{note}</small>
        <Gauge value={to ?? from} colour={score ? 'var(--ink)' : 'var(--c, var(--tehran))'} />
      </button>
      {open ? (
        <Popover anchor={button} title={t('aims.title', { label, n: stands })} onClose={() => setOpen(false)}>
          {children()}
        </Popover>
      ) : null}
    </li>
  );
}
