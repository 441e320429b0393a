import type { LedgerEntry } from '../engine/index.ts';
import type { Board, MountBoard, Table, TableState } from '../store/types.ts';
import { type Cue, planFilm } from './cues.ts';
import { fontsLoaded } from './faces.ts';
import { listen } from './gestures.ts';
import { type Ground, groundOf } from './ground.ts';
import { thingAt } from './hit.ts';
import { screenCurve } from './ink.ts';
import { type Lettering, letter } from './labels.ts';
import { type Picture, pictureOf } from './model.ts';
import { selectionFor, tipFor } from './naming.ts';
import { measurer } from './paint.ts';
import { pointedAt } from './places.ts';
import { beforeOf, motionless, windowOf } from './reading.ts';
import { drawGround, drawLegs, drawNames, drawNodes, drawTokens } from './still/draw.ts';
import { lineOf, svg } from './still/svg.ts';
import { COLOURS } from './style.ts';
import {
  type Box,
  fitted,
  type Point,
  panned,
  resized,
  toScreen,
  type Viewport,
  worldBox,
  zoomAt,
} from './viewport.ts';

/** Milliseconds between two looks at the film's clock. */
const BEAT = 100;

/** The map as a drawing in the page: no canvas, no movement. It is drawn anew when something has changed. */
class StillMap {
  private readonly host: HTMLElement;
  private readonly table: Table;
  private readonly root = svg('svg', {
    'aria-hidden': 'true',
    width: '100%',
    height: '100%',
    cursor: 'grab',
  });
  private readonly marks = svg('g');
  private readonly measure = measurer();
  private readonly stops: (() => void)[] = [];
  private ground: Ground | null = null;
  private window: Box = worldBox(null);
  private focus: Point = [0, 0];
  private view: Viewport;
  private moved = false;
  private picture: Picture | null = null;
  private lettering: Lettering | null = null;
  private frozen: TableState | null = null;
  private due = 0;
  private finish: (() => void) | null = null;
  private paused = false;

  constructor(host: HTMLElement, table: Table) {
    this.host = host;
    this.table = table;
    this.view = fitted(this.window, this.focus, ...this.size());
    host.append(this.root);
    this.root.style.display = 'block';
    this.root.style.touchAction = 'none';
    const observer = new ResizeObserver(() => this.resize());
    observer.observe(host);
    this.stops.push(
      () => observer.disconnect(),
      table.subscribe((now, before) => this.changed(now, before)),
      listen(this.root as unknown as HTMLElement, {
        hover: (at) => this.hover(at),
        tap: (at, finger) => this.tap(at, finger),
        pan: (dx, dy) => this.look(panned(this.view, dx, dy)),
        zoom: (factor, at) => this.look(zoomAt(this.view, factor, at, this.window)),
      }),
    );
    this.refresh();
  }

  destroy(): void {
    this.skip();
    cancelAnimationFrame(this.due);
    for (const stop of this.stops.splice(0)) stop();
    this.root.remove();
  }

  zoom(step: 1 | -1 | 0): void {
    const { width, height } = this.view;
    if (step === 0) this.look(fitted(this.window, this.focus, width, height));
    else this.look(zoomAt(this.view, step > 0 ? 1.5 : 1 / 1.5, [width / 2, height / 2], this.window));
    this.moved = step !== 0;
  }

  skip(): void {
    this.finish?.();
  }

  pause(paused: boolean): void {
    this.paused = paused;
  }

  /** Points at one thing after another, as long as the film would take. */
  async playFilm(entries: readonly LedgerEntry[], onEntry: (entry: LedgerEntry) => void): Promise<void> {
    this.skip();
    if (!this.ground) return;
    const { ground } = this;
    const plan = planFilm(ground.scenario, entries, beforeOf(this.frozen, this.table.get()));
    let told = -1;
    const tell = ({ entry }: Cue): void => {
      if (!entry || entry.id <= told) return;
      told = entry.id;
      onEntry(entry);
    };
    let clock = 0;
    let next = 0;
    this.paused = false;
    const beat = (): boolean => {
      const first = next;
      while ((plan.cues[next]?.at ?? Number.POSITIVE_INFINITY) <= clock) tell(plan.cues[next++] as Cue);
      if (next > first || clock % 500 < BEAT)
        this.point(plan.cues.filter((cue) => cue.at <= clock && clock < cue.at + cue.length));
      if (!this.paused) clock += BEAT * this.table.get().settings.speed;
      return clock >= plan.length;
    };
    if (motionless(this.table.get().settings)) for (const cue of plan.cues) tell(cue);
    else
      await new Promise<void>((resolve) => {
        const timer = setInterval(() => beat() && end(), BEAT);
        const end = (): void => {
          clearInterval(timer);
          this.finish = null;
          resolve();
        };
        this.finish = end;
      });
    this.frozen = null;
    this.refresh();
  }

