import { shipmentIn } from '../lookup.ts';
import { shipmentParties, systemParties } from '../parties.ts';
import type { ChangeOf, Id, OfShipment, Shipment } from '../types/index.ts';
import { at, NOTHING, type Row, type Rows } from './row.ts';

type Kind =
  | 'shipment-sent'
  | 'leg-entered'
  | 'node-reached'
  | 'shipment-seen'
  | 'shipment-recalled'
  | 'shipment-held'
  | 'shipment-lost';

type Value = number | string | null;

const idOf = (change: OfShipment): Id => change.shipment;

/** A row of a shipment: known to whoever knows of the lots in it. */
function row<K extends Kind>(
  field: string | null,
  set: (shipment: Shipment, change: ChangeOf<K>) => void,
  values: (change: ChangeOf<K>) => readonly [Value, Value],
): Row<K> {
  const end = field === null ? '' : `.${field}`;
  return {
    apply: ({ state }, change) => set(shipmentIn(state, idOf(change)), change),
    touches: NOTHING,
    knownTo: (game, change) => shipmentParties(game, shipmentIn(game.state, idOf(change))),
    unexplained: 'whole',
    path: (change) => at(`shipments.${idOf(change)}${end}`, ...values(change)),
  };
}

/** What happens to lots under way, and what comes of them at home (rulebook section 7). */
export const SHIPMENT_CHANGES: Rows<Kind | 'lot-delivered'> = {
  'shipment-sent': {
    ...row<'shipment-sent'>(
      null,
      () => {},
      ({ route }) => [null, route],
    ),
    apply: ({ state }, { shipment, contract, system, count, route, loading }, entry) => {
      state.sent += 1;
      state.shipments.push({
        id: shipment,
        contract,
        system,
        count,
        route,
        leg: 0,
        days: 0,
        held: loading,
        seen: false,
        since: state.turn,
        entry,
      });
    },
  },
  'leg-entered': row(
    'leg',
    (shipment, { days }) => {
      shipment.days = days;
    },
    ({ node, leg }) => [node, leg],
  ),
  'node-reached': row(
    'node',
    (shipment) => {
      shipment.leg += 1;
    },
    ({ leg, node }) => [leg, node],
  ),
  'shipment-seen': {
    ...row<'shipment-seen'>(
      'seen',
      () => {},
      () => [0, 1],
    ),
    apply: ({ state }, { shipment, system }) => {
      shipmentIn(state, shipment).seen = true;
      state.seen[system] = state.turn;
    },
  },
  // A shipment that is lost or called back leaves the state with the others of its step (`passing.ts`): until then every
  // die of the step falls in the same world.
  'shipment-recalled': row(
    'recalled',
    () => {},
    ({ route }) => [route, null],
  ),
  'shipment-lost': row(
    null,
    () => {},
    ({ leg }) => [leg, null],
  ),
  'shipment-held': row(
    'held',
    (shipment, { to }) => {
      shipment.held = to;
    },
    ({ from, to }) => [from, to],
  ),
  'lot-delivered': {
    apply: ({ state }, { system, to }) => {
      state.delivered[system] = to;
    },
    touches: NOTHING,
    knownTo: (game, { system }) => systemParties(game, system),
    unexplained: 'whole',
    path: ({ system, from, to }) => at(`delivered.${system}`, from, to),
  },
};
