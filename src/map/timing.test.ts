import { describe, expect, test } from 'vitest';
import { saltholm } from '../../tests/support.ts';
import type { Change, LedgerEntry, Shipment } from '../engine/index.ts';
import { planFilm } from './cues.ts';

const scenario = saltholm();
let ids = 0;
/** An entry of a step; most of them close a place. */
function told(
  step: string,
  change: object = { kind: 'place-closed', place: 'kongsvik' },
  day: number | null = null,
) {
  ids += 1;
  return {
    id: ids,
    turn: 1,
    step,
    day,
    seat: null,
    cause: { kind: 'rule', rule: 'x' },
    change,
  } as unknown as LedgerEntry;
}
const REVEALED = { kind: 'policy-revealed', seat: 'kongsvik', policy: 'trade' };
const REFUSED = { kind: 'gate-shut', system: 'coastal-gun' };
const lost = (shipment: string) =>
  ({ kind: 'shipment-lost', shipment, leg: 'kongsvik-sound' }) as unknown as Change;

const lot = (over: Partial<Shipment> = {}): Shipment => ({
  id: 's1',
  contract: null,
  system: 'coastal-gun',
  count: 1,
  route: 'north-line',
  leg: 0,
  days: 0,
  seen: false,
  held: 0,
  since: 1,
  entry: 0,
  ...over,
});

/** A plan of entries that all weigh the same. */
const plan = (entries: readonly LedgerEntry[], shipments: readonly Shipment[] = [], weight = 0) =>
  planFilm(scenario, entries, { shipments }, () => weight);

/** The cues of a film but those of its view: `kind at length`. */
function film(entries: readonly LedgerEntry[], shipments: readonly Shipment[] = [], weight = 0) {
  const { cues, length, beats } = plan(entries, shipments, weight);
  return {
    length,
    beats,
    cues,
    lines: cues
      .filter(({ show }) => show.kind !== 'camera')
      .map(({ show, at, length: long }) => `${show.kind} ${Math.round(at)} ${Math.round(long)}`),
    views: cues.flatMap(({ show, at, length: long }) =>
      show.kind === 'camera'
        ? [`${show.to?.kind ?? 'all'} ${show.near} ${Math.round(at)} ${Math.round(long)}`]
        : [],
    ),
  };
}

describe('the clock of a film', () => {
  test('shows one thing after another, each a little before the one before it has gone', () => {
    const { lines, length, beats } = film([
      told('policies', REVEALED),
      told('policies', REFUSED),
      told('policies'),
    ]);
    expect(lines).toEqual(['flag 0 900', 'stamp 720 900', 'close 1440 900']);
    expect([length, ...beats]).toEqual([2160, 0, 720, 1440]);
  });

  test('gives what weighs more its time, comes near to what weighs most, and waits until the view is there', () => {
    const of = (weight: number) => {
      const { lines, views, length } = film([told('policies')], [], weight);
      return [...lines, ...views, length];
    };
    expect(of(11)).toEqual(['close 0 900', 'close false 0 400', 720]);
    expect(of(12)).toEqual(['close 100 1300', 'close false 0 450', 1140]);
    expect(of(34)).toEqual(['close 100 1300', 'close false 0 450', 1140]);
    expect(of(35)).toEqual(['close 450 2000', 'close true 0 600', 2050]);
  });

  test('follows the order of the turn, whatever order the entries have', () => {
    const steps = [
      'assessment',
      'drift',
      'strike',
      'sanctions',
      'exports',
      'interdiction',
      'gates',
      'missions',
      'policies',
    ];
    const { cues } = film(steps.map((step) => told(step)));
    expect(cues.flatMap(({ entry }) => (entry ? [entry.step] : []))).toEqual([...steps].reverse());
    expect(film([told('news'), told('council')])).toMatchObject({ length: 0, lines: [] });
  });

  test('is hastened where it would last longer than twenty seconds', () => {
    const many = Array.from({ length: 60 }, () => told('policies'));
    const { length, lines } = film(many);
    expect(length).toBeCloseTo(20_000, 6);
    const ratio = 20_000 / (60 * 720);
    expect(lines.at(-1)).toBe(`close ${Math.round(59 * 720 * ratio)} ${Math.round(900 * ratio)}`);
    const some = film(Array.from({ length: 20 }, () => told('policies')));
    expect(some.length).toBeCloseTo(20 * 720, 6);
  });

  test('lets coins of all that is sold come home side by side', () => {
    const [first] = scenario.channels;
    const sold = () =>
      ({
        ...told('exports', { kind: 'track-moved', track: 'silver', from: 0, to: 5, asked: 5 }),
        cause: { kind: 'rule', rule: 'sale', of: first?.id },
      }) as unknown as LedgerEntry;
    const { lines, beats, length } = film([sold(), sold(), told('exports')]);
    expect(lines).toEqual(['coins 0 1100', 'coins 160 1100', 'close 1260 900']);
    expect([...beats, length]).toEqual([0, 1260, 1980]);
  });
});

