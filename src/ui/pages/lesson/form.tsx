import type { Scenario } from '../../../engine/index.ts';
import { nameOf } from '../../../text/index.ts';
import { t } from '../../class-words.ts';
import { randomSeed, readSeed } from '../../plan.ts';
import { Intent } from '../briefing/intent.tsx';
import { PlayedBy } from '../briefing/players.tsx';
import { type Draft, firstTurn } from './draft.ts';
import { Choice, Turns } from './fields.tsx';

export interface FormProps {
  readonly scenario: Scenario;
  readonly draft: Draft;
  readonly write: (change: Partial<Draft>) => void;
}

/** The fortune number that everyone has in common. */
function Seed({ draft, write }: Omit<FormProps, 'scenario'>) {
  const wrong = readSeed(draft.seed) === null;
  return (
    <div class="lesson-field">
      <label for="lesson-seed">
        <b>{t('make.seed')}</b>
      </label>
      <span class="lesson-seed">
        <input
          id="lesson-seed"
          inputMode="numeric"
          autocomplete="off"
          spellcheck={false}
          value={draft.seed}
          aria-invalid={wrong}
          aria-describedby="lesson-seed-help"
          onInput={(event) => write({ seed: event.currentTarget.value })}
        />
        <button type="button" class="second small" onClick={() => write({ seed: String(randomSeed()) })}>
          {t('make.seed.other')}
        </button>
      </span>
      <small id="lesson-seed-help" class={wrong ? 'bad' : 'hint'} aria-live="polite">
        {t(wrong ? 'make.seed.wrong' : 'make.seed.help')}
      </small>
    </div>
  );
}

/** Who else sits at the screen. */
function Seats({ scenario, draft, write }: FormProps) {
  const seats = scenario.seats.filter(({ id, policies }) => id !== scenario.lead && policies.length > 0);
  if (seats.length === 0) return null;
  return (
    <fieldset class="lesson-seats">
      <legend>{t('make.seats')}</legend>
      <p class="hint">{t('make.seats.help')}</p>
      {seats.map((seat) => (
        <div key={seat.id}>
          <b>{nameOf(scenario, 'seat', seat.id)}</b>
          <PlayedBy
            scenario={scenario}
            people={draft.people}
            seat={(people) => write({ people })}
            of={seat}
          />
        </div>
      ))}
    </fieldset>
  );
}

const yesNo = (): readonly { readonly value: 'yes' | 'no'; readonly label: string }[] => [
  { value: 'yes', label: t('make.yes') },
  { value: 'no', label: t('make.no') },
];

/** Everything that a class has in common but its scenario. */
export function LessonForm({ scenario, draft, write }: FormProps) {
  const first = firstTurn(draft);
  const run = draft.goesOn && draft.restart !== null;
  return (
    <>
      {run ? null : <Seed draft={draft} write={write} />}
      <Choice
        name="lesson-pairs"
        legend={t('make.screen')}
        value={draft.pairs ? 'yes' : 'no'}
        options={[
          { value: 'yes', label: t('make.pairs.yes') },
          { value: 'no', label: t('make.pairs.no') },
        ]}
        choose={(value) => write({ pairs: value === 'yes' })}
        help={t('make.pairs.help')}
      />
      <Choice
        name="lesson-predict"
        legend={t('make.predict')}
        value={draft.predict ? 'yes' : 'no'}
        options={yesNo()}
        choose={(value) => write({ predict: value === 'yes' })}
      />
      <Turns
        name="lesson-reasons"
        legend={t('make.reasons')}
        scenario={scenario}
        first={first}
        chosen={draft.reasons}
        choose={(reasons) => write({ reasons })}
      />
      <Turns
        name="lesson-stops"
        legend={t('make.stops')}
        scenario={scenario}
        first={first}
        chosen={draft.stops}
        choose={(stops) => write({ stops })}
      >
        <small class="hint">{t('make.stops.help')}</small>
      </Turns>
      <Choice
        name="lesson-view"
        legend={t('make.view')}
        value={draft.view}
        options={(['auto', 'few', 'all'] as const).map((value) => ({
          value,
          label: t(`make.view.${value}`),
        }))}
        choose={(view) => write({ view })}
      />
      {run ? null : (
        <>
          <Choice
            name="lesson-aims"
            legend={t('make.aims')}
            value={draft.points ? 'fixed' : 'free'}
            options={[
              { value: 'free', label: t('make.aims.free') },
              { value: 'fixed', label: t('make.aims.fixed') },
            ]}
            choose={(value) => write({ points: value === 'fixed' ? scenario.intent.start : null })}
          />
          {draft.points ? (
            <Intent scenario={scenario} points={draft.points} write={(points) => write({ points })} />
          ) : null}
          <Seats scenario={scenario} draft={draft} write={write} />
        </>
      )}
    </>
  );
}
