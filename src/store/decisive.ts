/** As much of a run file as the page's question of which month decided it needs to know. */
export { type Decisive, LONGEST_WHY } from '../scenario/run-write.ts';
