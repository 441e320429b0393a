import type { Shipment } from '../../engine/index.ts';
import { Detail } from '../parts/detail.tsx';
import { Gauge } from '../parts/gauge.tsx';
import { Icon } from '../parts/icon.tsx';
import { Mark } from '../parts/mark.tsx';
import { Why } from '../parts/why.tsx';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';
import { actorOfSystem } from './who.ts';

/** Lots under way: what, where, how long still. */
export function ShipmentRow({ shipment }: { shipment: Shipment }) {
  const sitting = useSitting();
  const { names, say, table } = sitting;
  const system = names.the('systems', shipment.system);
  const actor = actorOfSystem(sitting, shipment.system);
  return (
    <li>
      <button
        type="button"
        class="row"
        data-row={`shipment:${shipment.id}`}
        onClick={() => table.select({ kind: 'shipment', id: shipment.id })}
      >
        {actor ? <Mark mark={actor.mark} colour={actor.colour} /> : null}
        <span class="row-main">
          {system.name}
          {shipment.count > 1 ? t('times', { n: shipment.count }) : ''}
          <small>
            {say.where(shipment)}
            {shipment.seen ? ` · ${t('shipment.seen')}` : ''}
          </small>
        </span>
        <span class="row-note">{t('days.left', { n: say.daysLeft(shipment) })}</span>
      </button>
    </li>
  );
}

/** All lots under way, and the regular trade. */
export function ShipmentList() {
  const { state, scenario } = useSitting();
  return (
    <>
      {state.shipments.length === 0 ? <p class="quiet">{t('shipments.none')}</p> : null}
      <ul class="rows">
        {state.shipments.map((shipment) => (
          <ShipmentRow key={shipment.id} shipment={shipment} />
        ))}
      </ul>
      <h3>{t('shipments.trade')}</h3>
      <ul class="plain">
        {scenario.channels
          .filter((one) => (state.channels[one.id] ?? 0) > 0)
          .map((channel) => (
            <li key={channel.id}>
              {channel.label}: <b>{t('tenths', { n: state.channels[channel.id] ?? 0 })}</b>
            </li>
          ))}
      </ul>
    </>
  );
}

/** A shipment in full. */
export function ShipmentDetail({ shipment }: { shipment: Shipment }) {
  const sitting = useSitting();
  const { names, say, table, desk } = sitting;
  const system = names.the('systems', shipment.system);
  const route = names.the('routes', shipment.route);
  const actor = actorOfSystem(sitting, shipment.system);
  const whole = desk.route(route.id).days;
  const left = say.daysLeft(shipment);
  const risk = route.legs.slice(shipment.leg).reduce((sum, leg) => sum + desk.leg(leg).risk, 0);
  return (
    <Detail
      row={`shipment:${shipment.id}`}
      title={system.name + (shipment.count > 1 ? t('times', { n: shipment.count }) : '')}
      note={say.where(shipment)}
      mark={actor ? <Mark mark={actor.mark} colour={actor.colour} /> : null}
      back={() => table.select(null)}
    >
      <p>{t('shipment.left', { left, whole })}</p>
      <Gauge value={whole === 0 ? 100 : ((whole - left) * 100) / whole} />
      <p class="hint">{t('shipment.risk', { n: risk })}</p>
      <p class="hint">{t(shipment.seen ? 'shipment.seen.long' : 'shipment.unseen.long')}</p>
      <div class="acts">
        <button type="button" class="second" onClick={() => table.select({ kind: 'route', id: route.id })}>
          <Icon name="order-route" /> {route.name}
        </button>
      </div>
      <Why of={{ title: system.name, subject: { kind: 'shipment', shipment: shipment.id } }}>
        {t('shipment.story')}
      </Why>
    </Detail>
  );
}
