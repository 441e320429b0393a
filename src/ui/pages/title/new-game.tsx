import { useRef, useState } from 'preact/hooks';
import type { BuiltIn } from '../../built-in.ts';
import { t } from '../../page-words.ts';
import { Lineage } from '../../parts/lineage.tsx';
import { type Plan, randomSeed, readSeed } from '../../plan.ts';
import { Glyph } from './glyph.tsx';
import { fetchScenario, type Loading } from './loaded.ts';

interface CardProps {
  readonly builtIn: BuiltIn;
  readonly on: boolean;
  readonly alone: boolean;
  /** The place to start. */
  readonly start: boolean;
  readonly loading: Loading;
  readonly choose: () => void;
}

function ScenarioCard({ builtIn, on, alone, start, loading, choose }: CardProps) {
  return (
    <div class={`scenario ${on ? 'on' : ''} ${alone ? 'alone' : ''}`}>
      <label>
        <input type="radio" name="scenario" checked={on} onChange={choose} />
        <span>
          <b>{builtIn.title}</b>
          {start ? <em class="scenario-start">{t('title.start')}</em> : null}
          <small>
            {builtIn.subtitle} · {t('title.minutes', { n: builtIn.minutes })}
          </small>
        </span>
      </label>
      {on ? <Summary text={builtIn.summary} failed={loading.state === 'failed'} /> : null}
      {on ? <Lineage of={builtIn} /> : null}
    </div>
  );
}

function Summary({ text, failed }: { text: string; failed: boolean }) {
  if (!failed) return <p class="scenario-summary">{text}</p>;
  return (
    <p class="scenario-summary bad" role="alert">
      {t('title.failed')}{' '}
      <button type="button" class="link" onClick={() => location.reload()}>
        {t('trouble.reload')}
      </button>
    </p>
  );
}

interface SeedProps {
  readonly text: string;
  readonly wrong: boolean;
  readonly write: (text: string) => void;
}

function SeedField({ text, wrong, write }: SeedProps) {
  return (
    <div class="seed">
      <label for="seed">{t('seed')}</label>
      <input
        id="seed"
        inputMode="numeric"
        autocomplete="off"
        spellcheck={false}
        value={text}
        aria-invalid={wrong}
        aria-describedby="seed-help"
        onInput={(event) => write(event.currentTarget.value)}
      />
      <button
        type="button"
        class="bare"
        aria-label={t('seed.other')}
        title={t('seed.other')}
        onClick={() => write(String(randomSeed()))}
      >
        <Glyph name="redo" />
      </button>
      <small id="seed-help" class={wrong ? 'bad' : 'quiet'} aria-live="polite">
        {t(wrong ? 'seed.wrong' : 'seed.help')}
      </small>
    </div>
  );
}

interface NewGameProps {
  readonly scenarios: readonly BuiltIn[];
  readonly chosen: BuiltIn | undefined;
  readonly loading: Loading;
  readonly choose: (builtIn: BuiltIn) => void;
  /** Another button is the page's first. */
  readonly second: boolean;
  readonly onPlan: (plan: Plan) => void;
}

/** Chooses a scenario and a fortune, and goes on to the briefing. */
export function NewGame({ scenarios, chosen, loading, choose, second, onPlan }: NewGameProps) {
  const [seed, setSeed] = useState(() => String(randomSeed()));
  const [wrong, setWrong] = useState(false);
  const [coming, setComing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const write = (text: string): void => {
    setSeed(text);
    setWrong(readSeed(text) === null);
  };
  const go = async (event: Event): Promise<void> => {
    event.preventDefault();
    const number = readSeed(seed);
    if (number === null) {
      setWrong(true);
      form.current?.querySelector<HTMLInputElement>('#seed')?.focus();
    } else if (chosen) {
      setComing(loading.state !== 'here');
      const scenario = await fetchScenario(chosen).catch(() => null);
      setComing(false);
      if (scenario) onPlan({ scenario, seed: number });
    }
  };
  if (!chosen) return <p class="quiet">{t('title.none')}</p>;
  return (
    <form
      ref={form}
      class="new-game"
      aria-labelledby="new-game"
      noValidate
      onSubmit={(event) => void go(event)}
    >
      <h2 id="new-game">{t('title.new')}</h2>
      <fieldset class="scenarios">
        <legend class="unseen">{t('title.choose')}</legend>
        {scenarios.map((one, index) => (
          <ScenarioCard
            key={one.id}
            builtIn={one}
            on={one === chosen}
            alone={scenarios.length === 1}
            start={index === 0 && one.guided && scenarios.length > 1}
            loading={loading}
            choose={() => choose(one)}
          />
        ))}
      </fieldset>
      <div class="new-game-foot">
        <SeedField text={seed} wrong={wrong} write={write} />
        <button type="submit" class={second ? 'second' : 'primary'}>
          {t(coming ? 'coming' : 'title.new.go')} {coming ? null : <span aria-hidden="true">→</span>}
        </button>
      </div>
    </form>
  );
}
