// The packed part of a hand-in: a run file without what is told shorter elsewhere.
import { canonical, type LoggedOrder, type Scenario } from '../engine/index.ts';
import { readRun } from '../scenario/run-file.ts';
import { RUN_FORMAT, RUN_VERSION, type RunFile } from '../scenario/run-write.ts';
import { linkSum } from './packed.ts';

/** What of a run file travels as it is. */
export type HandInRun = Omit<RunFile, 'orders' | 'hashes' | 'advised' | 'intent'>;

/** What stands in the packed part. */
export interface Note {
  readonly run: HandInRun;
  /** Points by objective; null: as the scenario has them. */
  readonly intent: Readonly<Record<string, number>> | null;
  /** Orders that had to be told in full. */
  readonly spelled: readonly LoggedOrder[];
  /** After how many orders advice was asked for, each time. */
  readonly advised: readonly number[];
  /** The checksum of the class link, whether it travels or not; null where the game belongs to no lesson. */
  readonly link: string | null;
  /** The run's own scenario does not travel, since it does not fit. */
  readonly apart: boolean;
}

/** Characters of a class link that travel; of a longer one its checksum does. */
const LONGEST_LINK = 240;

/** What of a run goes into the packed part, its own scenario with it or apart. */
export function noteOf(
  run: RunFile,
  scenario: Scenario,
  spelled: readonly LoggedOrder[],
  apart: boolean,
): Note {
  const { orders: _orders, hashes: _hashes, advised = [], intent, lesson, embedded, ...rest } = run;
  const { link, ...said } = lesson ?? {};
  const travels = link !== undefined && link.length <= LONGEST_LINK;
  const own = { ...scenario.intent.start };
  return {
    run: {
      ...rest,
      ...(lesson === undefined ? {} : { lesson: travels ? { link, ...said } : said }),
      ...(embedded === undefined || apart ? {} : { embedded }),
    },
    intent: canonical({ ...own, ...intent }) === canonical(own) ? null : intent,
    spelled,
    advised: advised.map(({ after }) => after),
    link: link === undefined ? null : linkSum(link),
    apart,
  };
}

/** The note as the JSON that travels: nothing in it that goes without saying. */
export function writeNote({ run, intent, spelled, advised, link, apart }: Note): unknown {
  const { format: _format, version: _version, scenario, ...rest } = run;
  return {
    ...rest,
    hash: scenario.hash,
    ...(intent === null ? {} : { intent }),
    ...(spelled.length === 0 ? {} : { spelled }),
    ...(advised.length === 0 ? {} : { advised }),
    ...(link === null || run.lesson?.link !== undefined ? {} : { link }),
    ...(apart ? { apart } : {}),
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a note of a run of a scenario, or gives null: it has the shape of a run file, and is checked like one. */
export function readNote(id: string, json: unknown): Note | null {
  if (!isRecord(json)) return null;
  const { hash, intent, spelled = [], advised = [], link, apart, ...rest } = json;
  const head = { format: RUN_FORMAT, version: RUN_VERSION, scenario: { id, hash } };
  const asked = Array.isArray(advised) ? advised : [null];
  const read = readRun(
    JSON.stringify({
      ...rest,
      ...head,
      intent: intent ?? {},
      orders: spelled,
      hashes: [],
      advised: asked.map((after: unknown) => ({ turn: 1, after })),
    }),
  );
  if (!read.ok) return null;
  const { orders, hashes: _hashes, advised: times = [], intent: points, ...run } = read.value;
  const inside = run.lesson?.link;
  return {
    run,
    intent: intent === undefined ? null : points,
    spelled: orders,
    advised: times.map(({ after }) => after),
    link: inside !== undefined ? linkSum(inside) : typeof link === 'string' ? link.slice(0, 8) : null,
    apart: apart === true,
  };
}
