import { beforeEach, vi } from 'vitest';
import type { Plain, Problem, Shape } from '../../src/studio/index.ts';
import { FormContext, type FormDesk } from '../../src/ui/pages/studio/form/context.ts';
import { Field } from '../../src/ui/pages/studio/form/field.tsx';
import { putAlone } from '../panels.tsx';

/** What ids are called. */
export const NAMES: Readonly<Record<string, string>> = {
  heat: 'Heat',
  'air-defence': 'Air defence',
  calm: 'How calm the people are'.repeat(3),
};

/** Takes what a field puts into the text; every test begins with none. */
export const put = vi.fn((..._args: unknown[]) => true);
/** Answers what is asked about an expression. */
export const answer = vi.fn(async (): Promise<readonly { message: string; suggestion?: string }[]> => []);

/** Where the field stands that is shown. */
export const PATH = ['tracks', 'heat', 'x'];

/** Lets each test of the file that asks for it begin with a desk that has not been asked for anything. */
export function deskForEach(): void {
  // The library lays nothing out: an area is as high as the browser makes it.
  vi.stubGlobal('CSS', { supports: () => true, escape: (name: string) => name });
  beforeEach(() => {
    put.mockClear();
    put.mockImplementation(() => true);
    answer.mockClear();
  });
}

interface Shown {
  readonly required?: boolean;
  readonly problems?: readonly Problem[];
  readonly path?: readonly string[];
}

/** Puts a field of some shape with its value on the page. */
export async function field(
  bare: object,
  value: Plain | undefined,
  { required = false, problems = [], path = PATH }: Shown = {},
): Promise<void> {
  const desk = {
    studio: { get: () => ({ document: { whole: {} } }), ask: () => ({ answer: answer() }) },
    put,
    edit: () => true,
    ids: (kind: string) => (kind === 'track' ? Object.keys(NAMES) : []),
    called: (_: string, id: string) => NAMES[id] ?? '',
    problemsAt: () => problems,
  } as unknown as FormDesk;
  const shape = { text: 'What it is.', required, ...bare } as unknown as Shape;
  await putAlone(<p />);
  await putAlone(
    <FormContext.Provider value={desk}>
      <Field name="good-name" shape={shape} value={value} path={path} explained />
    </FormContext.Provider>,
  );
}
