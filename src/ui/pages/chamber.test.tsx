// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  button,
  endMonth,
  hotseat,
  order,
  press,
  putAlone,
  read,
  readAll,
  the,
} from '../../../tests/panels.tsx';
import { changed, saltholm } from '../../../tests/support.ts';
import type { Board, MountBoard, Table } from '../../store/types.ts';
import { ChamberPage } from './chamber.tsx';

/** A map that never comes. */
const NO_MAP = (): Promise<never> => new Promise(() => {});

let table: Table;
beforeEach(async () => {
  table = await hotseat(saltholm(), ['kongsvik']);
});

const chamber = (loadStill: () => Promise<MountBoard> = NO_MAP): Promise<void> =>
  putAlone(<ChamberPage table={table} loadStill={loadStill} />);

describe('the chamber', () => {
  test('says for whom one speaks, and what the lead seat thinks of them', async () => {
    table.proceed();
    await chamber();
    expect(document.title).toBe('Choice of Kongsvik · The Lighthouse Season');
    expect(read('h1')).toBe('You speak for Kongsvik');
    expect(read('.chamber-bar p')).toBe('April 1901month 1 of 6');
    expect(read('.chamber-wants')).toBe('Harbour Town’s note on Kongsvik: “”');
  });

  test('has its policies with what they do and how far the doctrine leans to each', async () => {
    table.proceed();
    const leaning = table.desk().leaning('kongsvik');
    await chamber();
    expect(read('.policies legend')).toBe('What Kongsvik will do in April 1901');
    expect(readAll('.policies b')).toEqual(['Trade', 'Threaten']);
    expect(readAll('.leaning').map((words) => words.replace(/ A1$/, ''))).toEqual([
      `doctrine ${leaning.trade} %`,
      `doctrine ${leaning.threaten} %`,
    ]);
    expect(readAll('.does')[0]).toMatch(/stance \+1$/);
  });

  test('says what it wants, how far it has it, and its score; nothing where the scenario names no aims', async () => {
    table.proceed();
    await chamber();
    expect(readAll('.aim')[1]).toMatch(/^Full yards \d+$/);
    const plain = changed(saltholm(), (copy) => {
      for (const seat of copy.seats) seat.aims = [];
    });
    table = await hotseat(plain, ['kongsvik']);
    table.proceed();
    await chamber();
    expect(document.querySelector('.aims')).toBeNull();
    const wanting = changed(saltholm(), (copy) => {
      const [, kongsvik] = copy.seats;
      if (kongsvik)
        kongsvik.aims = [
          { id: 'calm', label: 'Calm seas', help: 'No noise.', value: 70 },
          { id: 'trade', label: 'Full yards', help: 'Orders for a year.', value: 45 },
        ];
    });
    table = await hotseat(wanting, ['kongsvik']);
    table.proceed();
    await chamber();
    expect(readAll('.aim')).toEqual(['Score 58', 'Calm seas 70', 'Full yards 45']);
    await press(button('Score 58 of 100. Its parts.'));
    expect(read('[role=dialog] p')).toMatch(/^Your score now: 58 of 100/);
    await press(button('Calm seas 70 of 100. Its parts.'));
    expect(readAll('[role=dialog] p').slice(-2)).toEqual(['No noise.', 'Nothing moves this part.']);
  });

  test('an aim opens what feeds it: what is seen, what is a band, and what is not known by name alone', async () => {
    const wanting = changed(saltholm(), (copy) => {
      const [, kongsvik] = copy.seats;
      const read = (track: string) => ['read', 'track', track] as const;
      for (const track of copy.tracks) if (track.id === 'haggling') track.owner = null;
      if (kongsvik)
        kongsvik.aims = [
          {
            id: 'sum',
            label: 'All',
            help: '',
            value: ['+', read('defence'), ['+', read('haggling'), read('silver')]],
          },
        ];
    });
    table = await hotseat(wanting, ['kongsvik']);
    table.proceed();
    await chamber();
    await press(button(/^All /));
    const fed = readAll('.feeders > li');
    expect(fed[0]).toBe('Coastal defence 30 ·');
    expect(fed[1]).toMatch(/^Haggling at Northmark's court .*\d+–\d+/);
    expect(fed[2]).toBe('Silver: not known to you');
  });

  test('seals nothing before a policy is chosen: the first that can be chosen has the focus', async () => {
    table.proceed();
    await chamber();
    const seal = button(/^Seal and pass on/);
    expect(seal.getAttribute('aria-disabled')).toBe('true');
    expect(read('#seal-why')).toBe('Choose a policy first.');
    await press(seal);
    expect(table.get().phase).toBe('chamber');
    expect(document.activeElement).toBe(the('.policies input[value=trade]'));
    await press(the('.policies input[value=threaten]'));
    expect(readAll('.policies .chosen b')).toEqual(['Threaten']);
    expect(seal.getAttribute('aria-disabled')).toBe('false');
    expect(read('#seal-why')).toMatch(/^Nothing is final until you seal it\./);
    await press(seal);
    expect(table.get()).toMatchObject({ phase: 'curtain', seat: 'harbour-town' });
    await chamber();
    expect(document.querySelector('h1')).toBeNull();
  });

  test('knows its own hidden number exactly, its stance, and nothing of the first month yet', async () => {
    table.proceed();
    await chamber();
    const reports = the('.chamber-reports');
    expect(readAll('h2', reports)).toEqual(['Your own business', 'Reports']);
    expect(readAll('.hint', reports)[0]).toBe('Exact for you; of all but the stance, the others see a band.');
    const own = readAll('.worlds li', reports);
    expect(own[0]).toMatch(/^Your stance to Harbour Town/);
    expect(own[1]).toMatch(/^Haggling at Northmark's court/);
    expect(own).toHaveLength(2);
    expect(readAll('p.hint', reports)).toContain('No month has been played yet.');
  });

  test('has an offer of the month before, which waits for a yes or a no', async () => {
    table.proceed();
    await chamber();
    await press(the('.policies input[value=trade]'));
    await press(button(/^Seal and pass on/));
    table.proceed();
    order(table, { kind: 'offer', actor: 'northmark', gives: ['silver-chest'], ask: 'hurry' });
    endMonth(table);
    while (table.get().phase !== 'chamber') table.proceed();
    await chamber();
    expect(readAll('.policies legend')[0]).toBe('An offer from Harbour Town');
    expect(read('.policies p')).toBe('“A chest of silver”, for “Guns sooner”.');
    await press(the('.policies input[value=trade]'));
    expect(read('#seal-why')).toBe('An offer still waits for your answer.');
    await press(the('.policies input[name="offer-o1"]'));
    await press(button(/^Seal and pass on/));
    expect(table.get()).toMatchObject({ phase: 'curtain', seat: 'harbour-town' });
    table.proceed();
    endMonth(table);
    while (table.get().phase !== 'chamber') table.proceed();
    expect(table.get().view?.state.offers).toMatchObject([{ stand: 'accepted', reply: null }]);
  });

  test('has the reports of the month before', async () => {
    table.proceed();
    await chamber();
    await press(the('.policies input[value=threaten]'));
    await press(button(/^Seal and pass on/));
    table.proceed();
    endMonth(table);
    while (table.get().phase !== 'chamber') table.proceed();
    expect(table.get().turn).toBe(2);
    await chamber();
    expect(readAll('.chamber-reports h2')[1]).toBe('Reports of April 1901');
    expect(readAll('.told-capitals b')).toEqual(['Kongsvik: Threaten.']);
    expect(read('#seal-why')).toBe('Choose a policy first.');
  });
});

describe('a card for the chamber', () => {
  /** The card of the first month lies before Kongsvik; one of its answers cannot be given. */
  const carded = changed(saltholm(), (copy) => {
    const [card] = copy.cards;
    const borrow = copy.cards.flatMap(({ options }) => options).find(({ id }) => id === 'borrow');
    if (!card || !borrow) throw new Error('no card');
    card.seat = 'kongsvik';
    const [, yawn] = card.options;
    if (yawn) yawn.condition = { when: 0, otherwise: 'Nobody yawns at court.' };
    for (const one of card.options) one.price = {};
  });
  beforeEach(async () => {
    table = await hotseat(carded, ['kongsvik']);
    table.proceed();
    await chamber();
  });

  test('is told with its answers, what each does, and why one cannot be given', () => {
    expect(read('.chamber-card .title-kind')).toBe('A card for Kongsvik');
    expect(read('.chamber-card h2')).toBe('Northmark shows its new gun');
    expect(read('.chamber-card-text')).toMatch(/^The works at Kongsvik fire a salute\..* A2$/);
    expect(readAll('.chamber-card b')).toEqual(['Praise it', 'Yawn']);
    expect(readAll('.chamber-card .does')).toEqual([
      "Kongsvik's stance +3 · Exposure +2",
      'Nobody yawns at court.',
    ]);
    const [praise, yawn] = document.querySelectorAll<HTMLInputElement>('.chamber-card input');
    expect([praise?.disabled, yawn?.disabled]).toEqual([false, true]);
    expect(document.querySelector('.chamber-map')).toBeNull();
  });

  test('waits for an answer before anything is sealed; then it goes with the policy', async () => {
    await press(the('.chamber-choose input[value=trade]'));
    expect(read('#seal-why')).toBe('A card still waits for your answer.');
    await press(button(/^Seal and pass on/));
    expect(table.get().phase).toBe('chamber');
    await press(the('.chamber-card input[value=praise]'));
    expect(readAll('.chamber-card .chosen b')).toEqual(['Praise it']);
    expect(readAll('.chamber-choose .chosen b')).toEqual(['Praise it', 'Trade']);
    await press(button(/^Seal and pass on/));
    expect(table.get()).toMatchObject({ phase: 'curtain', seat: 'harbour-town' });
    const { orders } = JSON.parse(table.exportRun().text) as { orders: unknown[] };
    expect(orders).toHaveLength(2);
  });
});

describe('the small map of a chamber', () => {
  test('stands beside the policies, and goes with the page', async () => {
    table.proceed();
    const destroy = vi.fn();
    const mount = vi.fn<MountBoard>(async () => ({ destroy }) as unknown as Board);
    await chamber(async () => mount);
    await expect.poll(() => mount.mock.calls.length).toBe(1);
    expect(mount.mock.calls[0]?.[0]).toBe(the('.chamber-map'));
    expect(mount.mock.calls[0]?.[1]).toBe(table);
    await putAlone(<p />);
    await expect.poll(() => destroy.mock.calls.length).toBe(1);
  });

  test('is not mounted on a page that is gone, and is missed by nobody where it does not come', async () => {
    table.proceed();
    let come: (mount: MountBoard) => void = () => {};
    const mount = vi.fn<MountBoard>(async () => ({ destroy: () => {} }) as unknown as Board);
    const coming = new Promise<MountBoard>((resolve) => {
      come = resolve;
    });
    const load = () => coming;
    await chamber(load);
    await putAlone(<p />);
    come(mount);
    await coming;
    expect(mount).not.toHaveBeenCalled();
    await chamber(() => Promise.reject(new Error('no network')));
    expect(read('h1')).toBe('You speak for Kongsvik');
  });
});
