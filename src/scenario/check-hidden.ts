import { GROUPS } from '../engine/index.ts';
import type { Condition, Id, Scenario, Track } from '../engine/types/index.ts';
import type { Path } from './path.ts';
import type { Reporter } from './shape.ts';
import { tracksIn } from './track-reads.ts';

/**
 * Finds conditions of orders that read, perhaps through derived tracks, what the seat that gives the order cannot see:
 * the desk would offer what the rules then refuse, and a refusal would tell a secret.
 */
export function checkHidden(scenario: Scenario, report: Reporter): void {
  const tracks = new Map(scenario.tracks.map((track) => [track.id, track]));
  const sees = (seat: Id, track: Track): boolean => {
    if (GROUPS[track.group].money) return seat === scenario.lead;
    return !track.hidden || scenario.seats.some((one) => one.id === seat && one.actor === track.owner);
  };
  /** The first track that a condition reads and that seat does not see; a circle of derived tracks ends. */
  const unseen = (ids: readonly Id[], seat: Id, passed: ReadonlySet<Id>): Id | undefined => {
    for (const id of ids) {
      const track = tracks.get(id);
      if (track === undefined || passed.has(id)) continue;
      if (!sees(seat, track)) return id;
      const under = track.derive !== null && unseen(tracksIn(track.derive), seat, new Set([...passed, id]));
      if (under) return under;
    }
    return undefined;
  };
  const look = (condition: Condition | null, path: Path, seat: Id = scenario.lead): void => {
    if (condition === null) return;
    const name = unseen(tracksIn(condition.when), seat, new Set());
    if (name === undefined) return;
    const suggestion = 'ask for something the seat sees, or let `weight`, `when` or an effect depend on it.';
    report('condition-hidden', [...path, 'condition', 'when'], { name }, { suggestion });
  };
  for (const section of ['systems', 'legs', 'channels', 'exchanges', 'programmes', 'gives', 'asks'] as const)
    for (const { id, condition } of scenario[section]) look(condition, [section, id]);
  for (const { id, stages } of scenario.projects)
    for (const [index, stage] of stages.entries()) look(stage.condition, ['projects', id, 'stages', index]);
  for (const { id, seat, options } of scenario.cards)
    for (const option of options) look(option.condition, ['cards', id, 'options', option.id], seat);
}
