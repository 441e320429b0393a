import type { Id } from '../../../engine/index.ts';
import { FactLinks } from '../../parts/facts.tsx';
import { t } from '../../seat-words.ts';
import { useSitting } from '../../sitting.ts';

interface PoliciesProps {
  readonly chosen: Id | null;
  readonly choose: (policy: Id) => void;
}

/** The policies of the chamber's seat: what each means, what it does, and how far the doctrine leans to it. */
export function Policies({ chosen, choose }: PoliciesProps) {
  const { names, now, say, desk } = useSitting();
  const { seat } = now;
  const { policies, actor } = names.the('seats', seat);
  if (policies.length === 0) return null;
  const leaning = desk.leaning(seat);
  return (
    <fieldset class="policies" aria-describedby="policies-help">
      <legend>{t('chamber.policy', { capital: say.capital(actor), month: say.month(now.turn) })}</legend>
      <p id="policies-help" class="quiet">
        {t('chamber.policy.help')}
      </p>
      <ul>
        {policies.map(({ id, label, help, block }) => (
          <li key={id} class={id === chosen ? 'chosen' : ''}>
            <label>
              <input
                type="radio"
                name="policy"
                value={id}
                checked={id === chosen}
                aria-describedby={`policy-${id}`}
                onChange={() => choose(id)}
              />
              <b>{label}</b>
            </label>
            <div id={`policy-${id}`}>
              <p>{help}</p>
              <p class="does">{say.effects(block)}</p>
            </div>
            <p class="leaning">
              {t('chamber.leaning', { n: leaning[id] ?? 0 })} <FactLinks ids={block.facts} />
            </p>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
