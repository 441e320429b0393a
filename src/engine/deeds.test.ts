import { expect, test } from 'vitest';
import { changed, saltholm } from '../../tests/support.ts';
import { sumOfAccount } from './accounts.ts';
import { applyBlock } from './blocks.ts';
import { happened } from './deeds.ts';
import { evaluate } from './expression.ts';
import type { Deed, Effect, Game, LedgerEntry, Scenario } from './index.ts';
import { begin, check, endTurn, openGame, submit } from './index.ts';

const LOAN: Deed = {
  id: 'loan',
  account: 'word',
  label: 'A loan',
  help: '',
  points: { open: -2, kept: 3, broken: -6 },
  term: 2,
  due: 'broken',
  counts: 0,
  brokenWhen: null,
  on: null,
  facts: [],
};

const lending = (...deeds: readonly Partial<Deed>[]): Scenario =>
  changed(saltholm(), (copy) => {
    copy.deeds = deeds.map((deed) => ({ ...LOAN, ...deed, facts: ['A1'] }));
  });

function opened(scenario: Scenario): { game: Game; ledger: LedgerEntry[] } {
  const ledger: LedgerEntry[] = [];
  const state = begin(scenario, { seed: 1, intent: scenario.intent.start });
  return { game: openGame(scenario, state, { ledger }), ledger };
}

const carryOut = (game: Game, ...effects: readonly Effect[]): void =>
  applyBlock(game, { key: 'test', effects, facts: [] }, { cause: { kind: 'setup' } });

const undertaken = (size = 1): Effect => ({ do: 'undertake', deed: 'loan', actor: 'southreach', size });

/** The month's end without its council: what falls due falls due. */
function monthEnds(game: Game): void {
  for (const { card, option } of game.state.hand) {
    const [first] = game.scenario.card(card).options;
    if (option === null && first)
      submit(game, { seat: game.scenario.data.lead, kind: 'answer', card, option: first.id });
  }
  endTurn(game);
}

test('a deed counts by how it stands, as many times as its size', () => {
  const { game } = opened(lending({}));
  expect(sumOfAccount(game, 'word')).toBe(0);
  carryOut(game, undertaken(2));
  expect(sumOfAccount(game, 'word')).toBe(-4);
  carryOut(game, { do: 'settle', deed: 'loan', actor: 'southreach', stand: 'kept' });
  expect(sumOfAccount(game, 'word')).toBe(6);
  expect(evaluate(game, ['read', 'account', 'word'])).toBe(6);
});

test('nothing is undertaken of no size, and nothing is settled that nobody undertook', () => {
  const { game } = opened(lending({}));
  const before = game.state.entries;
  carryOut(game, undertaken(0), { do: 'settle', deed: 'loan', actor: null, stand: 'kept' });
  expect(game.state.deeds).toEqual([]);
  expect(game.state.entries).toBe(before);
});

test('the oldest open deed with the actor that is named is settled, with whoever it is where nobody is', () => {
  const { game } = opened(lending({}));
  carryOut(game, { do: 'undertake', deed: 'loan', actor: 'northmark', size: 1 }, undertaken(), undertaken());
  carryOut(game, { do: 'settle', deed: 'loan', actor: 'southreach', stand: 'broken' });
  expect(game.state.deeds.map(({ stand }) => stand)).toEqual(['open', 'broken', 'open']);
  carryOut(game, { do: 'settle', deed: 'loan', actor: null, stand: 'kept' });
  expect(game.state.deeds.map(({ stand }) => stand)).toEqual(['kept', 'broken', 'open']);
  expect(evaluate(game, ['read', 'undertaken', 'loan'])).toBe(1);
});

test('what falls due becomes what its kind says, and its entry rests on the one that made it', () => {
  const { game, ledger } = opened(lending({}, { id: 'pledge', due: 'kept' }));
  carryOut(game, undertaken(), { do: 'undertake', deed: 'pledge', actor: null, size: 1 });
  const made = game.state.deeds.map(({ entry }) => entry);
  monthEnds(game);
  expect(game.state.deeds.map(({ stand }) => stand)).toEqual(['open', 'open']);
  monthEnds(game);
  monthEnds(game);
  expect(game.state.deeds.map(({ stand, closed }) => [stand, closed])).toEqual([
    ['broken', 3],
    ['kept', 3],
  ]);
  const settled = ledger.filter(({ change }) => change.kind === 'deed-settled');
  expect(settled.map(({ because }) => because)).toEqual(made.map((id) => [id]));
  expect(settled[0]?.cause).toEqual({ kind: 'rule', rule: 'term', of: 'loan' });
});

test('a deed without a term stays open', () => {
  const { game } = opened(lending({ term: 0 }));
  carryOut(game, undertaken());
  for (let month = 0; month < 4; month++) monthEnds(game);
  expect(game.state.deeds[0]).toMatchObject({ stand: 'open', due: 0 });
});

test('what is kept or broken counts as long as its kind says', () => {
  const { game } = opened(lending({ counts: 2 }));
  carryOut(game, undertaken(), { do: 'settle', deed: 'loan', actor: null, stand: 'broken' });
  expect(sumOfAccount(game, 'word')).toBe(-6);
  monthEnds(game);
  expect(sumOfAccount(game, 'word')).toBe(-6);
  monthEnds(game);
  expect(sumOfAccount(game, 'word')).toBe(0);
});

test('a contract that is cancelled enters the deed that stands for it, with the actor it was signed with', () => {
  const { game, ledger } = opened(
    lending({ id: 'left', on: 'contract-cancelled' }, { id: 'late', on: 'balance-late' }),
  );
  const { lead } = game.scenario.data;
  const gun = { seat: lead, kind: 'contract', system: 'coastal-gun', number: 1, payment: 'silver' } as const;
  expect(submit(game, gun)).toBeNull();
  const [contract] = game.state.contracts;
  const cancel = { seat: lead, kind: 'cancel', contract: contract?.id ?? '' } as const;
  expect(check(game, cancel)).toBeNull();
  submit(game, cancel);
  expect(game.state.deeds).toMatchObject([{ deed: 'left', with: 'northmark', stand: 'broken', due: 0 }]);
  const entry = ledger.find(({ change }) => change.kind === 'deed-undertaken');
  expect(entry?.cause).toEqual({ kind: 'rule', rule: 'deed', of: 'left' });
  const cancelled = ledger.find(({ change }) => change.kind === 'contract-cancelled');
  expect(entry?.because).toEqual([cancelled?.id]);
  happened(game, 'balance-late', null, []);
  expect(game.state.deeds[1]).toMatchObject({ deed: 'late', with: null });
});
