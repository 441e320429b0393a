import type { Contract } from '../../engine/index.ts';
import { among } from '../../engine/vocabulary.ts';
import { ordersAbout, takeBack } from '../give.ts';
import { Detail } from '../parts/detail.tsx';
import { FactLinks } from '../parts/facts.tsx';
import { OrderForecast } from '../parts/forecast.tsx';
import { Mark } from '../parts/mark.tsx';
import { OrderButton } from '../parts/order-button.tsx';
import { Stages } from '../parts/stages.tsx';
import { Why } from '../parts/why.tsx';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';
import { Chance } from './chance.tsx';
import { contractNews } from './contracts.tsx';
import { actorOfSystem } from './who.ts';

const STRIP = ['talks', 'production', 'release', 'transit', 'delivered'] as const;

function Routes({ contract }: { contract: Contract }) {
  const { names, desk, say, now } = useSitting();
  const system = names.the('systems', contract.system);
  if (system.routes.length === 0) return null;
  return (
    <section>
      <h3>{t('contract.route')}</h3>
      <ul class="choices">
        {system.routes.map((id) => {
          const report = desk.route(id);
          const on = contract.route === id;
          const note = t('route.note', { days: report.days, risk: report.risk });
          const obstacle = report.obstacle ? say.obstacle(report.obstacle) : '';
          return (
            <li key={id}>
              <OrderButton
                class={`choice ${on ? 'on' : ''}`}
                order={{ kind: 'route', seat: now.seat, contract: contract.id, route: id }}
                label={names.the('routes', id).name}
                note={obstacle ? `${note} · ${obstacle}` : note}
                pressed={on}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Bill({ contract }: { contract: Contract }) {
  const sitting = useSitting();
  const { names, say } = sitting;
  const system = names.the('systems', contract.system);
  const payment = among(system.payments, contract.payment);
  if (!payment) return null;
  const whole = payment.amount * contract.count;
  const shown = (stored: number): string =>
    payment.purse ? say.amount(payment.purse, stored) : say.tenths(stored);
  return (
    <p class="hint">
      {t('contract.bill', {
        paid: shown(contract.paid),
        due: shown(Math.max(0, whole - contract.paid)),
        payment: payment.label,
      })}{' '}
      {contractNews(sitting, contract)}.
    </p>
  );
}

/** This month's orders about a contract that can still be taken back: its own talks, and what was ordered since. */
function Given({ contract }: { contract: Contract }) {
  const sitting = useSitting();
  const given = ordersAbout(sitting, contract);
  if (given.length === 0) return null;
  return (
    <ul class="given">
      {given.map(({ index, order }) => {
        const words = sitting.say.order(order);
        return (
          <li key={index}>
            {t('given-now', { order: words })}{' '}
            <button
              type="button"
              class="link"
              aria-label={t('take-back.name', { order: words })}
              onClick={() => takeBack(sitting, index)}
            >
              {t('take-back')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** A contract in full: where it stands, the chance at its next gate with every part, what can be done about it. */
export function ContractDetail({ contract }: { contract: Contract }) {
  const sitting = useSitting();
  const { names, table, desk, say, now, open } = sitting;
  const system = names.the('systems', contract.system);
  const actor = actorOfSystem(sitting, system.id);
  const gate = contract.stage === 'talks' ? 'sign' : 'release';
  const waits = contract.stage === 'talks' || contract.stage === 'production' || contract.stage === 'release';
  const sum = waits ? desk.willingness({ contract: contract.id }, gate) : null;
  const supplier = names.the('suppliers', system.supplier);
  const seat = now.seat;
  const expedite = { kind: 'expedite', seat, contract: contract.id } as const;
  const cancel = { kind: 'cancel', seat, contract: contract.id } as const;
  const at = contract.stage === 'ended' ? -1 : STRIP.indexOf(contract.stage);
  return (
    <Detail
      row={`contract:${contract.id}`}
      title={system.name + (contract.count > 1 ? t('times', { n: contract.count }) : '')}
      note={`${supplier.name} · ${say.effects(system.delivered)}`}
      mark={actor ? <Mark mark={actor.mark} colour={actor.colour} /> : null}
      back={() => table.select(null)}
    >
      <Stages
        label={t('contract.stages')}
        labels={STRIP.map((stage) => t(`stage.${stage}`))}
        at={contract.stage === 'delivered' ? STRIP.length : at}
      />
      <Given contract={contract} />
      {sum ? <Chance sum={sum} gate={gate} supplier={supplier.name} colour={actor?.colour ?? ''} /> : null}
      {waits ? (
        <div class="acts">
          <OrderButton class="act" order={expedite} label={t('expedite')} />
          <OrderButton
            class="act outlined"
            order={cancel}
            label={t('cancel')}
            note={t('cancel.note', { amount: say.lost(contract) })}
          />
        </div>
      ) : null}
      {open.preview && 'contract' in open.preview ? <OrderForecast order={open.preview} /> : null}
      <Bill contract={contract} />
      {waits ? <Routes contract={contract} /> : null}
      <p class="hint">
        {system.help} <FactLinks ids={system.facts} />
      </p>
      <Why of={{ title: system.name, subject: { kind: 'contract', contract: contract.id } }}>
        {t('contract.story')}
      </Why>
    </Detail>
  );
}
