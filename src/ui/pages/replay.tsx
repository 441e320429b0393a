import '../style/table.css';
import '../style/replay.css';
import type { RefObject } from 'preact';
import { useEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import type { Replay } from '../../store/replay.ts';
import type { MountBoard, Settings, Table } from '../../store/types.ts';
import { isAccount } from '../../text/index.ts';
import { t } from '../assessment-words.ts';
import { replaceHash, replayAddress, replayIn, useHash } from '../hash.ts';
import { usePage } from '../page.ts';
import { BoardEdge, BoardHost } from '../panels/board.tsx';
import { Entry } from '../parts/entry.tsx';
import { Icon } from '../parts/icon.tsx';
import { usePlaying } from '../playing.ts';
import { useQuietSitting } from '../quiet-sitting.ts';
import { calm, SittingContext, useSitting } from '../sitting.ts';
import { t as word } from '../words.ts';

interface ReplayPageProps {
  readonly table: Table;
  readonly loadBoard: () => Promise<MountBoard>;
  readonly loadStill: () => Promise<MountBoard>;
}

const SPEEDS = [1, 2, 4] as const satisfies readonly Settings['speed'][];

/** The step an address means; the nearest before it where it has none, so that no link leads nowhere. */
function placeOf({ moments }: Replay, hash: string): number {
  const wanted = replayIn(hash);
  const found = moments.findIndex(({ turn, step }) => turn === wanted?.turn && step === wanted.step);
  if (found >= 0) return found;
  return Math.max(
    0,
    moments.findIndex(({ turn }) => turn === wanted?.turn),
  );
}

interface AtProps {
  readonly replay: Replay;
  readonly at: number;
  /** Called before a link leads away from a film. */
  readonly onStop: () => void;
}

/** A row of links whose present one is always in sight. */
function useInSight(at: number): RefObject<HTMLElement | null> {
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    const on = row.current?.querySelector<HTMLElement>('[aria-current]');
    if (row.current && on)
      row.current.scrollLeft = on.offsetLeft - (row.current.clientWidth - on.offsetWidth) / 2;
  }, [at]);
  return row;
}

/** The turns as links, and the steps of the present one: each an address that can be kept. */
function Places({ replay: { moments }, at, onStop }: AtProps) {
  const { say } = useSitting();
  const [turnRow, stepRow] = [useInSight(at), useInSight(at)];
  const turns = [...new Set(moments.map(({ turn }) => turn))];
  const here = moments[at];
  const struck = new Set(
    moments.flatMap(({ entries }) =>
      entries.flatMap(({ change }) =>
        change.kind === 'strike-decided' && change.comes ? [change.turn] : [],
      ),
    ),
  );
  return (
    <>
      <nav class="replay-turns" aria-label={t('replay.turns')} ref={turnRow}>
        {turns.map((turn) => (
          <a
            key={turn}
            href={replayAddress({ turn, step: 'news' })}
            class={struck.has(turn) ? 'struck' : ''}
            aria-label={struck.has(turn) ? t('replay.struck', { month: say.month(turn) }) : say.month(turn)}
            aria-current={turn === here?.turn ? 'true' : undefined}
            onClick={onStop}
          >
            {say.shortMonth(turn)}
          </a>
        ))}
      </nav>
      <nav
        class="replay-steps"
        ref={stepRow}
        aria-label={t('replay.steps', { month: say.month(here?.turn ?? 1) })}
      >
        {moments.map((moment, index) =>
          moment.turn === here?.turn ? (
            <a
              key={moment.step}
              href={replayAddress(moment)}
              aria-current={index === at ? 'step' : undefined}
              onClick={onStop}
            >
              {word(`step.${moment.step}`)}
            </a>
          ) : null,
        )}
      </nav>
    </>
  );
}

interface ControlsProps extends AtProps {
  readonly go: (at: number) => void;
  readonly playing: boolean;
  readonly onPlay: () => void;
}

