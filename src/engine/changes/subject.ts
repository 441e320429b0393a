import type { Id, LedgerEntry } from '../types/index.ts';

/** A thing of the game of which somebody asks "why?". `place` null: every leg and node. */
export type Subject =
  | { readonly kind: 'track'; readonly track: Id }
  | { readonly kind: 'contract'; readonly contract: Id }
  | { readonly kind: 'shipment'; readonly shipment: Id }
  | { readonly kind: 'project'; readonly project: Id }
  | { readonly kind: 'place'; readonly place: Id | null }
  | { readonly kind: 'seat'; readonly seat: Id }
  | { readonly kind: 'strike' };

/** Whether an entry is about a thing, or moved it as a derived track. */
export function concerns({ change, derived }: LedgerEntry, subject: Subject): boolean {
  switch (subject.kind) {
    case 'track':
      return (
        (change.kind === 'track-moved' && change.track === subject.track) ||
        (derived !== null && subject.track in derived)
      );
    case 'contract':
      return 'contract' in change && !('shipment' in change) && change.contract === subject.contract;
    case 'shipment':
      return 'shipment' in change && change.shipment === subject.shipment;
    case 'project':
      return 'project' in change && change.project === subject.project;
    case 'place':
      return 'place' in change && (subject.place === null || change.place === subject.place);
    case 'seat':
      return (
        (change.kind === 'policy-sealed' || change.kind === 'policy-revealed') && change.seat === subject.seat
      );
    case 'strike':
      return change.kind === 'strike-decided' || change.kind === 'target-struck';
  }
}
