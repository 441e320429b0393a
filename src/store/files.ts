export { isBundle, type LeftOut, type LeftWhy, scenarioFiles } from '../scenario/file-choice.ts';
export { textOfBytes, withLineFeeds } from '../scenario/file-text.ts';
