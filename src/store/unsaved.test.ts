import { describe, expect, test } from 'vitest';
import { saltholm } from '../../tests/support.ts';
import { RULES } from '../engine/index.ts';
import type { Journal, NumberedStep } from '../storage/journal.ts';
import { beginPlay } from './play.ts';
import { runText } from './run-text.ts';
import { type Saves, type StoredRun, type Version, versionOf } from './saves.ts';
import {
  forget,
  type Noted,
  noteName,
  putAside,
  recover,
  type Unsaved,
  type UnsavedShelf,
} from './unsaved.ts';

const SUMMARY = { scenario: 's', title: 'S', turn: 1, turns: 6, score: null, rules: RULES };
const version = (text: string): Version => versionOf(text, 50, SUMMARY);
const unsaved = (over: Partial<Unsaved> = {}): Unsaved => ({
  id: 'r1',
  revision: 4,
  underWay: '',
  version: version('new'),
  ...over,
});
const noted = (over: Partial<Noted> = {}): Noted => ({ ...unsaved(), files: false, ...over });
const record = (text: string, over: Partial<StoredRun> = {}): StoredRun => ({
  id: 'r1',
  revision: 4,
  previous: null,
  ...version(text),
  ...over,
});

/** A store of runs that notes what is put into it; where `fails` says so it fails. */
function store(present: StoredRun | null, fails = false) {
  const put: string[] = [];
  const versions: Version[] = [];
  const saves = {
    get: async (id: string) => (present?.id === id ? present : null),
    put: async (id: string, known: number, given: Version) => {
      if (fails) throw new Error('disk');
      put.push(`${id} over ${known}: ${given.text}`);
      versions.push(given);
      return { id, revision: known + 1, forked: false, anew: false };
    },
  };
  return { put, versions, saves: saves as unknown as Saves };
}

