import { useRef, useState } from 'preact/hooks';
import type { Scenario } from '../../../engine/index.ts';
import type { Plan } from '../../../store/laboratory.ts';
import { t } from '../../lab-words.ts';
import type { Points } from '../briefing/points.ts';
import { type Field, type Form, gamesOf, type Problems, readForm } from './asked.ts';
import { Players } from './players.tsx';
import { Vary } from './vary.tsx';

interface NumberProps {
  readonly id: 'runs' | 'seed';
  readonly label: string;
  readonly text: string;
  readonly problem: string | undefined;
  readonly write: (text: string) => void;
}

function NumberField({ id, label, text, problem, write }: NumberProps) {
  return (
    <div class="lab-number">
      <label for={`lab-${id}`}>{label}</label>
      <input
        id={`lab-${id}`}
        inputMode="numeric"
        autocomplete="off"
        value={text}
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? `${id}-why` : undefined}
        onInput={(event) => write(event.currentTarget.value)}
      />
      {problem ? (
        <small id={`${id}-why`} class="bad">
          {problem}
        </small>
      ) : null}
    </div>
  );
}

interface IntentProps {
  readonly scenario: Scenario;
  readonly points: Points;
  readonly problem: string | undefined;
  readonly write: (points: Points) => void;
}

/** The weights by which every game is scored. */
function Intent({ scenario, points, problem, write }: IntentProps) {
  const place = (id: string, text: string): void => write({ ...points, [id]: Number(text) });
  return (
    <fieldset class="lab-intent" aria-describedby={problem ? 'intent-why' : undefined}>
      <legend>{t('ask.intent')}</legend>
      {scenario.objectives.map(({ id, label }) => (
        <label key={id}>
          <span>{label}</span>
          <input
            type="number"
            inputMode="numeric"
            min={scenario.intent.least}
            max={scenario.intent.most}
            value={points[id] ?? 0}
            aria-invalid={problem !== undefined}
            // What is still being composed is no number: 0 would be written over it.
            onInput={({ isComposing, currentTarget }) => isComposing || place(id, currentTarget.value)}
            onCompositionEnd={({ currentTarget }) => place(id, currentTarget.value)}
          />
        </label>
      ))}
      {problem ? (
        <small id="intent-why" class="bad">
          {problem}
        </small>
      ) : null}
    </fieldset>
  );
}

/** Where the focus goes when a field is wrong. */
const FIELD: Readonly<Record<Field, string>> = {
  players: '#lab-players input',
  runs: '#lab-runs',
  seed: '#lab-seed',
  intent: '.lab-intent input',
  'vary-0': '#vary-0',
  'vary-1': '#vary-1',
  all: '#lab-runs',
};
const FIELDS = Object.keys(FIELD) as readonly Field[];

interface LabFormProps {
  readonly scenario: Scenario;
  readonly form: Form;
  readonly running: boolean;
  readonly write: (form: Form) => void;
  readonly onRun: (plan: Plan) => void;
}

/** Who plays, how often, with what luck and which numbers: one form, checked when it is sent and mended as one writes. */
export function LabForm({ scenario, form, running, write, onRun }: LabFormProps) {
  const [sent, send] = useState(false);
  const box = useRef<HTMLFormElement>(null);
  const read = readForm(scenario, form);
  // Nothing is called wrong while it is first being written.
  const problems: Problems = sent && 'problems' in read ? read.problems : {};
  const change = (part: Partial<Form>): void => write({ ...form, ...part });
  const vary = (at: 0 | 1, text: string): void =>
    change({ vary: at === 0 ? [text, form.vary[1]] : [form.vary[0], text] });
  const go = (event: Event): void => {
    event.preventDefault();
    if (running) return;
    send(true);
    if ('plan' in read) {
      onRun(read.plan);
      return;
    }
    const { problems: found } = read;
    const wrong = FIELDS.find((field) => found[field] !== undefined);
    if (wrong) box.current?.querySelector<HTMLElement>(FIELD[wrong])?.focus();
  };
  return (
    <form ref={box} class="lab-form" noValidate onSubmit={go}>
      <Players
        scenario={scenario}
        chosen={form.players}
        problem={problems.players}
        choose={(players) => change({ players })}
      />
      <div class="lab-numbers">
        <NumberField
          id="runs"
          label={t('ask.runs')}
          text={form.runs}
          problem={problems.runs}
          write={(runs) => change({ runs })}
        />
        <NumberField
          id="seed"
          label={t('ask.seed')}
          text={form.seed}
          problem={problems.seed}
          write={(seed) => change({ seed })}
        />
      </div>
      <Intent
        scenario={scenario}
        points={form.points}
        problem={problems.intent}
        write={(points) => change({ points })}
      />
      <fieldset class="lab-vary">
        <legend>{t('ask.vary')}</legend>
        {([0, 1] as const).map((at) => (
          <Vary
            key={at}
            scenario={scenario}
            at={at}
            text={form.vary[at]}
            problem={problems[`vary-${at}`]}
            write={(text) => vary(at, text)}
          />
        ))}
      </fieldset>
      <div class="lab-go">
        {problems.all ? <p class="bad">{problems.all}</p> : null}
        <button type="submit" class="primary" aria-disabled={running}>
          {'plan' in read ? t('ask.go', { n: gamesOf(read.plan) }) : t('ask.go.bare')}
        </button>
      </div>
    </form>
  );
}
