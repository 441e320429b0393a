import type { Id, Leg, Mode, Route } from '../../engine/index.ts';
import { enumerate } from '../../text/index.ts';
import { Detail } from '../parts/detail.tsx';
import { FactLinks } from '../parts/facts.tsx';
import { Icon } from '../parts/icon.tsx';
import { Why } from '../parts/why.tsx';
import { type Sitting, useSitting } from '../sitting.ts';
import { t } from '../words.ts';
import { ProjectRow } from './projects.tsx';
import { ShipmentRow } from './shipments.tsx';

const CARRIER: Readonly<Record<Mode, string>> = {
  sea: 'carrier-ship',
  rail: 'carrier-train',
  road: 'carrier-lorry',
  air: 'carrier-plane',
};

function carrierOf({ names }: Sitting, route: Route): string {
  const days: Partial<Record<Mode, number>> = {};
  for (const id of route.legs) {
    const leg = names.the('legs', id);
    days[leg.mode] = (days[leg.mode] ?? 0) + leg.days;
  }
  const most = (Object.keys(days) as Mode[]).sort((a, b) => (days[b] ?? 0) - (days[a] ?? 0))[0];
  return CARRIER[most ?? 'rail'];
}

/** A number under its column's heading, with its own words for the ears. */
function Cell({ n, words, warn = false }: { n: string; words: string; warn?: boolean }) {
  return (
    <span class={`cell ${warn ? 'warn' : ''}`}>
      <span aria-hidden="true">{n}</span>
      <span class="unseen">{words} </span>
    </span>
  );
}

function RouteRow({ route }: { route: Route }) {
  const sitting = useSitting();
  const { desk, say, table, names } = sitting;
  const { days, capacity, risk, visibility, obstacle } = desk.route(route.id);
  const owners = [...new Set(route.legs.flatMap((leg) => names.the('legs', leg).owners))];
  return (
    <li>
      <button
        type="button"
        class={`row route-row ${obstacle ? 'shut' : ''}`}
        data-row={`route:${route.id}`}
        onClick={() => table.select({ kind: 'route', id: route.id })}
      >
        <span class="row-icon" style={{ color: route.colour ?? 'var(--ink)' }}>
          <Icon name={carrierOf(sitting, route)} />
        </span>
        <span class="row-main">
          {route.name}
          {obstacle ? <small class="bad">{say.obstacle(obstacle)}</small> : null}
        </span>
        <Cell n={String(days)} words={t('days', { n: days })} />
        <Cell n={String(capacity)} words={t('capacity', { n: capacity })} />
        <Cell n={t('percent', { n: risk })} words={t('risk', { n: risk })} warn={risk >= 10} />
        <small class="second-line">
          {t('visibility', { n: visibility })} ·{' '}
          {t('route.owners', { capitals: enumerate(owners.map(say.capital)), n: owners.length })}
        </small>
      </button>
    </li>
  );
}

/** Every route, open ones first. */
export function RouteList() {
  const { scenario, desk } = useSitting();
  const open = scenario.routes.filter((one) => desk.route(one.id).obstacle === null);
  const shut = scenario.routes.filter((one) => desk.route(one.id).obstacle !== null);
  return (
    <>
      <div class="route-head">
        <h3>{t('routes.open', { n: open.length })}</h3>
        <span class="cell" aria-hidden="true">
          {t('column.days')}
        </span>
        <span class="cell" aria-hidden="true">
          {t('column.capacity')}
        </span>
        <span class="cell" aria-hidden="true">
          {t('column.risk')}
        </span>
      </div>
      <ul class="rows">
        {open.map((route) => (
          <RouteRow key={route.id} route={route} />
        ))}
      </ul>
      {shut.length > 0 ? <h3>{t('routes.shut', { n: shut.length })}</h3> : null}
      <ul class="rows">
        {shut.map((route) => (
          <RouteRow key={route.id} route={route} />
        ))}
      </ul>
    </>
  );
}

