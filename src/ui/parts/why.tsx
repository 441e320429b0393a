import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Id, LedgerEntry, Subject, Sum } from '../../engine/index.ts';
import { useSitting } from '../sitting.ts';
import { whyChanges } from '../why-changes.ts';
import { t } from '../words.ts';
import { Entry } from './entry.tsx';
import { Factors } from './factors.tsx';
import { FactLinks } from './facts.tsx';
import { Popover } from './popover.tsx';

/** What a "why?" is about: a thing of the ledger, a formula, or both. */
export interface WhyOf {
  readonly title: string;
  readonly subject?: Subject;
  readonly sum?: Sum | null;
  readonly base?: string;
  /** The formula is a danger: what adds to it is red, what takes from it is not. */
  readonly risk?: boolean;
  readonly help?: string;
  readonly facts?: readonly Id[];
}

/** What changed it, newest first, a number's change with its amount, so that all of it adds up to where it stands. */
function Changes({ entries, track }: { entries: readonly LedgerEntry[]; track: Id | null }) {
  const { say } = useSitting();
  const { listed, older } = whyChanges(entries, track);
  return (
    <>
      <ol class="entries">
        {listed.map(({ entry, move }) => (
          <Entry key={entry.id} entry={entry} move={move} dated />
        ))}
      </ol>
      {older.count === 0 ? null : (
        <p class="quiet">
          {track === null
            ? t('why.more', { count: older.count })
            : t('why.older', { count: older.count, amount: say.change(track, older.by) })}
        </p>
      )}
    </>
  );
}

/** The answer to "why?": what it is, its parts, then what changed it, newest first. */
export function WhyAnswer({ of }: { of: WhyOf }) {
  const { desk } = useSitting();
  const entries: readonly LedgerEntry[] = of.subject ? desk.why(of.subject) : [];
  return (
    <div class={of.risk ? 'why-answer risk' : 'why-answer'}>
      {of.help ? (
        <p>
          {of.help} <FactLinks ids={of.facts ?? []} />
        </p>
      ) : null}
      {of.sum ? <Factors sum={of.sum} caption={of.title} {...(of.base ? { base: of.base } : {})} /> : null}
      {of.subject && (entries.length > 0 || !of.sum) ? (
        <>
          <h4>{t(of.sum ? 'why.before' : 'why.changes')}</h4>
          {entries.length === 0 ? <p class="quiet">{t('why.none')}</p> : null}
          <Changes entries={entries} track={of.subject.kind === 'track' ? of.subject.track : null} />
        </>
      ) : null}
    </div>
  );
}

interface WhyProps {
  readonly of: WhyOf;
  readonly children: ComponentChildren;
  readonly class?: string;
  /** The button's whole name where what it shows is not enough. */
  readonly name?: string;
}

/** A number that answers "why?" when it is pressed. */
export function Why({ of, children, name, class: className }: WhyProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        class={className ?? 'why'}
        aria-expanded={open}
        aria-label={name ? t('why.name', { name }) : undefined}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open ? (
        <Popover anchor={button} title={of.title} onClose={() => setOpen(false)}>
          <WhyAnswer of={of} />
        </Popover>
      ) : null}
    </>
  );
}
