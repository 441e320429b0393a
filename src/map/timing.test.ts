import { describe, expect, test } from 'vitest';
import { saltholm } from '../../tests/support.ts';
import type { Change, LedgerEntry, Shipment } from '../engine/index.ts';
import { planFilm } from './cues.ts';

const scenario = saltholm();
let ids = 0;
/** An entry of a step; most of them close a place, which is shown for 900 milliseconds, the next after 320. */
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
const DELIVERED = { kind: 'lot-delivered', system: 'coastal-gun', from: 0, to: 1 };
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

/** The cues of a film in its own time, unstretched: `kind at length`. */
function film(entries: readonly LedgerEntry[], shipments: readonly Shipment[] = []) {
  const { cues, length } = planFilm(scenario, entries, { shipments });
  // What is shown lasts as long as its kind does: the stretch shows by it.
  const day = cues.find(({ show }) => show.kind === 'days');
  const close = cues.find(({ show }) => show.kind === 'close' || show.kind === 'flag');
  const ratio = day
    ? day.length / 3600
    : close
      ? close.length / (close.show.kind === 'flag' ? 1000 : 900)
      : 1;
  return {
    ratio,
    length,
    lines: cues.map(
      ({ show, at, length: long }) => `${show.kind} ${Math.round(at / ratio)} ${Math.round(long / ratio)}`,
    ),
    cues,
  };
}

describe('the clock of a film', () => {
  test('shows what belongs to one step one after another, each kind at its pace', () => {
    const { lines, length } = film([
      told('policies', REVEALED),
      told('policies', REVEALED),
      told('policies', REFUSED),
      told('policies'),
    ]);
    expect(lines).toEqual(['flag 0 1000', 'flag 420 1000', 'stamp 840 1000', 'close 1440 900']);
    // Shorter than six seconds: it is stretched to them.
    expect(length).toBeCloseTo(6000, 6);
  });

  test('begins a step when the one before it is nearly over', () => {
    const { lines } = film([told('gates'), told('strike'), told('strike'), told('drift')]);
    // 900 less the quarter of a second that they share; then 320 on, and 900 less a quarter again.
    expect(lines).toEqual(['close 0 900', 'close 650 900', 'close 970 900', 'close 1620 900']);
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
    expect(cues.map(({ entry }) => entry?.step)).toEqual([...steps].reverse());
    expect(film([told('news'), told('council')])).toMatchObject({ length: 0, lines: [] });
  });

  test('begins the next after three fifths of what has no pace of its own', () => {
    const { lines } = film([told('exports', DELIVERED), told('exports')]);
    expect(lines).toEqual(['delivered 0 1000', 'close 600 900']);
  });

  test('is hastened where it would last longer than twelve seconds', () => {
    const many = Array.from({ length: 60 }, () => told('policies'));
    const { length, ratio, lines } = film(many);
    expect(length).toBeCloseTo(12_000, 6);
    expect(ratio).toBeCloseTo(12_000 / (59 * 320 + 900), 6);
    expect(lines.at(-1)).toBe(`close ${59 * 320} 900`);
    const some = film(Array.from({ length: 20 }, () => told('policies')));
    expect(some.ratio).toBeCloseTo(1, 9);
    expect(some.length).toBeCloseTo(19 * 320 + 900, 6);
  });
});

describe('the month on the road', () => {
  test('is counted in days, and what happens on a day is shown on it', () => {
    const { lines } = film(
      [told('policies'), told('shipments', undefined, 15), told('shipments'), told('strike')],
      [lot()],
    );
    expect(lines).toEqual([
      'close 0 900',
      // The lot stands on the map from the first to the last.
      expect.stringMatching(/^move 0 /),
      'days 650 3600',
      `close ${650 + 1800} 900`,
      `close ${650 + 3600} 900`,
      // A month is over when its days are; but what happened on its last is to be seen first.
      'close 4250 900',
    ]);
  });

  test('is not counted where nothing is under way', () => {
    expect(film([told('shipments', undefined, 15), told('shipments')]).lines).toEqual([
      'close 0 900',
      'close 320 900',
    ]);
  });

  const move = (entries: readonly LedgerEntry[], shipments: readonly Shipment[]) => {
    const { cues, ratio, length } = film(entries, shipments);
    const cue = cues.find(({ show }) => show.kind === 'move');
    if (cue?.show.kind !== 'move') throw new Error('nothing moves');
    const { starts, stops } = cue.show;
    const clock = (share: number): number => Math.round((cue.at + share * cue.length) / ratio);
    return {
      at: Math.round(cue.at / ratio),
      ends: clock(1),
      from: clock(starts),
      to: clock(stops),
      length: Math.round(length / ratio),
    };
  };

  test('moves a lot while the days are counted, and leaves it there to the end', () => {
    expect(move([told('policies'), told('strike')], [lot({ days: 3 })])).toEqual({
      at: 0,
      ends: 5150,
      from: 650,
      to: 4250,
      length: 5150,
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
    expect(came).toMatchObject({ at: 0, from: 0, to: 3600, ends: 1800 + 500 });
    const gone = move(
      [told('policies'), told('interdiction', lost('s1')), told('strike')],
      [lot({ days: 3 })],
    );
    // It is lost before anything moves.
    expect(gone).toMatchObject({ at: 0, from: 1700, ends: 650 });
  });

  test('puts a lot on the map when it sets out', () => {
    const sent = told(
      'shipments',
      { kind: 'shipment-sent', shipment: 's2', system: 'coastal-gun', route: 'north-line' },
      0,
    );
    expect(move([told('policies'), sent], [])).toMatchObject({ at: 650, from: 650, to: 4250 });
  });
});
