// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { press, put, read, readAll, tableOf, the } from '../../../tests/panels.tsx';
import { changed, saltholm } from '../../../tests/support.ts';
import { FactText } from './facts.tsx';
import { Glossed } from './glossed.tsx';

const CLAIM = 'Tension over the strait is high.';
const scenario = changed(saltholm(), (copy) => {
  copy.facts[0] = { id: 'A1', claim: CLAIM, how: 'firm', source: '' };
  copy.plain = { A1: 'The strait is not safe.' };
});

test('hard words are explained, and facts told in easy ones, for whoever wishes it', async () => {
  const table = await tableOf(scenario);
  const show = () =>
    put(
      table,
      <>
        <p id="text">
          <Glossed text={CLAIM} />
        </p>
        <FactText id="A1" />
      </>,
    );
  await show();
  expect(readAll('.term')).toEqual([]);
  expect(read('.fact')).toContain(CLAIM);
  table.set({ words: 'easy' });
  await show();
  expect(readAll('#text .term')).toEqual(['Tension', 'strait']);
  expect(read('#text')).toBe(CLAIM);
  expect(read('.fact p')).toBe('The strait is not safe.');
  expect(read('.fact-exact p')).toBe(CLAIM);
  await press(the('#text .term'));
  expect(read('.popover h3')).toBe('Tension');
  expect(read('.popover > p')).toBe('How near the next strike is.');
});
