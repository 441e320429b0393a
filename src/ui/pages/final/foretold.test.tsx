// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { endMonth, gameOver, put, readAll, tableOf } from '../../../../tests/panels.tsx';
import { saltholm } from '../../../../tests/support.ts';
import type { Table } from '../../../store/types.ts';
import { ForetoldAll } from './foretold.tsx';

/** A game played to its end, of each month of which 20 % were said for a strike, and a reason given for the first two. */
async function foretold(): Promise<Table> {
  const table = await tableOf(saltholm());
  while (table.get().phase !== 'over') {
    if (table.get().phase !== 'council') table.proceed();
    else {
      const { turn } = table.get();
      table.noteLesson({
        guesses: [{ about: 'strike', percent: 20 }],
        ...(turn < 3 ? { reason: turn === 1 ? 'Salt.' : '' } : {}),
      });
      endMonth(table);
    }
  }
  return table;
}

test('what was foretold is counted by the chance that was given, and reasons stand as they were given', async () => {
  const table = await foretold();
  await put(table, <ForetoldAll />);
  const strikes = table
    .get()
    .ledger.flatMap(({ change }) => (change.kind === 'strike-decided' ? [change.comes] : []));
  const came = strikes.filter((comes) => comes).length;
  const [lines, each, reasons] = [...document.querySelectorAll('.plain-list')].map((list) =>
    readAll('li', list),
  );
  expect(lines?.[0]).toBe(`You said 20 %: it came ${came} of ${strikes.length} times.`);
  expect(each).toHaveLength(strikes.length);
  expect(reasons).toHaveLength(1);
  expect(reasons?.[0]).toMatch(/: Salt\.$/);
});

test('a game of which nothing was foretold has no such part', async () => {
  await put(await gameOver(saltholm()), <ForetoldAll />);
  expect(document.querySelector('.foretold-all')).toBeNull();
});