function Controls({ replay: { moments, table }, at, go, playing, onPlay, onStop }: ControlsProps) {
  const { now } = useSitting();
  const turn = moments[at]?.turn ?? 1;
  const last = moments.length - 1;
  const before = moments.findIndex((one) => one.turn === (moments[at - 1]?.turn ?? turn));
  const after = moments.findIndex((one) => one.turn > turn);
  const to = (next: number) => (): void => {
    onStop();
    go(Math.max(0, Math.min(last, next)));
  };
  return (
    <section class="replay-controls" aria-label={t('replay.controls')}>
      <button type="button" class="second" disabled={at === 0} onClick={to(before)}>
        {t('replay.turn.backward')}
      </button>
      <button type="button" class="second" disabled={at === 0} onClick={to(at - 1)}>
        <Icon name="ui-chevron-left" /> {t('replay.backward')}
      </button>
      <button
        type="button"
        class="primary"
        disabled={!playing && at === last}
        onClick={playing ? onStop : onPlay}
      >
        <Icon name={playing ? 'ui-pause' : 'ui-play'} /> {t(playing ? 'replay.stop' : 'replay.play')}
      </button>
      <button type="button" class="second" disabled={at === last} onClick={to(at + 1)}>
        {t('replay.forward')} <Icon name="ui-chevron-right" />
      </button>
      <button type="button" class="second" disabled={at === last} onClick={to(after < 0 ? last : after)}>
        {t('replay.turn.forward')}
      </button>
      <fieldset class="replay-speed">
        <legend class="unseen">{t('replay.speed')}</legend>
        {SPEEDS.map((speed) => (
          <label key={speed}>
            <input
              type="radio"
              name="replay-speed"
              checked={now.settings.speed === speed}
              onChange={() => table.set({ speed })}
            />
            {t(`replay.speed.${speed}`)}
          </label>
        ))}
      </fieldset>
    </section>
  );
}

function Happened({ replay: { moments }, at }: Pick<AtProps, 'replay' | 'at'>) {
  const { say } = useSitting();
  const here = moments[at];
  if (!here) return null;
  const told = here.entries.filter((entry) => !isAccount(entry));
  return (
    <aside class="replay-told" aria-labelledby="replay-at">
      <p class="quiet">{t('replay.of', { n: at + 1, all: moments.length })}</p>
      <h2 id="replay-at" aria-live="polite">
        {t('replay.at', { month: say.month(here.turn), step: word(`step.${here.step}`) })}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard */}
      <section class="replay-list" tabIndex={0} aria-label={t('replay.list')}>
        {told.length === 0 ? <p class="quiet">{t('replay.nothing')}</p> : null}
        <ol class="entries">
          {told.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </ol>
      </section>
    </aside>
  );
}

function Shown({ replay, loadBoard, loadStill }: { replay: Replay } & Omit<ReplayPageProps, 'table'>) {
  const sitting = useSitting();
  const hash = useHash();
  const [, again] = useReducer<number, void>((n) => n + 1, 0);
  const { scenario, now, board } = sitting;
  const heading = usePage(t('replay.page', { title: scenario.title }));
  const at = placeOf(replay, hash);
  const go = (next: number): void => {
    const moment = replay.moments[next];
    if (moment) replaceHash(replayAddress(moment));
  };
  const { playing, play, stop } = usePlaying(replay, at, board, go);
  return (
    <div class={`replay ${calm(now.settings.motion) ? 'calm' : ''}`} data-playing={playing}>
      <header class="replay-head">
        <h1 ref={heading} tabIndex={-1} title={t('replay.help')}>
          {t('replay.title')} <small>{scenario.title}</small>
        </h1>
        <a class="second" href="#charts">
          <Icon name="ui-back" /> {t('replay.back')}
        </a>
      </header>
      <Places replay={replay} at={at} onStop={stop} />
      <main class="replay-main">
        <section class="map" aria-label={t('replay.map')}>
          <div class="map-board">
            <BoardHost loadBoard={loadBoard} loadStill={loadStill} onBoard={() => again()} />
            <BoardEdge />
          </div>
        </section>
        <Happened replay={replay} at={at} />
      </main>
      <Controls replay={replay} at={at} go={go} playing={playing} onPlay={play} onStop={stop} />
    </div>
  );
}

function Opened({ replay, ...boards }: { replay: Replay } & Omit<ReplayPageProps, 'table'>) {
  const sitting = useQuietSitting(replay.table);
  if (!sitting) return null;
  return (
    <SittingContext.Provider value={sitting}>
      <Shown replay={replay} {...boards} />
    </SittingContext.Provider>
  );
}

/** A game that is over, once more on the map: forward and back by step and turn, each step with an address. */
export function ReplayPage({ table, ...boards }: ReplayPageProps) {
  const replay = useMemo(() => table.replay(), [table]);
  return replay && <Opened replay={replay} {...boards} />;
}
