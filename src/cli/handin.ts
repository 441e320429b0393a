// The hand-in text of a run, and back (`npm run -s handin`).
import { readFileSync, writeFileSync } from 'node:fs';
import { checkCodeOf, openCheckCode } from '../classroom/check-code.ts';
import { type HandIn, handInText, openHandIn, readHandIn } from '../classroom/hand-in.ts';
import { handInRemark, sayNoHandIn } from '../classroom/remarks.ts';
import type { Scenario } from '../engine/index.ts';
import { textOfBytes } from '../scenario/file-text.ts';
import { diskBases, scenarioIds } from '../scenario/node.ts';
import { embeddedScenario } from '../scenario/run-embedded.ts';
import { type RunFile, writeRun } from '../scenario/run-write.ts';
import { t } from '../text/say.ts';
import { Unusable } from './lab/arguments.ts';
import { asTool, type Given, type Usage } from './tool/command-line.ts';
import { JSON_SWITCH } from './tool/options.ts';
import { isAsItSays, judgedFile, sayRemarks, shipped } from './tool/run-input.ts';

const USAGE = {
  name: 'handin',
  does: 'Writes a run as the text that a student hands in, or makes a run file of such a text.',
  takes: 'FILE',
  options: {
    read: {
      type: 'string',
      takes: 'TEXTFILE',
      says: 'reads a hand-in or a check code instead, plays it again, and gives its run',
    },
    out: { type: 'string', takes: 'FILE', says: 'writes the run file of a hand-in there' },
    json: JSON_SWITCH,
  },
  example: 'run.look-east.json',
} as const satisfies Usage;

/** What of a hand-in is a finding: it was read, and is not true. */
const FALSE: readonly string[] = ['illegal', 'differs', 'score'];

await asTool(USAGE, run);

async function run({ values, positionals }: Given<typeof USAGE.options>): Promise<void> {
  const { read: from, out, json = false } = values;
  const [path] = positionals;
  if (from !== undefined && path === undefined) return readBack(from, out, json);
  if (from !== undefined || out !== undefined || path === undefined || positionals.length > 1)
    throw new Unusable(
      'Name one run file, or read one text: npm run -s handin -- FILE, or npm run -s handin -- --read TEXTFILE --out FILE.',
    );
  return write(path, json);
}

async function write(path: string, json: boolean): Promise<void> {
  const judged = judgedFile(path);
  const { scenario } = judged.judged;
  for (const line of sayRemarks(judged)) process.stderr.write(`${line}\n`);
  const made = await handInText(judged.file, scenario);
  if (!made.ok) throw new Unusable(`${path}: ${sayNoHandIn(made.error)}`);
  const { text, apart } = made.value;
  if (apart)
    process.stderr.write('The run’s own scenario has no room in the text: hand in its file beside it.\n');
  const document = { text, characters: text.length, apart, code: checkCodeOf(judged.file, scenario) };
  process.stdout.write(json ? `${JSON.stringify(document, null, 2)}\n` : `${text}\n`);
  process.exitCode = isAsItSays(judged) ? 0 : 1;
}

async function readBack(path: string, out: string | undefined, json: boolean): Promise<void> {
  const text = contentOf(path);
  const read = await readHandIn(text);
  const code = read.ok || read.error.code !== 'none' ? null : codeIn(text);
  if (code !== null) return give(code, text, out, json);
  if (!read.ok) throw new Unusable(`${path}: ${say(handInRemark(read.error, null))}`);
  const scenario = scenarioOf(path, read.value);
  const opened = openHandIn(read.value, scenario);
  if (!opened.ok) {
    const sentence = `${path}: ${say(handInRemark(opened.error, scenario))}`;
    if (!FALSE.includes(opened.error.code)) throw new Unusable(sentence);
    process.stderr.write(`${sentence}\n`);
    process.exitCode = 1;
    return;
  }
  give(opened.value, text, out, json);
}

/** The run of a check code that is all of a text, or null. */
function codeIn(text: string): RunFile | null {
  const opened = openCheckCode(
    text,
    scenarioIds().flatMap((id) => shipped(id) ?? []),
  );
  if (!opened.ok && opened.error.code === 'mistyped')
    throw new Unusable('A letter of this check code is wrong or missing.');
  return opened.ok ? opened.value : null;
}

function give(run: RunFile, text: string, out: string | undefined, json: boolean): void {
  if (out !== undefined) save(out, writeRun(run));
  if (json) process.stdout.write(`${JSON.stringify({ text, characters: text.length, run }, null, 2)}\n`);
  else process.stdout.write(out === undefined ? writeRun(run) : `${summary(run)}\n`);
}

function say({ code, args }: ReturnType<typeof handInRemark>): string {
  return t(`notice.${code}`, args);
}

function summary({ scenario, seed, score }: RunFile): string {
  return `${scenario.id} fortune ${seed} ${score === undefined ? 'not ended' : `score ${score}`}`;
}

/** The scenario that travels inside, or one that comes with the game; null where there is none. */
function scenarioOf(path: string, { run }: HandIn): Scenario | null {
  if (run.embedded === undefined) return shipped(run.scenario.id);
  const inside = embeddedScenario({ ...run, intent: {}, orders: [], hashes: [] }, diskBases());
  if (!inside.ok) throw new Unusable(`${path}: ${t('notice.hand-in-broken')}`);
  return inside.value;
}

function contentOf(path: string): string {
  try {
    return textOfBytes(readFileSync(path));
  } catch {
    throw new Unusable(`There is no file '${path}' that can be read.`);
  }
}

function save(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new Unusable(`${path} cannot be written: ${error instanceof Error ? error.message : error}`);
  }
}
