import '../style/front.css';
import '../style/lab.css';
import '../style/lab-results.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Scenario } from '../../engine/index.ts';
import { type LabRun, type Plan, runLab } from '../../store/laboratory.ts';
import type { Table } from '../../store/types.ts';
import type { BuiltIn } from '../built-in.ts';
import { t } from '../lab-words.ts';
import { usePage } from '../page.ts';
import { Icon } from '../parts/icon.tsx';
import { carriedOver, type Form, freshForm } from './lab/asked.ts';
import { LabForm } from './lab/form.tsx';
import { Results } from './lab/results.tsx';
import { useBuiltIn } from './title/loaded.ts';

export interface LabPageProps {
  readonly table: Table;
  readonly scenarios: readonly BuiltIn[];
}

/** The form of the present scenario; what was written for another is carried over as far as it fits. */
function useForm(scenario: Scenario | null) {
  const [written, write] = useState<{ readonly of: Scenario; readonly form: Form } | null>(null);
  if (!scenario) return { form: null, write: () => {} };
  const form =
    written === null
      ? freshForm(scenario)
      : written.of === scenario
        ? written.form
        : carriedOver(written.form, scenario);
  return { form, write: (next: Form): void => write({ of: scenario, form: next }) };
}

/** A study at a time; it ends with the page. */
function useStudy() {
  const [run, setRun] = useState<LabRun | null>(null);
  const [, again] = useState(0);
  const latest = useRef<LabRun | null>(null);
  useEffect(() => () => latest.current?.cancel(), []);
  useEffect(() => run?.subscribe(() => again((n) => n + 1)), [run]);
  const begin = (scenario: Scenario, plan: Plan): void => {
    latest.current?.cancel();
    latest.current = runLab(scenario, plan);
    setRun(latest.current);
  };
  return { run, begin, running: run?.get().phase === 'running' };
}

/** Many games at once, played by the computer behind the page, and what they come to. */
export function LabPage({ scenarios }: LabPageProps) {
  const heading = usePage(t('lab.page'));
  const [chosen, choose] = useState(scenarios[0]);
  const { scenario, failed, again } = useBuiltIn(chosen);
  const { form, write } = useForm(scenario);
  const { run, begin, running } = useStudy();
  const results = useRef<HTMLHeadingElement>(null);
  return (
    <div class="lab-page">
      <header class="lab-bar">
        <a href="#title">
          <Icon name="ui-back" /> {t('lab.back')}
        </a>
        <span class="brand">{t('brand')}</span>
      </header>
      <main class="lab-desk">
        <section class="lab-ask" aria-labelledby="lab">
          <h1 id="lab" ref={heading} tabIndex={-1}>
            {t('lab')}
          </h1>
          <p class="lab-what">{t('lab.what')}</p>
          <div class="lab-scenario">
            <label for="lab-scenario">{t('ask.scenario')}</label>
            <select
              id="lab-scenario"
              value={chosen?.id}
              onChange={(event) => choose(scenarios.find((one) => one.id === event.currentTarget.value))}
            >
              {scenarios.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.title}
                </option>
              ))}
            </select>
          </div>
          {scenario && form ? (
            <LabForm
              scenario={scenario}
              form={form}
              running={running}
              write={write}
              onRun={(plan) => {
                begin(scenario, plan);
                results.current?.focus({ preventScroll: false });
              }}
            />
          ) : failed ? (
            <p class="bad" role="alert">
              {t('lab.failed')}{' '}
              <button type="button" class="link" onClick={again}>
                {t('lab.again')}
              </button>
            </p>
          ) : (
            <p class="quiet">{t(chosen ? 'lab.coming' : 'lab.none')}</p>
          )}
        </section>
        <section class="lab-results" aria-labelledby="lab-results">
          <h2 id="lab-results" ref={results} tabIndex={-1}>
            {t('run.title')}
          </h2>
          {run ? (
            <Results run={run} onAgain={() => begin(run.scenario, run.plan)} />
          ) : (
            <div class="lab-empty">
              <p>{t('run.empty')}</p>
              <p class="quiet">{t('run.empty.how')}</p>
            </div>
          )}
        </section>
      </main>
    </div>
  );
}
