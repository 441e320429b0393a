import { useId } from 'preact/hooks';
import { GROUPS } from '../../engine/vocabulary.ts';
import type { Phase } from '../../store/types.ts';
import { command } from '../commands.ts';
import { filmDirectives } from '../film-values.ts';
import { isStudio } from '../hash.ts';
import { Icon } from '../parts/icon.tsx';
import { Why } from '../parts/why.tsx';
import { type Sitting, useSitting } from '../sitting.ts';
import { t } from '../words.ts';
import { Change, changeOf } from './tracks.tsx';

const STEPS = ['news', 'council', 'adjudication', 'review'] as const;
type Step = (typeof STEPS)[number];

const ON: Readonly<Record<Phase, Step | null>> = {
  none: null,
  curtain: null,
  chamber: 'council',
  council: 'council',
  playback: 'adjudication',
  review: 'review',
  over: null,
};

/** The step of the month that the main screen is in; null: there is no month any more. */
export function stepOf({ now, state }: Sitting): Step | null {
  const unread = now.phase === 'council' && state.hand.some((dealt) => dealt.option === null);
  return unread ? 'news' : ON[now.phase];
}

function Steps() {
  const on = stepOf(useSitting());
  const at = on === null ? STEPS.length : STEPS.indexOf(on);
  return (
    <ol class="phases" aria-label={t('phase')}>
      {STEPS.map((step, index) => (
        <li
          key={step}
          class={index < at ? 'done' : index === at ? 'on' : ''}
          aria-current={index === at ? 'step' : undefined}
        >
          {t(`phase.${step}`)}
        </li>
      ))}
    </ol>
  );
}

function Directives() {
  const { state, scenario, now } = useSitting();
  const left = filmDirectives(now) ?? state.directives;
  const all = Math.max(scenario.directives, left);
  return (
    <span class="directives">
      <span aria-hidden="true">
        {Array.from({ length: all }, (_, index) => (
          <i key={index} class={index < left ? '' : 'spent'} />
        ))}
      </span>
      <span class="wide-only" aria-hidden="true">
        {t('directives')}
      </span>
      <span class="unseen">{t('directives.left', { n: left })}</span>
    </span>
  );
}

function Purses() {
  const sitting = useSitting();
  const { scenario, desk, say, view, shown: at } = sitting;
  return (
    <>
      {scenario.tracks
        .filter((track) => GROUPS[track.group].money && !view.unknown.includes(track.id))
        .map((track) => {
          const shown = say.amount(track.id, at(track.id));
          const by = changeOf(sitting, track.id);
          const promised = desk.value(track.id) - desk.available(track.id);
          const rest = promised > 0 ? t('purse.promised', { amount: say.amount(track.id, promised) }) : '';
          return (
            <Why
              key={track.id}
              class="purse"
              name={t('track.name', { label: track.label, value: shown, change: say.move(track.id, by) })}
              of={{
                title: `${track.label} ${shown}`,
                subject: { kind: 'track', track: track.id },
                help: `${track.help} ${rest}`,
                facts: track.facts,
              }}
            >
              <Icon name={track.icon ?? track.id} />
              <b>{shown}</b>
              {promised > 0 ? (
                <small class="wide-only">
                  {t('purse.free', { amount: say.amount(track.id, desk.available(track.id)) })}
                </small>
              ) : null}
              {by === 0 ? <span class="change" /> : <Change track={track} by={by} />}
            </Why>
          );
        })}
    </>
  );
}

/** The way out of the month: its own reason where it is barred, and then it leads to what bars it. */
export function EndButton() {
  const sitting = useSitting();
  const { desk, say, now } = sitting;
  const end = command('end');
  const id = useId();
  const reason = now.phase === 'council' ? desk.check({ kind: 'end', seat: now.seat }) : null;
  if (now.phase === 'over') {
    return (
      <span class="end-month">
        <button type="button" class="primary" onClick={() => sitting.toAssessment?.()}>
          {t('to-assessment')} <span aria-hidden="true">→</span>
        </button>
      </span>
    );
  }
  const barred = now.phase !== 'council' || now.readOnly || reason !== null;
  const why = reason ? say.reason(reason) : now.readOnly ? t('read-only') : '';
  return (
    <span class="end-month">
      <button
        type="button"
        class="primary"
        aria-disabled={barred}
        aria-describedby={why ? id : undefined}
        title={why || undefined}
        onClick={() => end.run(sitting)}
      >
        {t('end')} <span aria-hidden="true">→</span>
      </button>
      {why ? (
        <span id={id} class="unseen">
          {why}
        </span>
      ) : null}
    </span>
  );
}

/** Month, step of the turn, directives, purses, and the end of the month. */
export function TopBar() {
  const { scenario, state, say, ui, now, table } = useSitting();
  // While a month is played and reviewed the state is already in the next one.
  const turn = now.phase === 'council' ? state.turn : (now.film?.turn ?? state.turn);
  return (
    <header class="top-bar">
      {isStudio(location.hash) ? (
        <button type="button" class="link brand-back" onClick={() => table.leave()}>
          <Icon name="ui-back" /> {t('menu.studio')}
        </button>
      ) : (
        <span class="brand">{t('brand')}</span>
      )}
      <h1 id="table-title" tabIndex={-1}>
        <b class="month-name">{say.month(turn)}</b>
        <span class="month-of">{t('month-of', { turn, turns: scenario.calendar.turns })}</span>
      </h1>
      <Steps />
      <div class="means">
        {now.seat === scenario.lead ? <Directives /> : null}
        <Purses />
      </div>
      <button type="button" class="bare menu-button" onClick={() => ui.set({ overlay: { kind: 'menu' } })}>
        <Icon name="ui-menu" />
        <span class="unseen">{t('menu')}</span>
        {now.saving === 'failed' || now.saving === 'off' ? <i class="unsaved" /> : null}
      </button>
      {now.seat === scenario.lead ? <EndButton /> : null}
    </header>
  );
}