test('lots of one kind that come together are set down together, and the last of them tells it', () => {
  const DELIVERED = { kind: 'lot-delivered', system: 'coastal-gun', from: 0, to: 1 };
  const lots = [told('shipments', DELIVERED), told('shipments', { ...DELIVERED, from: 1, to: 2 })];
  const { cues, lines } = film(lots);
  expect(lines).toEqual(['delivered 0 900']);
  expect(cues.flatMap(({ entry }) => (entry ? [entry.id] : []))).toEqual([lots[1]?.id]);
});

describe('a strike', () => {
  const DIE = { kind: 'strike-decided', comes: true, turn: 1 };
  const AWAY = { kind: 'strike-decided', comes: false, turn: 1 };
  const target = scenario.strike?.targets.find(({ node }) => node !== null)?.id;
  const HIT = { kind: 'target-struck', target, hit: true };
  const COST = { kind: 'track-moved', track: 'silver', from: 5, to: 0, asked: -5 };

  test('has its die, its places one after another, a silence, and then what it has cost', () => {
    const { lines, views, cues } = film([told('strike', DIE), told('strike', HIT), told('strike', COST)]);
    expect(lines).toEqual(['strike 0 2800', 'salvo 2800 1200', 'hush 4000 900', 'hush 4900 2000']);
    expect(views).toEqual(['strike false 0 500', 'salvo true 2800 500']);
    const [silence, toll] = cues.filter(({ show }) => show.kind === 'hush');
    expect([silence?.entry, toll?.entry?.change]).toEqual([null, COST]);
  });

  test('that stays away has its die alone', () => {
    expect(film([told('strike', AWAY)]).lines).toEqual(['strike 0 2000']);
  });

  test('keeps its time where the rest of the month is hastened', () => {
    const many = Array.from({ length: 60 }, () => told('policies'));
    const { lines, length } = film([...many, told('strike', DIE), told('strike', HIT)]);
    expect(length).toBeCloseTo(20_000, 6);
    expect(lines.slice(-4)).toEqual([
      'strike 13100 2800',
      'salvo 15900 1200',
      'hush 17100 900',
      'hush 18000 2000',
    ]);
  });
});

describe('the month on the road', () => {
  test('is counted in days, and what came of it is shown when they are over', () => {
    const { lines } = film(
      [told('policies'), told('shipments', undefined, 15), told('shipments'), told('strike')],
      [lot()],
    );
    expect(lines).toEqual([
      // The lot stands on the map from the first to the last.
      expect.stringMatching(/^move 0 /),
      'close 0 900',
      'days 720 2600',
      'close 3320 900',
      'close 4040 900',
      'close 4760 1200',
    ]);
  });

  test('is not counted where nothing is under way', () => {
    expect(film([told('shipments', undefined, 15), told('shipments')]).lines).toEqual([
      'close 0 900',
      'close 720 900',
    ]);
  });

  const move = (entries: readonly LedgerEntry[], shipments: readonly Shipment[]) => {
    const { cues, length } = film(entries, shipments);
    const cue = cues.find(({ show }) => show.kind === 'move');
    if (cue?.show.kind !== 'move') throw new Error('nothing moves');
    const { starts, stops } = cue.show;
    const clock = (share: number): number => Math.round(cue.at + share * cue.length);
    return {
      at: Math.round(cue.at),
      ends: clock(1),
      from: clock(starts),
      to: clock(stops),
      length: Math.round(length),
    };
  };

  test('moves a lot while the days are counted, and leaves it there to the end', () => {
    expect(move([told('policies'), told('strike')], [lot({ days: 3 })])).toEqual({
      at: 0,
      ends: 4520,
      from: 720,
      to: 3320,
      length: 4520,
    });
  });

  test('takes a lot away when it has come, or was lost', () => {
    const reached = (leg: string, day: number) =>
      told('shipments', { kind: 'node-reached', shipment: 's1', leg }, day);
    const entered = told('shipments', { kind: 'leg-entered', shipment: 's1', leg: 'sound-harbour' }, 4);
    const came = move(
      [reached('kongsvik-sound', 3), entered, reached('sound-harbour', 15)],
      [lot({ days: 3 })],
    );
    expect(came).toMatchObject({ at: 0, from: 0, to: 2600, ends: 2600 });
    const gone = move(
      [told('policies'), told('interdiction', lost('s1')), told('strike')],
      [lot({ days: 3 })],
    );
    // It is lost before anything moves.
    expect(gone).toMatchObject({ at: 0, from: 1440, ends: 720 });
  });

  test('puts a lot on the map when it sets out', () => {
    const sent = told(
      'shipments',
      { kind: 'shipment-sent', shipment: 's2', system: 'coastal-gun', route: 'north-line' },
      0,
    );
    expect(move([told('policies'), sent], [])).toMatchObject({ at: 720, from: 720, to: 3320 });
  });
});