  private point(cues: readonly Cue[]): void {
    const { ground, view } = this;
    if (!ground) return;
    this.marks.replaceChildren(
      ...cues.flatMap((cue) => {
        const { at, legs } = pointedAt(ground, cue.show);
        const bad = cue.show.kind === 'lost' || cue.show.kind === 'close' || cue.show.kind === 'salvo';
        const stroke = bad ? COLOURS.struck : COLOURS.ink;
        const glow = { fill: 'none', stroke, 'stroke-opacity': 0.45 };
        const lines = legs.map((leg) =>
          svg('path', {
            d: lineOf(screenCurve(ground.curves.get(leg) ?? [], view)),
            'stroke-width': 8,
            ...glow,
          }),
        );
        if (!at) return lines;
        const [cx, cy] = toScreen(view, at);
        return [...lines, svg('circle', { cx, cy, r: 16, 'stroke-width': 4, ...glow })];
      }),
    );
  }

  private size(): readonly [number, number] {
    return [Math.max(1, this.host.clientWidth), Math.max(1, this.host.clientHeight)];
  }

  private resize(): void {
    const [width, height] = this.size();
    if (width === this.view.width && height === this.view.height) return;
    this.view = this.moved
      ? resized(this.view, width, height)
      : fitted(this.window, this.focus, width, height);
    this.draw();
  }

  private look(view: Viewport): void {
    this.view = view;
    this.moved = true;
    cancelAnimationFrame(this.due);
    this.due = requestAnimationFrame(() => this.draw());
  }

  private changed(now: TableState, before: TableState): void {
    if (now.phase === 'playback') {
      const begins = before.phase !== 'playback' && this.picture !== null;
      if (begins && !motionless(now.settings)) this.frozen = before;
      if (this.frozen) return;
    } else {
      this.frozen = null;
      this.skip();
    }
    this.refresh();
  }

  private refresh(): void {
    const state = this.table.get();
    if (!state.scenario || !state.view) return;
    if (this.ground?.scenario !== state.scenario) {
      this.ground = groundOf(state.scenario);
      Object.assign(this, windowOf(this.ground));
      this.view = fitted(this.window, this.focus, ...this.size());
    }
    this.picture = pictureOf(this.ground, state, this.table.desk());
    this.draw();
  }

  private draw(): void {
    const { picture, view } = this;
    if (!picture) return;
    this.lettering = letter(picture, view, this.measure);
    this.root.setAttribute('viewBox', `0 0 ${view.width} ${view.height}`);
    this.marks.replaceChildren();
    this.root.replaceChildren(
      ...drawGround(view, picture),
      ...drawNames(this.lettering.ground, false),
      ...drawLegs(view, picture),
      this.marks,
      ...drawNodes(view, picture),
      ...drawNames(this.lettering.nodes, true),
      ...drawTokens(view, picture, this.lettering),
    );
  }

  private hover(at: Point | null): void {
    const { picture, lettering, ground } = this;
    if (!picture || !lettering || !ground) return;
    const thing = at && thingAt(picture, lettering.badges, this.view, at);
    this.root.setAttribute('cursor', thing && thing.kind !== 'country' ? 'pointer' : 'grab');
    const words = thing ? tipFor(ground.scenario, picture, thing) : '';
    if (this.host.title !== words) this.host.title = words;
  }

  private tap(at: Point, finger: boolean): void {
    const { picture, lettering } = this;
    if (!picture || !lettering) return;
    const thing = thingAt(picture, lettering.badges, this.view, at, finger ? 18 : 10);
    this.table.select(thing && selectionFor(picture, thing));
  }
}

/** Mounts the still map: where there is no WebGL, or a slow one, or by the player's wish. */
export const mountStill: MountBoard = async (host, table) => {
  await fontsLoaded();
  const map = new StillMap(host, table);
  const board: Board = {
    destroy: () => {
      host.removeAttribute('title');
      map.destroy();
    },
    turnCard: async () => {},
    playFilm: (entries, onEntry) => map.playFilm(entries, onEntry),
    skip: () => map.skip(),
    pause: (paused) => map.pause(paused),
    zoom: (step) => map.zoom(step),
  };
  return board;
};
