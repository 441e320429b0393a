import '../../../style/studio-tabs.css';
import '../../../style/studio-try.css';
import { useEffect, useState } from 'preact/hooks';
import { type TabProps, type TrialAnswer, trialOf } from '../../../../studio/index.ts';
import { useChanges } from '../../../sitting.ts';
import { t } from '../../../studio-words.ts';
import { Conditions } from './conditions.tsx';
import { Controls } from './controls.tsx';
import { Hand } from './hand.tsx';
import { NoScenario, OldScenario } from './missing.tsx';
import { Steps } from './steps.tsx';
import { Tracks } from './tracks.tsx';

/** Where the trial stands, for eyes and ears. */
function Now({ answer }: { answer: TrialAnswer }) {
  const { month, turn, turns, outcome, score } = answer;
  return (
    <div class="try-now" role="status">
      <b>{outcome ? t('try.over', { title: outcome.title }) : t('try.now', { month, turn, turns })}</b>
      <span class={outcome ? (outcome.won ? 'good' : 'bad') : 'quiet'}>
        {outcome
          ? t(outcome.won ? 'try.over.won' : 'try.over.lost', { score: outcome.score })
          : t('try.score', { score })}
      </span>
    </div>
  );
}

/** Changes that are shown before one asks for all. */
const FEW = 12;

function Changes({ answer }: { answer: TrialAnswer }) {
  const { changes, more } = answer;
  const [all, showAll] = useState(false);
  const shown = all ? changes : changes.slice(-FEW);
  return (
    <section class="try-changes" aria-labelledby="try-changes">
      <h2 id="try-changes">{t('try.changes')}</h2>
      {shown.length < changes.length ? (
        <button type="button" class="link" onClick={() => showAll(true)}>
          {t('try.changes.all', { n: changes.length })}
        </button>
      ) : null}
      {all && more > 0 ? <p class="quiet">{t('try.changes.more', { n: more })}</p> : null}
      {changes.length === 0 ? <p class="quiet">{t('try.changes.none')}</p> : null}
      <ol>
        {shown.map((sentence, index) => (
          <li key={`${index}${sentence}`}>{sentence}</li>
        ))}
      </ol>
    </section>
  );
}

/** A trial game of the draft, apart from all saved ones, that can be led anywhere. */
export default function TryTab({ studio, scenario, document, goTo }: TabProps) {
  const trial = trialOf(studio);
  useChanges(trial.subscribe);
  useEffect(() => trial.follow(), [scenario]);
  if (!scenario) return <NoScenario studio={studio} tab={t('tab.try')} />;
  const state = trial.get();
  const { answer, coming, failed, steps } = state;
  const { open } = studio.get();
  const [section, card = ''] = (open && studio.spot(open.id)?.path) ?? [];
  return (
    <div class="try" aria-busy={coming}>
      <OldScenario studio={studio} />
      {failed ? (
        <p class="bad" role="alert">
          {t('tab.broken')}{' '}
          <button type="button" class="link" onClick={() => trial.begin(state.seed, steps)}>
            {t('tab.again')}
          </button>
        </p>
      ) : null}
      {answer ? <Now answer={answer} /> : null}
      <Controls scenario={scenario} trial={trial} writing={section === 'cards' ? card : ''} />
      <Steps scenario={scenario} state={state} without={trial.without} />
      {answer ? (
        <div class={`try-table ${coming ? 'coming' : ''}`}>
          <Tracks tracks={answer.tracks} set={(track, value) => trial.add({ kind: 'set', track, value })} />
          <div class="try-side">
            <Hand
              cards={answer.hand}
              over={answer.outcome !== null}
              answer={(id, option) => trial.add({ kind: 'answer', card: id, option })}
            />
            {steps.length > 0 ? <Changes answer={answer} /> : null}
          </div>
          <Conditions lines={answer.conditions} document={document} goTo={goTo} />
        </div>
      ) : failed ? null : (
        <p class="quiet">{t('tab.checking')}</p>
      )}
    </div>
  );
}
