// A run as a text that a student can send by whatever a school allows: mail, a form, a chat, a cell of a spreadsheet.
import { type LoggedOrder, prepare, type Reason, RULES, type Scenario } from '../engine/index.ts';
import type { Result } from '../scenario/problem.ts';
import { verifyRun } from '../scenario/run-file.ts';
import { type RunFile, startOf } from '../scenario/run-write.ts';
import { type FrameProblem, framed, framesIn } from './frame.ts';
import { bytesOfLetters, lettersOf } from './letters.ts';
import { HAND_IN_MOST } from './mark.ts';
import { type Note, noteOf, readNote, writeNote } from './note.ts';
import { type OwnWords, ownWords, shortened } from './own-words.ts';
import { bytesOf, HASH_DIGITS, packedOf } from './packed.ts';
import { ordersOf, type RankedOrders, rankOrders } from './ranks.ts';

export { HAND_IN_MOST };

/** A hand-in as it is copied. */
export interface HandInText {
  readonly text: string;
  /** The run's own scenario does not fit into it: its file has to be handed in beside the text. */
  readonly apart: boolean;
}

/**
 * Why there is no text: what was written is too long, and about so many of its characters have to go (`cut`); the longest
 * piece stands first. `orders`: even without a word the game itself is too long.
 */
export type NoHandIn =
  | {
      readonly code: 'words';
      readonly cut: number;
      readonly characters: number;
      readonly most: number;
      readonly words: readonly OwnWords[];
    }
  | { readonly code: 'orders'; readonly characters: number; readonly most: number }
  | { readonly code: 'start'; readonly message: string };

/**
 * The text of a run, at most `HAND_IN_MOST` characters: all that its file holds, its own scenario only where it fits. Nothing
 * that somebody wrote is ever cut. `scenario` is the one it was played on.
 */
export async function handInText(run: RunFile, scenario: Scenario): Promise<Result<HandInText, NoHandIn>> {
  let ranked: RankedOrders;
  try {
    ranked = rankOrders(scenario, startOf(run), run.orders);
  } catch (error) {
    return { ok: false, error: { code: 'start', message: messageOf(error) } };
  }
  const write = async (one: RunFile, apart: boolean): Promise<string> => {
    const note = noteOf(one, scenario, ranked.spelled, apart);
    const bytes = await bytesOf({ orders: ranked, hashes: one.hashes, note: writeNote(note) });
    return framed({ scenario: one.scenario.id, letters: lettersOf(bytes) });
  };
  for (const apart of run.embedded === undefined ? [false] : [false, true]) {
    const text = await write(run, apart);
    if (text.length <= HAND_IN_MOST) return { ok: true, value: { text, apart } };
  }
  return { ok: false, error: await tooLong(run, (one) => write(one, run.embedded !== undefined)) };
}

