import type { Change, ChangeKind } from '../types/index.ts';
import { CONTRACT_CHANGES } from './contracts.ts';
import { COUNCIL_CHANGES } from './council.ts';
import { DANGER_CHANGES } from './dangers.ts';
import { DEED_CHANGES } from './deeds.ts';
import { OFFER_CHANGES } from './offers.ts';
import { ROAD_CHANGES } from './roads.ts';
import type { Path, Row, Rows } from './row.ts';
import { SHIPMENT_CHANGES } from './shipments.ts';

/** Every kind of change that a game can book: how it is made, what hangs on it, who may know, its path. */
export const CHANGES = {
  ...COUNCIL_CHANGES,
  ...CONTRACT_CHANGES,
  ...SHIPMENT_CHANGES,
  ...ROAD_CHANGES,
  ...DANGER_CHANGES,
  ...DEED_CHANGES,
  ...OFFER_CHANGES,
} satisfies Rows<ChangeKind>;

/** The row of a change. */
export const rowOf = (change: Change): Row<ChangeKind> => CHANGES[change.kind] as Row<ChangeKind>;

/** Where in the state a change happened, and what stood there before and after: the one place that writes such paths. */
export const pathOf = (change: Change): Path => rowOf(change).path(change);
