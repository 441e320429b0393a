import { type Shared, sharedOf } from '../../../classroom/misjudged.ts';
import { find } from '../../../engine/vocabulary.ts';
import { t } from '../../class-desk-words.ts';
import { useLesson } from './lesson.ts';

/** Misjudgements that are shown; what only one made and cost little helps no class. */
const SHOWN = 8;

function One({ shared }: { shared: Shared }) {
  const { scenario, month, vote, runs } = useLesson();
  const { card, given, better, turn, names, points, sentence } = shared;
  const asks = card === null ? undefined : find(scenario, 'cards', card);
  return (
    <li class="miss">
      <p class="miss-count">
        <b>{names.length}</b> <span>{t('miss.runs', { n: names.length })}</span>
      </p>
      <div>
        <p class="miss-head">
          <span>{t('miss.when', { month: month(turn) })}</span> {asks ? <b>{asks.headline}</b> : null}
        </p>
        <dl>
          <div>
            <dt>{t(given === null ? 'miss.left' : 'miss.given')}</dt>
            <dd>{given ?? better}</dd>
          </div>
          {given === null ? null : (
            <div>
              <dt>{t('miss.better')}</dt>
              <dd>{better ?? t('miss.leave')}</dd>
            </div>
          )}
        </dl>
        <details>
          <summary>{t('miss.one')}</summary>
          <p>{sentence}</p>
          <p class="quiet">{names.join(', ')}</p>
        </details>
      </div>
      <p class="miss-points">{t('miss.points', { points })}</p>
      {asks && runs.length > 1 ? (
        <button type="button" class="second small" onClick={() => vote({ turn, about: `card:${asks.id}` })}>
          {t('parted.vote')}
        </button>
      ) : null}
    </li>
  );
}

function Found() {
  const { runs, state } = useLesson();
  const looked = runs.flatMap(({ name }) => {
    const points = state.misjudged.get(name);
    return points ? [{ name, points }] : [];
  });
  if (looked.length === 0) return null;
  const shared = sharedOf(looked).slice(0, SHOWN);
  return (
    <>
      <p class="class-told" role="status">
        {t('miss.done', { n: looked.length })} {shared.length === 0 ? t('miss.none') : null}
      </p>
      <ol class="misses">
        {shared.map((one) => (
          <One key={one.about} shared={one} />
        ))}
      </ol>
    </>
  );
}

/** What cost the games of the class most, looked for when it is asked for. */
export function Misjudged() {
  const { desk, state, runs } = useLesson();
  const { phase, done, all } = state.looking;
  const open = runs.some(({ name }) => !state.misjudged.has(name));
  return (
    <section class="class-misjudged" aria-labelledby="class-misjudged">
      <h2 id="class-misjudged">{t('miss.title')}</h2>
      <p class="class-told">{t('miss.what')}</p>
      <div class="gathered-acts on-screen">
        {phase === 'running' ? (
          <>
            <progress max={all} value={done} aria-label={t('miss.running')} />
            <span>{t('miss.progress', { done, all })}</span>
            <button type="button" class="second" onClick={desk.stop}>
              {t('miss.stop')}
            </button>
          </>
        ) : open ? (
          <button type="button" class="primary" onClick={() => void desk.look()}>
            {t(state.misjudged.size > 0 ? 'miss.more' : 'miss.go')}
          </button>
        ) : null}
      </div>
      {phase === 'broken' ? (
        <p class="bad" role="alert">
          {t('read.broken')}{' '}
          <button type="button" class="link" onClick={() => void desk.look()}>
            {t('again')}
          </button>
        </p>
      ) : null}
      <Found />
    </section>
  );
}
