import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ChangeKind, LedgerEntry, StepId } from '../../engine/index.ts';
import { repliesOf } from '../../text/index.ts';
import { command } from '../commands.ts';
import { LOOK_ICONS, lookOf } from '../film-looks.ts';
import { filmEntries } from '../film-values.ts';
import { filmWeights } from '../film-weight.ts';
import { Entry } from '../parts/entry.tsx';
import { Icon } from '../parts/icon.tsx';
import { calm, type Sitting, useSitting } from '../sitting.ts';
import { hear } from '../sound.ts';
import { toneOf } from '../tones.ts';
import { t } from '../words.ts';
import { StrikeDie } from './strike-die.tsx';
import { StrikeToll, strikeEntries } from './strike-toll.tsx';

function bySteps(entries: readonly LedgerEntry[]): [StepId, LedgerEntry[]][] {
  const steps = new Map<StepId, LedgerEntry[]>();
  for (const entry of entries) {
    const list = steps.get(entry.step) ?? [];
    list.push(entry);
    steps.set(entry.step, list);
  }
  return [...steps];
}

type Weigh = (entry: LedgerEntry) => number;

/** A step for the ears in one sentence, so that no queue of them runs behind the film: how much happened, and what weighs most. */
function spoken({ say }: Sitting, step: readonly LedgerEntry[], weigh: Weigh): string {
  const [first] = step;
  if (!first) return '';
  const most = step.reduce((best, entry) => (weigh(entry) > weigh(best) ? entry : best), first);
  return t('film.step', { step: t(`step.${first.step}`), n: step.length, what: say.what(most) });
}

interface FilmListProps {
  readonly entries: readonly LedgerEntry[];
  /** The entry that the map shows at this moment. */
  readonly now?: number | null;
}

/** What happened, step by step, each happening of weight with its own look. */
function FilmList({ entries, now = null }: FilmListProps) {
  const sitting = useSitting();
  // Good and bad is what it is for the lead seat; the others judge for themselves.
  const judged = sitting.now.seat === sitting.scenario.lead;
  return (
    <>
      {bySteps(entries).map(([step, list]) => (
        <section key={step}>
          <h3>{t(`step.${step}`)}</h3>
          <ol class="entries">
            {list.map((entry) => (
              <Entry
                key={entry.id}
                entry={entry}
                look={LOOK_ICONS[lookOf(entry.change)]}
                tone={judged ? toneOf(entry.change) : ''}
                now={entry.id === now}
              />
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
  const heard = now.settings.sound === 'on';
  return (
    <div class="film-controls">
      <button type="button" aria-pressed={open.paused} onClick={press('pause')}>
        <Icon name={open.paused ? 'ui-play' : 'ui-pause'} /> {t(open.paused ? 'film.go' : 'film.pause')}
      </button>
      <button type="button" onClick={press('next')}>
        <Icon name="ui-chevron-right" /> {t('film.next')}
      </button>
      <button type="button" onClick={press('speed')}>
        {t('film.speed', { n: now.settings.speed })}
      </button>
      <button
        type="button"
        class="film-sound"
        aria-pressed={heard}
        aria-label={t('film.sound')}
        onClick={press('sound')}
      >
        <Icon name={heard ? 'ui-sound-on' : 'ui-sound-off'} />
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

interface ToldProps {
  /** Everything that the film tells. */
  readonly entries: readonly LedgerEntry[];
  /** What it shows now. */
  readonly last: LedgerEntry | undefined;
  /** For so many milliseconds. */
  readonly length: number;
}

/** What stands over the map while the film shows this: a strike's die while it falls, what the strike has cost, or one line. */
function Told({ entries, last, length }: ToldProps) {
  const { say, open, scenario } = useSitting();
  if (last?.change.kind === 'strike-decided' && last.cause.kind === 'die')
    return (
      <div class="film-stage">
        <StrikeDie fell={last.cause} thrown={length} paused={open.paused} />
      </div>
    );
  const strike = strikeEntries(entries);
  if (last && strike.at(-1)?.id === last.id)
    return (
      <div class="film-stage">
        <StrikeToll entries={strike} />
      </div>
    );
  const look = last ? lookOf(last.change) : '';
  const [reply] = last ? repliesOf(scenario, [last], () => 0) : [];
  return (
    <p class="film-caption">
      {look === '' ? null : <Icon name={LOOK_ICONS[look]} />}{' '}
      <span>{reply ? reply.text : last ? say.what(last) : t('film.begins')}</span>
    </p>
  );
}

/** What is not listed while the film runs: numbers move beside the map, lots on it, and the books keep themselves. */
const ROUTINE: ReadonlySet<ChangeKind> = new Set([
  'track-moved',
  'leg-entered',
  'node-reached',
  'books-kept',
  'channel-allotted',
]);

const isHappening = ({ change }: LedgerEntry): boolean => !ROUTINE.has(change.kind);

/** The adjudication: a short film on the map with its sentences beside it, or the whole list where nothing should move. */
export function Film() {
  const sitting = useSitting();
  const { now, table, board, say, ui, open, scenario, state } = sitting;
  const entries = filmEntries(now);
  const moving = board.current !== null && !calm(now.settings.motion);
  const seen = open.filmAt === null ? 0 : entries.findIndex((entry) => entry.id === open.filmAt) + 1;
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLElement>(null);
  const [length, setLength] = useState(0);
  const { from } = now.film ?? {};
  const weigh = useMemo(
    () => filmWeights(scenario, entries, table.month(), state.intent),
    [from, scenario, table],
  );

  // One film from its beginning to its end; where the map has just been put up, it begins when that stands.
  useEffect(() => {
    heading.current?.focus();
    ui.set({ paused: false, drawer: true, filmAt: null });
    const player = board.current;
    if (!moving || !player) return;
    let here = true;
    let told: StepId | null = null;
    const onEntry = (entry: LedgerEntry, milliseconds: number): void => {
      if (!here) return;
      setLength(milliseconds);
      ui.set({ filmAt: entry.id });
      if (table.get().settings.sound === 'on') hear(lookOf(entry.change));
      if (entry.step === told) return;
      told = entry.step;
      ui.announce(spoken(sitting, new Map(bySteps(entries)).get(told) ?? [], weigh));
    };
    const done = (): void => {
      if (here) table.proceed();
    };
    void player.playFilm(entries, { weigh, onEntry }).then(done, done);
    return () => {
      here = false;
    };
  }, [from, moving]);

  // The newest line stays in sight
  useEffect(() => {
    if (moving) list.current?.scrollTo(0, list.current.scrollHeight);
  }, [seen]);

  const shown = moving ? entries.slice(0, seen) : entries;
  return (
    <aside class={`sheets open film ${moving ? 'moving' : ''}`} aria-labelledby="film-title">
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
        {moving ? <Told entries={entries} last={shown.at(-1)} length={length} /> : null}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard */}
      <section class="sheet" ref={list} tabIndex={0} aria-label={t('film.list')}>
        <FilmList entries={moving ? shown.filter(isHappening) : shown} now={moving ? open.filmAt : null} />
      </section>
    </aside>
  );
}
