import { useEffect, useRef } from 'preact/hooks';
import type { LedgerEntry, StepId } from '../../engine/index.ts';
import { weightiest } from '../../text/index.ts';
import { command } from '../commands.ts';
import { filmEntries } from '../film-values.ts';
import { Entry } from '../parts/entry.tsx';
import { Icon } from '../parts/icon.tsx';
import { calm, type Sitting, useSitting } from '../sitting.ts';
import { t } from '../words.ts';

function bySteps(entries: readonly LedgerEntry[]): [StepId, LedgerEntry[]][] {
  const steps = new Map<StepId, LedgerEntry[]>();
  for (const entry of entries) {
    const list = steps.get(entry.step) ?? [];
    list.push(entry);
    steps.set(entry.step, list);
  }
  return [...steps];
}

/** A step for the ears in one sentence, so that no queue of them runs behind the film: how much happened, and what weighs most. */
function spoken({ say, scenario }: Sitting, step: readonly LedgerEntry[]): string {
  const [first] = step;
  const most = weightiest(scenario, step);
  if (!first || !most) return '';
  return t('film.step', { step: t(`step.${first.step}`), n: step.length, what: say.what(most) });
}

/** What happened, step by step, to be read at one's own speed. */
function FilmList({ entries }: { entries: readonly LedgerEntry[] }) {
  return (
    <>
      {bySteps(entries).map(([step, list]) => (
        <section key={step}>
          <h3>{t(`step.${step}`)}</h3>
          <ol class="entries">
            {list.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function Controls() {
  const sitting = useSitting();
  const { open, now } = sitting;
  const press = (id: string) => () => command(id).run(sitting);
  return (
    <div class="film-controls">
      <button type="button" aria-pressed={open.paused} onClick={press('pause')}>
        <Icon name={open.paused ? 'ui-play' : 'ui-pause'} /> {t(open.paused ? 'film.go' : 'film.pause')}
      </button>
      <button type="button" onClick={press('speed')}>
        {t('film.speed', { n: now.settings.speed })}
      </button>
      <button type="button" class="primary" onClick={press('skip')}>
        <Icon name="ui-skip" /> {t('film.skip')}
      </button>
    </div>
  );
}

/** The same list beside the review, where the sheets of one government are not for all eyes. */
export function FilmRecord() {
  const { now, say } = useSitting();
  return (
    <aside class="sheets film" aria-labelledby="film-title">
      <div class="film-head">
        <h2 id="film-title">{t('film.title', { month: say.month(now.film?.turn ?? 1) })}</h2>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard */}
      <section class="sheet" tabIndex={0} aria-label={t('film.list')}>
        <FilmList entries={filmEntries(now)} />
      </section>
    </aside>
  );
}

/** The adjudication: a short film on the map with its sentences beside it, or the whole list where nothing should move. */
export function Film() {
  const sitting = useSitting();
  const { now, table, board, say, ui, open } = sitting;
  const entries = filmEntries(now);
  const moving = board.current !== null && !calm(now.settings.motion);
  const seen = open.filmAt === null ? 0 : entries.findIndex((entry) => entry.id === open.filmAt) + 1;
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLElement>(null);

  // One film from its beginning to its end; where the map has just been put up, it begins when that stands.
  useEffect(() => {
    heading.current?.focus();
    ui.set({ paused: false, drawer: true, filmAt: null });
    const player = board.current;
    if (!moving || !player) return;
    let here = true;
    let told: StepId | null = null;
    const onEntry = (entry: LedgerEntry): void => {
      if (!here) return;
      ui.set({ filmAt: entry.id });
      if (entry.step === told) return;
      told = entry.step;
      ui.announce(spoken(sitting, new Map(bySteps(entries)).get(told) ?? []));
    };
    const done = (): void => {
      if (here) table.proceed();
    };
    void player.playFilm(entries, onEntry).then(done, done);
    return () => {
      here = false;
    };
  }, [now.film?.from, moving]);

  // The newest line stays in sight
  useEffect(() => {
    if (moving) list.current?.scrollTo(0, list.current.scrollHeight);
  }, [seen]);

  const shown = moving ? entries.slice(0, seen) : entries;
  const last = shown.at(-1);
  return (
    <aside class="sheets open film" aria-labelledby="film-title">
      <div class="film-head">
        <h2 id="film-title" ref={heading} tabIndex={-1}>
          {t('film.title', { month: say.month(now.film?.turn ?? 1) })}
        </h2>
        {moving ? (
          <Controls />
        ) : (
          <button type="button" class="primary" onClick={() => table.proceed()}>
            {t('film.on')}
          </button>
        )}
      </div>
      {moving ? <p class="film-caption">{last ? say.what(last) : t('film.begins')}</p> : null}
      <section class="sheet" ref={list} tabIndex={-1} aria-label={t('film.list')}>
        <FilmList entries={shown} />
      </section>
    </aside>
  );
}