/** One leg: how, how long, how much, how risky, and who has to let it pass. */
function LegRow({ leg, on }: { leg: Leg; on: boolean }) {
  const { names, desk, say, state } = useSitting();
  const { obstacle, risk, capacity } = desk.leg(leg.id);
  return (
    <li class={`leg ${on ? 'on' : ''} ${obstacle ? 'shut' : ''}`} aria-current={on ? 'true' : undefined}>
      <span class="row-icon">
        <Icon name={CARRIER[leg.mode]} />
      </span>
      <span class="leg-main">
        <b>
          {names.the('nodes', leg.from).name} – {names.the('nodes', leg.to).name}
        </b>
        <small>
          {t(`mode.${leg.mode}`)} · {t('days', { n: leg.days })} · {t('capacity', { n: capacity })} ·{' '}
          {t('risk', { n: risk })} <FactLinks ids={leg.facts} />
        </small>
        {leg.owners.map((actor) => {
          const stance = desk.value(`${actor}.stance`);
          const granted = (state.consents[actor] ?? 0) >= state.turn;
          return (
            <small key={actor} class={granted || stance >= leg.consent ? '' : 'bad'}>
              {granted
                ? t('leg.granted', {
                    capital: say.capital(actor),
                    until: say.until(state.consents[actor] ?? 0),
                  })
                : t('leg.consent', { capital: say.capital(actor), stance, need: leg.consent })}
            </small>
          );
        })}
        {obstacle ? <small class="bad">{say.obstacle(obstacle)}</small> : null}
      </span>
    </li>
  );
}

interface RouteDetailProps {
  readonly id: Id;
  /** The leg that was pointed at. */
  readonly leg?: Id;
}

/** A route in full: its legs one after the other, what travels on it, and the works that concern it. */
export function RouteDetail({ id, leg: pointed }: RouteDetailProps) {
  const sitting = useSitting();
  const { names, desk, say, table, state, scenario } = sitting;
  const route = names.the('routes', id);
  const { days, capacity, risk, visibility, obstacle } = desk.route(id);
  const shipments = state.shipments.filter((one) => one.route === id);
  const channels = scenario.channels.filter((one) => one.route === id && (state.channels[one.id] ?? 0) > 0);
  const projects = scenario.projects.filter((project) =>
    project.facts.some((fact) => route.facts.includes(fact)),
  );
  return (
    <Detail
      row={`route:${id}`}
      title={route.name}
      note={t('route.line', { days, capacity, risk, visibility })}
      mark={
        <span style={{ color: route.colour ?? 'var(--ink)' }}>
          <Icon name={carrierOf(sitting, route)} />
        </span>
      }
      back={() => table.select(null)}
    >
      {obstacle ? (
        <p class="notice-line">{say.obstacle(obstacle)}</p>
      ) : (
        <p class="hint good">{t('route.open')}</p>
      )}
      <p class="hint">
        {route.help} <FactLinks ids={route.facts} />
      </p>
      <h3>{t('legs')}</h3>
      <ol class="legs">
        {route.legs.map((leg) => (
          <LegRow key={leg} leg={names.the('legs', leg)} on={leg === pointed} />
        ))}
      </ol>
      {shipments.length + channels.length > 0 ? <h3>{t('route.traffic')}</h3> : null}
      <ul class="rows">
        {shipments.map((shipment) => (
          <ShipmentRow key={shipment.id} shipment={shipment} />
        ))}
      </ul>
      <ul class="plain">
        {channels.map((channel) => (
          <li key={channel.id}>
            {channel.label}: <b>{t('tenths', { n: state.channels[channel.id] ?? 0 })}</b>
          </li>
        ))}
      </ul>
      {projects.length > 0 ? <h3>{t('corridors.projects')}</h3> : null}
      <ul class="rows">
        {projects.map((project) => (
          <ProjectRow key={project.id} project={project} />
        ))}
      </ul>
      <Why of={{ title: route.name, subject: { kind: 'place', place: null } }}>{t('route.story')}</Why>
    </Detail>
  );
}
