/** One of two who share a screen and a seat. */
export type Partner = 'A' | 'B';

/**
 * Who proposes the next order of a pair; the other one agrees to it or wants to talk about it. They take turns, so that each decides
 * about every second order. `orders`: how many the game has.
 */
export const proposerOf = (orders: number): Partner => (orders % 2 === 0 ? 'A' : 'B');

/** The other one of a pair. */
export const otherOf = (partner: Partner): Partner => (partner === 'A' ? 'B' : 'A');