/** A shelf of a browser. */
function shelfWith(lying: Readonly<Record<string, string>>) {
  const kept = new Map(Object.entries(lying));
  const shelf: UnsavedShelf = {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
  return { kept, shelf };
}

/** A journal with some steps, of which it keeps those that are not forgotten. */
function journalWith(...steps: readonly NumberedStep[]) {
  let left = [...steps];
  const journal = {
    page: 'p',
    read: async (beginning: string) => left.filter(({ of }) => of.startsWith(beginning)),
    forget: async (numbers: readonly number[]) => {
      left = left.filter(({ number }) => !numbers.includes(number));
    },
  };
  return { journal: journal as unknown as Journal, left: () => left.map(({ number }) => number) };
}
const step = (number: number, what: unknown, page = 'p', of = noteName('r1')): NumberedStep => ({
  number,
  what,
  page,
  of,
});

const BROKEN = new Proxy({} as UnsavedShelf, {
  get: () => {
    throw new DOMException('off', 'SecurityError');
  },
});

describe('what is put aside', () => {
  test('lies on the shelf under its run until that is saved', () => {
    const { kept, shelf } = shelfWith({ other: 'x' });
    putAside(shelf, unsaved());
    expect([...kept.keys()]).toEqual(['other', 'look-east/unsaved/r1']);
    expect(JSON.parse(kept.get('look-east/unsaved/r1') ?? '')).toEqual(unsaved());
    forget(shelf, 'r1');
    expect([...kept.keys()]).toEqual(['other']);
  });

  test('needs no shelf, and takes no harm from one that throws', async () => {
    for (const shelf of [null, BROKEN]) {
      expect(() => putAside(shelf, unsaved())).not.toThrow();
      expect(() => forget(shelf, 'r1')).not.toThrow();
    }
    const { saves, put } = store(null);
    await recover(saves, null, BROKEN);
    expect(put).toEqual([]);
  });
});

describe('a page that opens', () => {
  const aside = (of: Unsaved) => shelfWith({ 'look-east/unsaved/r1': JSON.stringify(of) });

  test('saves what lies on the shelf over what its page knew', async () => {
    const { saves, put } = store(record('old'));
    const { shelf, kept } = aside(unsaved());
    await recover(saves, null, shelf);
    expect(put).toEqual(['r1 over 4: new']);
    expect(kept.size).toBe(0);
  });

  test('saves it over what was under way where that arrived', async () => {
    const { saves, put } = store(record('between', { revision: 9 }));
    await recover(saves, null, aside(unsaved({ underWay: version('between').checksum })).shelf);
    expect(put).toEqual(['r1 over 9: new']);
    const other = store(record('of somebody else', { revision: 9 }));
    await recover(other.saves, null, aside(unsaved({ underWay: version('between').checksum })).shelf);
    expect(other.put).toEqual(['r1 over 4: new']);
  });

  test('saves nothing that had arrived after all', async () => {
    const { saves, put } = store(record('new', { revision: 5 }));
    const { shelf, kept } = aside(unsaved());
    await recover(saves, null, shelf);
    expect(put).toEqual([]);
    expect(kept.size).toBe(0);
  });

  test('leaves there what cannot be saved, what is damaged and what is not ours', async () => {
    const damaged = { ...unsaved(), version: { ...version('new'), text: 'other' } };
    const { shelf, kept } = shelfWith({
      'look-east/unsaved/r1': JSON.stringify(unsaved()),
      'look-east/unsaved/r2': JSON.stringify(damaged),
      'look-east/unsaved/r3': '{',
      'look-east/unsaved/r4': JSON.stringify({ ...unsaved(), id: 4 }),
      'another/unsaved/r1': JSON.stringify(unsaved({ id: 'r9' })),
    });
    const failing = store(null, true);
    await recover(failing.saves, null, shelf);
    expect(kept.size).toBe(5);
    const { saves, put } = store(null);
    await recover(saves, null, shelf);
    expect(put).toEqual(['r1 over 4: new']);
    expect(kept.size).toBe(4);
  });

  test('saves the newest step of each page from the journal, and forgets them all', async () => {
    const { saves, put, versions } = store(record('old'));
    const { journal, left } = journalWith(
      step(1, noted({ version: version('first') })),
      step(2, noted({ version: version('second') })),
      step(3, noted({ version: version('other page') }), 'q'),
      step(4, 'nothing that was noted'),
      step(5, noted(), 'p', 'draft/d1'),
    );
    await recover(saves, journal, null);
    // The last of a page is nothing that can be read: then nothing of it is saved.
    expect(put).toEqual(['r1 over 4: other page']);
    expect(versions[0]?.order).toBe(3);
    expect(left()).toEqual([5]);
  });

  test('keeps the steps that cannot be saved just now', async () => {
    const { saves } = store(null, true);
    const { journal, left } = journalWith(step(1, noted()), step(2, noted()), step(3, null, 'q'));
    await recover(saves, journal, null);
    expect(left()).toEqual([2]);
  });

  test('gives a run its author’s files back from its record, or from the version before that', async () => {
    const play = beginPlay(saltholm(), { seed: 1 });
    const full = runText(play, [{ file: 'a.yaml', text: 'id: a\n' }]);
    const lean = noted({ files: true, version: version(runText(play, null)) });
    for (const present of [record(full), record('x', { checksum: 'damaged', previous: version(full) })]) {
      const { saves, put, versions } = store(present);
      await recover(saves, journalWith(step(7, lean)).journal, null);
      // From the record it is what is there already.
      if (present.text === full) expect(put).toEqual([]);
      else expect(versions[0]).toEqual({ ...version(full), order: 7 });
    }
    const gone = store(null);
    const { journal, left } = journalWith(step(7, lean));
    await recover(gone.saves, journal, null);
    expect([gone.put, left()]).toEqual([[], []]);
  });

  test('goes on where the journal cannot be read', async () => {
    const { saves } = store(null);
    const journal = { read: () => Promise.reject(new Error('disk')) } as unknown as Journal;
    await expect(recover(saves, journal, null)).resolves.toBeUndefined();
  });
});
