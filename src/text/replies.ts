import type { ChangeOf, Id, LedgerEntry, Part, Scenario } from '../engine/index.ts';
import { find } from '../engine/index.ts';
import { sayDelta, signed } from './amount.ts';
import { sayChange } from './change.ts';
import { movesOf } from './moves.ts';
import { nameOf } from './names.ts';
import { t } from './say.ts';

/** What one capital answered to what was sent or offered to it. */
export interface Reply {
  readonly entry: number;
  readonly actor: Id;
  readonly text: string;
}

/** From this stance on an envoy is received warmly, and up to that one coolly. */
const WARM = 60;
const COOL = 30;

type Sent = LedgerEntry & { readonly change: ChangeOf<'mission-sent'> };

/** What came of a mission at once, each in a few words. */
function outcomeOf(
  scenario: Scenario,
  entries: readonly LedgerEntry[],
  { id: mission, change: { actor } }: Sent,
): string[] {
  return entries
    .filter(({ because, step }) => step === 'missions' && because.includes(mission))
    .flatMap((entry) => {
      if (entry.change.kind !== 'track-moved') return [sayChange(scenario, entry.change)];
      return movesOf(entry)
        .filter(({ direct }) => direct)
        .map(({ track, from, to }) => {
          const amount = sayDelta(scenario, track, to - from);
          // Whose stance it is has just been said.
          if (track === `${actor}.stance`) return t('reply.stance', { amount });
          return t('effect.track', { track: nameOf(scenario, 'track', track), amount });
        });
    });
}

function toMission(scenario: Scenario, entries: readonly LedgerEntry[], sent: Sent, stance: number): string {
  const { actor, aim, from, turn } = sent.change;
  const manner = stance >= WARM ? 'warm' : stance <= COOL ? 'cool' : 'even';
  const capital = nameOf(scenario, 'capital', actor);
  const effects = outcomeOf(scenario, entries, sent);
  if (effects.length === 0) return t('reply.mission.none', { capital, manner });
  const last = find(scenario, 'aims', aim)?.again ?? 0;
  const again = from !== null && turn - from <= last ? 'yes' : 'no';
  return t('reply.mission', {
    capital,
    manner,
    again,
    effects: effects.reduce((a, b) => t('join.dot', { a, b })),
  });
}

/** The part of a sum that spoke most for something, or most against it. */
const strongest = (parts: readonly Part[], accepted: boolean): Part | undefined =>
  parts
    .filter(({ amount }) => (accepted ? amount > 0 : amount < 0))
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount))[0];

function toOffer(
  scenario: Scenario,
  { change, cause }: LedgerEntry & { readonly change: ChangeOf<'offer-answered'> },
): string {
  const { actor, accepted } = change;
  const capital = nameOf(scenario, 'capital', actor);
  const part = cause.kind === 'offer' ? strongest(cause.sum?.parts ?? [], accepted) : undefined;
  if (!part) return t(accepted ? 'reply.yes' : 'reply.no', { capital });
  const reason = t('reply.reason', { label: part.label, amount: signed(part.amount) });
  return t(accepted ? 'reply.yes.for' : 'reply.no.against', { capital, reason });
}

/** What the capitals answered to the missions and offers of a month: one sentence each, from what was booked and why. */
export function repliesOf(
  scenario: Scenario,
  entries: readonly LedgerEntry[],
  stanceOf: (actor: Id) => number,
): readonly Reply[] {
  return entries.flatMap((entry): Reply[] => {
    const { id, change } = entry;
    if (change.kind === 'mission-sent')
      return [
        {
          entry: id,
          actor: change.actor,
          text: toMission(scenario, entries, { ...entry, change }, stanceOf(change.actor)),
        },
      ];
    if (change.kind === 'offer-answered')
      return [{ entry: id, actor: change.actor, text: toOffer(scenario, { ...entry, change }) }];
    return [];
  });
}
