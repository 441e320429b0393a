import type { TrackGroup } from './types/index.ts';

/** What it means for a track to be of a group. */
export interface GroupMeaning {
  /** Money: it is paid out of, what it cannot bear becomes a shortfall, and only the lead seat knows what is in it. */
  readonly money: boolean;
  /** The country's own strength: what arms that are delivered raise counts in the books of dependence. */
  readonly strength: boolean;
  /** An outlook speaks of it; other people's business and the rules' memory are left out. */
  readonly watched: boolean;
  /** The rules' own memory, which no telling of a game names. */
  readonly memory: boolean;
  /** Under whose colour its gauge is drawn: the country's own, or that of the world around it. */
  readonly tint: 'own' | 'around';
}

/** The one table of what track groups mean. */
export const GROUPS: Readonly<Record<TrackGroup, GroupMeaning>> = {
  country: { money: false, strength: true, watched: true, memory: false, tint: 'own' },
  around: { money: false, strength: false, watched: true, memory: false, tint: 'around' },
  purse: { money: true, strength: false, watched: true, memory: false, tint: 'own' },
  world: { money: false, strength: false, watched: false, memory: false, tint: 'own' },
  derived: { money: false, strength: false, watched: true, memory: false, tint: 'own' },
  stance: { money: false, strength: false, watched: false, memory: false, tint: 'own' },
  inner: { money: false, strength: false, watched: false, memory: true, tint: 'own' },
};
