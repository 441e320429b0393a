import { Fragment } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Fact, Id } from '../../engine/index.ts';
import { sayPlaceIn } from '../../text/index.ts';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';
import { Glossed } from './glossed.tsx';
import { Popover } from './popover.tsx';

/** What is claimed: in easy words where they are wished for and there are some, the exact ones folded under them. */
function Claim({ fact }: { fact: Fact }) {
  const { scenario, now } = useSitting();
  const plain = now.settings.words === 'easy' ? scenario.plain?.[fact.id] : undefined;
  if (plain === undefined)
    return (
      <p>
        <Glossed text={fact.claim} />
      </p>
    );
  return (
    <>
      <p>
        <Glossed text={plain} />
      </p>
      <details class="fact-exact">
        <summary>{t('fact.exact')}</summary>
        <p>{fact.claim}</p>
      </details>
    </>
  );
}

/** A fact in full: what is claimed, how sure it is, where it stands. */
export function FactText({ id }: { id: Id }) {
  const { names, scenario } = useSitting();
  const fact = names.find('facts', id);
  if (!fact) return null;
  return (
    <div class="fact">
      <Claim fact={fact} />
      <p class="fact-source">
        <b class={`how how-${fact.how}`}>{t(`how.${fact.how}`)}</b>
        {fact.source ? <span>{sayPlaceIn(scenario.sources, fact.source)}</span> : null}
      </p>
    </div>
  );
}

/** The number of a fact; opens its text. */
export function FactLink({ id }: { id: Id }) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        class="fact-link"
        aria-expanded={open}
        aria-label={t('fact', { id })}
        onClick={() => setOpen(!open)}
      >
        {id}
      </button>
      {open ? (
        <Popover anchor={button} title={t('fact', { id })} onClose={() => setOpen(false)}>
          <FactText id={id} />
        </Popover>
      ) : null}
    </>
  );
}

/** The facts behind something, as a run of numbers. */
export function FactLinks({ ids }: { ids: readonly Id[] }) {
  if (ids.length === 0) return null;
  return (
    <span class="fact-links">
      {[...new Set(ids)].map((id, index) => (
        <Fragment key={id}>
          {index > 0 ? ' ' : null}
          <FactLink id={id} />
        </Fragment>
      ))}
    </span>
  );
}
