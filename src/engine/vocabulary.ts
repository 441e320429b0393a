/** What a scenario is made of and how its things are found, with no rule of the game in it: what map and pages may import of the engine. */
export {
  type FedObjective,
  type FedPart,
  type Feeds,
  feedsOf,
  type Inputs,
  inputsOf,
  type Reading,
} from './feeds.ts';
export { among, type Finder, find, finderOf } from './find.ts';
export { GROUPS, type GroupMeaning } from './groups.ts';
export { MOST_GIVEN } from './types/offers.ts';
export { STEPS } from './types/play.ts';
