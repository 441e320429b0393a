import { describe, expect, it } from 'vitest';
import { checkScenario } from '../../src/scenario/load.ts';
import type { ProblemCode } from '../../src/scenario/messages.ts';
import { fixtureFile } from './fixture.ts';

/** A slip in the fixture: what stands there, what is written instead; `▮` is where the message must point. */
interface Mistake {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly code: ProblemCode;
  readonly suggestion?: RegExp;
}

const MISTAKES: readonly Mistake[] = [
  {
    name: 'a mistyped field',
    from: 'headline: Northmark shows',
    to: '▮headlin: Northmark shows',
    code: 'unknown-field',
    suggestion: /did you mean `headline`/,
  },
  {
    name: 'an engine name for a field',
    from: 'label: Pay, price: {silver: 1.2}, effects:',
    to: 'label: Pay, price: {silver: 1.2}, ▮block:',
    code: 'unknown-field',
    suggestion: /did you mean `effects`/,
  },
  {
    name: 'a field of the calendar at the top',
    from: 'title: The Lighthouse Season',
    to: '▮turns: 6\ntitle: The Lighthouse Season',
    code: 'unknown-field',
    suggestion: /write it under `calendar`/,
  },
  {
    name: 'a field that is not there',
    from: '    text: The loan of the lean month is due.\n',
    to: '',
    code: 'missing-field',
    suggestion: /write `text: …`/,
  },
  {
    name: 'a list for a text',
    from: 'title: The Lighthouse Season',
    to: 'title: ▮[a, b]',
    code: 'wrong-type',
  },
  {
    name: 'a number for a text',
    from: 'headline: The nets come up empty',
    to: 'headline: ▮1901',
    code: 'wrong-type',
    suggestion: /"1901"/,
  },
  {
    name: 'a mistyped choice',
    from: 'kind: capital',
    to: 'kind: ▮capitol',
    code: 'wrong-choice',
    suggestion: /did you mean `capital`/,
  },
  { name: 'half a turn', from: 'turns: 6, days', to: 'turns: ▮6.5, days', code: 'not-whole' },
  { name: 'too large a percentage', from: 'deposit: 40', to: 'deposit: ▮140', code: 'too-big' },
  {
    name: 'an id with a capital letter',
    from: '  watchtower:\n',
    to: '  ▮WatchTower:\n',
    code: 'bad-id',
    suggestion: /write `watchtower`/,
  },
  {
    name: 'a mistyped actor',
    from: 'actors: [northmark, southreach]',
    to: 'actors: [northmark, ▮southreech]',
    code: 'unknown-id',
    suggestion: /did you mean `southreach`/,
  },
  {
    name: 'a mistyped track in effects',
    from: 'effects: {defence: 3}',
    to: 'effects: {▮defense: 3}',
    code: 'unknown-id',
    suggestion: /did you mean `defence`/,
  },
  {
    name: 'a country where its stance is meant',
    from: 'refused: {northmark.stance: -1}',
    to: 'refused: {▮northmark: -1}',
    code: 'unknown-id',
    suggestion: /did you mean `northmark\.stance`/,
  },
  {
    name: 'a fact that nobody wrote down',
    from: 'facts: [A2], help',
    to: 'facts: [▮A9], help',
    code: 'unknown-id',
  },
  {
    name: 'a changed derived track',
    from: '{exposure: 2, do:',
    to: '{▮freedom: 2, do:',
    code: 'derived-track',
  },
  {
    name: 'two decimals of money',
    from: 'expedite: {price: {silver: 0.5}',
    to: 'expedite: {price: {silver: ▮0.55}',
    code: 'one-decimal',
  },
  {
    name: 'a fraction of a point',
    from: 'effects: {defence: -6',
    to: 'effects: {defence: ▮-6.5',
    code: 'not-whole',
  },
  {
    name: 'a mistyped variable',
    from: 'weight: "defence < 40',
    to: 'weight: "▮defense < 40',
    code: 'expression-name',
    suggestion: /did you mean `defence`/,
  },
  {
    name: 'a mistyped id in an expression',
    from: "tenths_on('fish-north') > 0",
    to: "tenths_on(▮'fish-nord') > 0",
    code: 'unknown-id',
    suggestion: /did you mean `fish-north`/,
  },
  {
    name: 'a mistyped function',
    from: '"(main_share() - 50',
    to: '"(▮mainshare() - 50',
    code: 'expression-function',
    suggestion: /did you mean `main_share`/,
  },
  {
    name: 'a function without brackets',
    from: 'when: "since_strike() == 0"',
    to: 'when: "▮since_strike == 0"',
    code: 'expression-call',
    suggestion: /write `since_strike\(\)`/,
  },
  {
    name: 'a single equals sign',
    from: 'when: "defence == 0"',
    to: 'when: "defence ▮= 0"',
    code: 'expression-equals',
    suggestion: /write `defence == 0`/,
  },
  {
    name: 'a number for a condition',
    from: 'when: defence >= 60',
    to: 'when: ▮defence',
    code: 'expression-condition',
    suggestion: /compare/,
  },
  {
    name: 'a condition for a number',
    from: 'amount: "-haggling / 5"',
    to: 'amount: "▮haggling > 5"',
    code: 'expression-amount',
    suggestion: /haggling > 5 \? 1 : 0/,
  },
  {
    name: 'a division that comes first',
    from: 'drift: "-(exposure / 2)"',
    to: 'drift: "-(▮exposure / 2 * 3)"',
    code: 'expression-order',
    suggestion: /multiply first/,
  },
  {
    name: 'a matching function',
    from: 'when: defence >= 60',
    to: `when: '▮"a".matches("b")'`,
    code: 'expression-operator',
  },
  {
    name: 'an unquoted exclamation mark',
    from: 'when: "turn != 5"',
    to: 'when: ▮!turn && 5',
    code: 'yaml-tag',
    suggestion: /quotes/,
  },
  {
    name: 'a lone colon',
    from: 'text: The loan of',
    to: 'text: ▮The loan: of',
    code: 'yaml-colon',
    suggestion: /quotes/,
  },
  { name: 'a tab', from: '  almanac:', to: '▮\talmanac:', code: 'yaml-tab' },
  {
    name: 'a field written twice',
    from: 'subtitle:',
    to: '▮title: Once more\nsubtitle:',
    code: 'duplicate-key',
  },
  {
    name: 'an alias',
    from: 'owners: [northmark], consent: 30',
    to: 'owners: ▮*all, consent: 30',
    code: 'yaml-alias',
  },
  {
    name: 'a prototype',
    from: 'map: {window',
    to: '▮__proto__: {a: 1}\nmap: {window',
    code: 'forbidden-key',
  },
  {
    name: 'a gap in a route',
    from: 'legs: [kongsvik-sound, sound-harbour]',
    to: 'legs: [kongsvik-sound, ▮south-harbour]',
    code: 'route-broken',
    suggestion: /north-sound/,
  },
  {
    name: 'a route that ends abroad',
    from: 'legs: [kongsvik-sound, sound-harbour]',
    to: 'legs: [▮kongsvik-sound]',
    code: 'route-not-home',
  },
  {
    name: 'a cargo its route does not take',
    from: '    cargoes: [arms, goods]\n    transit',
    to: '    cargoes: [goods]\n    transit',
    code: 'route-cargo',
  },
  {
    name: 'too many tenths',
    from: 'purse: silver, start: 6',
    to: 'purse: silver, start: 9',
    code: 'starts-over-ten',
  },
  {
    name: 'points that miss a hundred',
    from: 'start: {safety: 60',
    to: '▮start: {safety: 70',
    code: 'intent-sum',
  },
  {
    name: 'a chained card nobody deals',
    from: '{card: the-loan, in: 2}',
    to: '{card: bad-catch, in: 2}',
    code: 'never-dealt',
  },
  {
    name: 'no ending that always holds',
    from: 'nothing came."}',
    to: 'nothing came.", when: silver > 6}',
    code: 'last-ending',
  },
  {
    name: 'a step of the guide after the end',
    from: 'look-round: {turn: 2',
    to: 'look-round: {turn: ▮40',
    code: 'guide-turn',
  },
  {
    name: 'a step that asks for two orders',
    from: 'done: {contract: coastal-gun}',
    to: 'done: {contract: coastal-gun, ▮build: breakwater}',
    code: 'guide-done',
  },
  {
    name: 'a payment of another system',
    from: 'payment: silver, paid',
    to: 'payment: ▮gold, paid',
    code: 'unknown-payment',
  },
  {
    name: 'two verbs in one entry',
    from: '[{deal: {card: the-loan, in: 2}},',
    to: '[▮{deal: {card: the-loan, in: 2}, designate: {target: captain}},',
    code: 'verb-count',
  },
  {
    name: 'a game without turns',
    from: 'turns: 6, days',
    to: 'turns: ▮0, days',
    code: 'too-small',
  },
  {
    name: 'a game of more turns than “never”',
    from: 'turns: 6, days',
    to: 'turns: ▮99, days',
    code: 'too-big',
  },
  {
    name: 'a stage that takes no time',
    from: 'price: {silver: 1.5}, turns: 1',
    to: 'price: {silver: 1.5}, turns: ▮0',
    code: 'too-small',
  },
  {
    name: 'a place that is shut for as long as “never”',
    from: 'place: north-sound, turns: 1',
    to: 'place: north-sound, turns: ▮99',
    code: 'turns-range',
  },
  {
    name: 'a consent for no turn',
    from: '{consent: {turns: 2}}',
    to: '{consent: {turns: ▮0}}',
    code: 'turns-range',
  },
  {
    name: 'a line that is shut for less than a turn',
    from: 'supplier: northmark-works, turns: 1',
    to: 'supplier: northmark-works, turns: ▮-1',
    code: 'turns-range',
  },
  {
    name: 'a condition on what the seat cannot see',
    from: '{when: "southreach.stance >= 50"',
    to: '{when: ▮"haggling >= 50"',
    code: 'condition-hidden',
    suggestion: /seat sees/,
  },
  {
    name: "a condition of another seat on the player's purse",
    from: '    chained: true\n    imagined: true\n    options:\n      pay: {label: Pay, price: {silver: 1.2},',
    to: '    seat: kongsvik\n    chained: true\n    options:\n      pay: {label: Pay, condition: {when: ▮silver > 1, otherwise: No.},',
    code: 'condition-hidden',
  },
  {
    name: 'an id that objects have of their own',
    from: 'id: saltholm\n',
    to: 'id: ▮constructor\n',
    code: 'forbidden-key',
  },
  {
    name: 'a card with such an id',
    from: '  the-loan:\n',
    to: '  ▮constructor: {text: x}\n  the-loan:\n',
    code: 'forbidden-key',
  },
  {
    name: 'a reference to such an id',
    from: '- {system: coastal-gun',
    to: '- {system: ▮constructor',
    code: 'forbidden-key',
  },
  {
    name: 'a start beyond its bounds',
    from: 'start: 12.5, max: 200',
    to: 'start: ▮212.5, max: 200',
    code: 'start-outside',
  },
];

describe('a slip in the fixture', () => {
  it.each(MISTAKES)('$name', ({ from, to, code, suggestion }) => {
    expect(fixtureFile.text.split(from).length, 'the fixture has the place once').toBe(2);
    const marked = fixtureFile.text.replace(from, () => to);
    const text = marked.replace('▮', '');
    const { problems } = checkScenario([{ ...fixtureFile, text }]);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    const [found] = problems;
    if (marked.includes('▮')) {
      const before = marked.slice(0, marked.indexOf('▮'));
      const line = before.split('\n').length;
      const column = before.length - before.lastIndexOf('\n');
      expect(`${found?.line}:${found?.column}`).toBe(`${line}:${column}`);
    }
    if (suggestion) expect(found?.suggestion).toMatch(suggestion);
  });
});