/** What has to go of what was written: the least that lets the rest fit, found by halving. */
async function tooLong(run: RunFile, write: (run: RunFile) => Promise<string>): Promise<NoHandIn> {
  const most = HAND_IN_MOST;
  const words = ownWords(run);
  const characters = async (cut: number): Promise<number> => (await write(shortened(run, cut))).length;
  let [fits, less] = [words.reduce((sum, one) => sum + one.characters, 0), 0];
  const bare = await characters(fits);
  if (bare > most) return { code: 'orders', characters: bare, most };
  while (fits - less > 1) {
    const half = Math.floor((fits + less) / 2);
    if ((await characters(half)) > most) less = half;
    else fits = half;
  }
  return { code: 'words', cut: fits, characters: await characters(0), most, words };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A hand-in that was read, as it says: whether it is so only `openHandIn` can tell, which knows the scenario. */
export interface HandIn extends Omit<Note, 'spelled'> {
  readonly orders: RankedOrders;
  /** The first digits of each hash, at the start and at each turn's end. */
  readonly hashes: readonly string[];
}

/** Why a text is no hand-in. `unreadable`: nothing was mistyped, but there is no run in it. */
export type HandInProblem = FrameProblem | { readonly code: 'unreadable' };

/** Reads the first hand-in in a text, whatever stands around it. Never throws. */
export async function readHandIn(text: string): Promise<Result<HandIn, HandInProblem>> {
  const [found] = framesIn(text);
  if (!found) return { ok: false, error: { code: 'none' } };
  if (!found.frame.ok) return found.frame;
  const { scenario, letters } = found.frame.value;
  const bytes = bytesOfLetters(letters);
  const packed = bytes && (await packedOf(bytes));
  const note = packed && readNote(scenario, packed.note);
  if (!packed || !note) return { ok: false, error: { code: 'unreadable' } };
  const { spelled, ...rest } = note;
  return { ok: true, value: { ...rest, orders: { ...packed.orders, spelled }, hashes: packed.hashes } };
}

/** A hand-in somewhere in a text: from which of its lines on, counted from 1, and its own signs, whole or not. */
export interface HandInAt {
  readonly at: number;
  readonly text: string;
}

/** Every hand-in in a text, and what is left of any: a column of a spreadsheet, many mails one after the other. */
export function handInsIn(text: string): readonly HandInAt[] {
  let line = 1;
  let past = 0;
  return framesIn(text).map(({ at, end }) => {
    line += text.slice(past, at).split('\n').length - 1;
    past = at;
    return { at: line, text: text.slice(at, end) };
  });
}

/** Why a hand-in is not believed. `differs`: its orders give other hashes from that moment on (0: the start). */
export type NotOpened =
  /** It was played on a scenario that is not here; `apart`: on one's own, whose file was to be handed in beside it. */
  | { readonly code: 'unknown'; readonly id: string; readonly apart: boolean }
  | { readonly code: 'edition'; readonly id: string }
  | { readonly code: 'rules'; readonly rules: number; readonly known: number }
  | { readonly code: 'start'; readonly message: string }
  | { readonly code: 'illegal'; readonly turn: number; readonly order: number; readonly reason: Reason }
  | { readonly code: 'differs'; readonly turn: number }
  | { readonly code: 'score'; readonly said: number; readonly given: number | null };

/**
 * Plays a hand-in again on its scenario and gives its run file, with every hash in full, where it is what it says. null: its
 * scenario is not to be had.
 */
export function openHandIn(handIn: HandIn, scenario: Scenario | null): Result<RunFile, NotOpened> {
  const { run, apart, intent, orders: ranked } = handIn;
  const { id, hash } = run.scenario;
  const fails = (error: NotOpened): Result<RunFile, NotOpened> => ({ ok: false, error });
  if (scenario === null || scenario.id !== id) return fails({ code: 'unknown', id, apart });
  if (run.rules !== RULES) return fails({ code: 'rules', rules: run.rules, known: RULES });
  if (prepare(scenario).hash !== hash)
    return fails(apart ? { code: 'unknown', id, apart } : { code: 'edition', id });
  const file = { ...run, intent: intent ?? scenario.intent.start, orders: [], hashes: [] };
  try {
    const orders = ordersOf(scenario, startOf(file), ranked);
    return orders === null
      ? fails({ code: 'differs', turn: 0 })
      : proved(handIn, { ...file, orders }, scenario);
  } catch (error) {
    return fails({ code: 'start', message: messageOf(error) });
  }
}

/** A run file with the hashes that its orders give, where they are those of the hand-in. */
function proved(
  { hashes: said, advised }: HandIn,
  file: RunFile,
  scenario: Scenario,
): Result<RunFile, NotOpened> {
  const verified = verifyRun(file, scenario);
  if (!verified.ok) return { ok: false, error: { code: 'start', message: verified.error } };
  const { replayed, illegal } = verified.value;
  if (illegal) return { ok: false, error: { code: 'illegal', ...illegal } };
  const { hashes } = replayed;
  const moments = Array.from({ length: Math.max(hashes.length, said.length) });
  const turn = moments.findIndex((_, at) => hashes[at]?.slice(0, HASH_DIGITS) !== said[at]);
  if (turn >= 0) return { ok: false, error: { code: 'differs', turn } };
  const given = replayed.state.outcome?.score ?? null;
  if (file.score !== undefined && file.score !== given)
    return { ok: false, error: { code: 'score', said: file.score, given } };
  const asked = advised.map((after) => ({ turn: turnAfter(file.orders, after), after }));
  return { ok: true, value: { ...file, hashes, ...(asked.length === 0 ? {} : { advised: asked }) } };
}

/** The turn that it is after so many orders of a run. */
const turnAfter = (orders: readonly LoggedOrder[], after: number): number =>
  1 + orders.slice(0, after).filter(({ kind }) => kind === 'end').length;
