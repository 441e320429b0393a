import { useEffect } from 'preact/hooks';
import type { Contract, Gate, Supplier, System } from '../../engine/index.ts';
import { among } from '../../engine/vocabulary.ts';
import { Icon } from '../parts/icon.tsx';
import { Mark } from '../parts/mark.tsx';
import { type Sitting, useSitting } from '../sitting.ts';
import { t } from '../words.ts';
import { ContractDetail } from './contract.tsx';
import { SystemDetail } from './system.tsx';
import { actorOfSystem } from './who.ts';

const OPEN = new Set(['talks', 'production', 'release', 'transit']);

/** What a contract waits for, in a few words. */
export function contractNews({ state, say, scenario }: Sitting, contract: Contract): string {
  if (contract.shut > state.turn && contract.shut >= scenario.calendar.turns) return t('contract.over');
  if (contract.shut > state.turn) return t('contract.refused', { until: say.until(contract.shut) });
  if (contract.stage === 'production') return t('contract.lead', { n: contract.lead });
  if (contract.stage === 'transit') {
    const left = state.shipments
      .filter((one) => one.contract === contract.id)
      .reduce((days, one) => Math.max(days, say.daysLeft(one)), 0);
    return t('contract.days', { n: left });
  }
  return t(`stage.${contract.stage}`);
}

function ContractRow({ contract }: { contract: Contract }) {
  const sitting = useSitting();
  const { names, table } = sitting;
  const system = names.the('systems', contract.system);
  const actor = actorOfSystem(sitting, system.id);
  return (
    <li>
      <button
        type="button"
        class="row"
        data-row={`contract:${contract.id}`}
        onClick={() => table.select({ kind: 'contract', id: contract.id })}
      >
        {actor ? <Mark mark={actor.mark} colour={actor.colour} /> : null}
        <span class="row-main">
          {system.name}
          {contract.count > 1 ? t('times', { n: contract.count }) : ''}
        </span>
        <span class={`row-note ${contract.shut > sitting.state.turn ? 'bad' : ''}`}>
          {contractNews(sitting, contract)}
        </span>
        <Icon name="ui-chevron-right" />
      </button>
    </li>
  );
}

/** A chance in a column; its heading stands above for the eyes and beside it for the ears. */
function Chance({ gate, n }: { gate: Gate; n: number | null }) {
  return (
    <span class="cell">
      <span class="unseen">{t(`gate.${gate}`)} </span>
      {n === null ? '–' : t('percent', { n })}
    </span>
  );
}

function SystemRow({ system }: { system: System }) {
  const { desk, say, ui, state, names } = useSitting();
  const payment = system.payments[0];
  const chance = (gate: Gate): number | null =>
    payment
      ? (desk.willingness({ system: system.id, payment: payment.id, number: 1 }, gate)?.total ?? null)
      : null;
  const route = system.routes[0];
  const shutUntil = Math.max(state.shut[system.supplier] ?? 0, state.shut[system.id] ?? 0);
  const terms = [
    say.effects(system.delivered),
    t('months', { n: system.lead }),
    route ? t('days', { n: desk.route(route).days }) : '',
  ];
  const refuses = names.the('suppliers', system.supplier).actor !== null;
  return (
    <li>
      <button
        type="button"
        class="row system-row"
        data-row={`system:${system.id}`}
        onClick={() => ui.set({ system: system.id })}
      >
        <span class="row-icon">
          <Icon name={system.icon ?? 'order-contract'} />
        </span>
        <b class="row-main">{system.name}</b>
        {refuses ? <Chance gate="sign" n={chance('sign')} /> : <span />}
        {refuses ? <Chance gate="release" n={chance('release')} /> : <span />}
        <b class="cell">{payment ? say.payment(payment) : ''}</b>
        <small class="second-line">
          {terms.filter(Boolean).join(' · ')}
          {shutUntil >= state.turn ? (
            <span class="bad"> · {t('contract.shut', { until: say.until(shutUntil) })}</span>
          ) : null}
        </small>
      </button>
    </li>
  );
}

function SupplierBlock({ supplier }: { supplier: Supplier }) {
  const { scenario, names, desk, state, say } = useSitting();
  const systems = scenario.systems.filter((one) => one.supplier === supplier.id);
  const actor = names.find('actors', supplier.actor ?? scenario.home);
  const debt = state.debts[supplier.id] ?? 0;
  const notes = [
    supplier.actor ? t('stance', { n: desk.value(`${supplier.actor}.stance`) }) : '',
    debt > 0 ? t('debt', { amount: say.tenths(debt) }) : '',
  ];
  return (
    <section class="supplier">
      <div class="supplier-head">
        {actor ? <Mark mark={actor.mark} colour={actor.colour} /> : null}
        <h3>{supplier.name}</h3>
        <span class="row-note">{notes.filter(Boolean).join(' · ')}</span>
        {supplier.actor ? (
          <>
            <span class="cell" aria-hidden="true">
              {t('gate.sign.short')}
            </span>
            <span class="cell" aria-hidden="true">
              {t('gate.release.short')}
            </span>
          </>
        ) : null}
        <span class="cell price" aria-hidden="true">
          {t('price')}
        </span>
      </div>
      <ul class="rows">
        {systems.map((system) => (
          <SystemRow key={system.id} system={system} />
        ))}
      </ul>
    </section>
  );
}

/** The contract desk: what has been ordered, and what each supplier offers with its chances. */
export function ContractsSheet() {
  const { now, state, open, scenario, names, table } = useSitting();
  const { selection } = now;
  const gone = selection?.kind === 'contract' && !state.contracts.some((one) => one.id === selection.id);
  // A contract whose talks were taken back: another may get its id.
  useEffect(() => {
    if (gone) table.select(null);
  }, [gone, table]);
  if (open.system !== null && names.find('systems', open.system)) return <SystemDetail id={open.system} />;
  if (selection?.kind === 'contract') {
    const contract = among(state.contracts, selection.id);
    if (contract) return <ContractDetail key={contract.id} contract={contract} />;
  }
  const running = state.contracts.filter((one) => OPEN.has(one.stage));
  const closed = state.contracts.filter((one) => !OPEN.has(one.stage));
  return (
    <>
      <h2>{t('contracts.yours')}</h2>
      {running.length === 0 ? <p class="quiet">{t('contracts.none')}</p> : null}
      <ul class="rows">
        {running.map((contract) => (
          <ContractRow key={contract.id} contract={contract} />
        ))}
      </ul>
      {scenario.suppliers.map((supplier) => (
        <SupplierBlock key={supplier.id} supplier={supplier} />
      ))}
      {closed.length > 0 ? (
        <>
          <h2>{t('contracts.closed')}</h2>
          <ul class="rows">
            {closed.map((contract) => (
              <ContractRow key={contract.id} contract={contract} />
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
