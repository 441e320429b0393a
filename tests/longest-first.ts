import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Where whole games are played, longest first. */
const LONG = [
  'tests/properties/random-play',
  'tests/authoring/mutations',
  'tests/authoring/hostile',
  'tests/flagship/reached',
  'src/cli/',
];

/** Begins with the files that take longest, so that in the end no worker waits for another that has them still before it. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = LONG.findIndex((path) => moduleId.includes(path));
      return found < 0 ? LONG.length : found;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}
