import { useState } from 'preact/hooks';
import type { Gate, Id, OrderOf } from '../../engine/index.ts';
import { Detail } from '../parts/detail.tsx';
import { FactLinks } from '../parts/facts.tsx';
import { OrderForecast } from '../parts/forecast.tsx';
import { Mark } from '../parts/mark.tsx';
import { OrderButton } from '../parts/order-button.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';
import { Chance } from './chance.tsx';
import { actorOfSystem } from './who.ts';

const MOST = 3;

function Routes({ ids }: { ids: readonly Id[] }) {
  const { names, desk, say } = useSitting();
  if (ids.length === 0) return <p class="hint">{t('no-way')}</p>;
  return (
    <ul class="plain">
      {ids.map((id) => {
        const { days, risk, obstacle } = desk.route(id);
        return (
          <li key={id}>
            <b>{names.the('routes', id).name}</b> {t('route.note', { days, risk })}
            {obstacle ? <span class="bad"> {say.obstacle(obstacle)}</span> : null}
          </li>
        );
      })}
    </ul>
  );
}

/** A system on offer: how many, how paid, the chance at both gates, and the order that opens talks. */
export function SystemDetail({ id }: { id: Id }) {
  const sitting = useSitting();
  const { names, desk, say, ui, now, table, state, scenario } = sitting;
  const system = names.the('systems', id);
  const supplier = names.the('suppliers', system.supplier);
  const actor = actorOfSystem(sitting, id);
  const [number, setNumber] = useState(1);
  const [payment, setPayment] = useState(system.payments[0]?.id ?? '');
  const [gate, setGate] = useState<Gate>('sign');
  const order: OrderOf<'contract'> = { kind: 'contract', seat: now.seat, system: id, number, payment };
  const sum = desk.willingness({ system: id, payment, number }, gate);
  const close = (): void => ui.set({ system: null });
  /** On to the contract that has just been opened: there its road begins. */
  const toContract = (): void => {
    const made = table.get().view?.state.contracts.at(-1);
    if (made) table.select({ kind: 'contract', id: made.id });
  };
  const most = Math.min(MOST, system.limit);
  return (
    <Detail
      row={`system:${id}`}
      title={system.name}
      note={`${supplier.name} · ${say.effects(system.delivered)}`}
      mark={actor ? <Mark mark={actor.mark} colour={actor.colour} /> : null}
      back={close}
    >
      <p class="hint">
        {system.help} <FactLinks ids={system.facts} />
      </p>
      <div class="terms">
        <fieldset class="segments">
          <legend>{t('lots')}</legend>
          {Array.from({ length: most }, (_, index) => index + 1).map((n) => (
            <label key={n}>
              <input type="radio" name="lots" checked={n === number} onChange={() => setNumber(n)} />
              <span>{n}</span>
            </label>
          ))}
        </fieldset>
        <fieldset class="segments">
          <legend>{t('payment')}</legend>
          {system.payments.map((one) => (
            <label key={one.id}>
              <input
                type="radio"
                name="payment"
                checked={one.id === payment}
                onChange={() => setPayment(one.id)}
              />
              <span>
                {say.payment({ ...one, amount: one.amount * number })} <small>{one.label}</small>
              </span>
            </label>
          ))}
        </fieldset>
      </div>
      <div class="acts">
        <OrderButton class="act" order={order} label={t('contract.open')} after={toContract} />
      </div>
      {state.turn + system.lead > scenario.calendar.turns ? (
        <p class="hint bad">{t('contract.late')}</p>
      ) : null}
      <OrderForecast order={order} />
      {system.sign !== null || system.release !== null ? (
        <>
          <Tabs
            id="gate"
            class="tabs small"
            label={t('gate')}
            on={gate}
            choose={setGate}
            tabs={[
              { key: 'sign', label: t('gate.sign') },
              { key: 'release', label: t('gate.release') },
            ]}
          />
          <div id="gate-panel" role="tabpanel" aria-labelledby={`gate-tab-${gate}`}>
            {sum ? (
              <Chance sum={sum} gate={gate} supplier={supplier.name} colour={actor?.colour ?? ''} />
            ) : (
              <p class="hint">{t('never-refused.long')}</p>
            )}
          </div>
        </>
      ) : null}
      <h3>{t('contract.routes', { months: system.lead })}</h3>
      <Routes ids={system.routes} />
    </Detail>
  );
}
