import type { LedgerEntry } from '../engine/index.ts';
import type { Board, FilmTeller, MountBoard, Room, Selection, Table, TableState } from '../store/types.ts';
import { Account } from './account.ts';
import { Chart, cursorFor } from './chart.ts';
import type { Cue } from './cues.ts';
import { fontsLoaded } from './faces.ts';
import { listen } from './gestures.ts';
import { screenCurve } from './ink.ts';
import { groundKey } from './paint.ts';
import { pointedAt, pointsAt, pointsOf } from './places.ts';
import type { Show } from './shows.ts';
import { drawGround, drawLegs, drawNames, drawNodes, drawTokens } from './still/draw.ts';
import { lineOf, svg } from './still/svg.ts';
import { COLOURS } from './style.ts';
import { type Point, toScreen, type Viewport } from './viewport.ts';

/** Milliseconds between two looks at the film's clock. */
const BEAT = 100;

/** The map as a drawing in the page: no canvas, no movement. It is drawn anew when something has changed. */
class StillMap {
  private readonly host: HTMLElement;
  private readonly chart: Chart;
  private readonly account: Account;
  private readonly root = svg('svg', {
    'aria-hidden': 'true',
    width: '100%',
    height: '100%',
    cursor: 'grab',
  });
  private readonly land = svg('g');
  private readonly things = svg('g');
  private readonly marks = svg('g');
  private readonly stops: (() => void)[] = [];
  private painted: { readonly view: Viewport; readonly key: string } | null = null;
  private due = 0;
  private finish: (() => void) | null = null;
  private lit: readonly Selection[] = [];
  private hasten: (() => void) | null = null;
  private paused = false;

  constructor(host: HTMLElement, table: Table) {
    this.host = host;
    this.account = new Account(host);
    this.chart = new Chart(table, ...this.size());
    this.root.append(this.land, this.things);
    host.append(this.root);
    this.root.style.display = 'block';
    this.root.style.touchAction = 'none';
    const { chart } = this;
    const look = (): void => {
      cancelAnimationFrame(this.due);
      this.due = requestAnimationFrame(() => this.draw());
    };
    const observer = new ResizeObserver(() => this.resize());
    observer.observe(host);
    this.stops.push(
      () => observer.disconnect(),
      table.subscribe((now, before) => this.changed(now, before)),
      listen(this.root as unknown as HTMLElement, {
        hover: (at) => this.hover(at),
        tap: (at, finger) => chart.tap(at, finger),
        pan: (dx, dy) => {
          chart.pan(dx, dy);
          look();
        },
        zoom: (factor, at) => {
          chart.zoom(factor, at);
          look();
        },
      }),
    );
    this.refresh();
  }

  destroy(): void {
    this.skip();
    cancelAnimationFrame(this.due);
    for (const stop of this.stops.splice(0)) stop();
    this.root.remove();
    this.account.remove();
  }

  zoom(step: 1 | -1 | 0): void {
    if (step === 0) this.chart.home();
    else this.chart.zoom(step > 0 ? 1.5 : 1 / 1.5);
    this.draw();
  }

  skip(): void {
    this.finish?.();
  }

  /** On to the next thing that the film shows. */
  nextBeat(): void {
    this.hasten?.();
  }

  pause(paused: boolean): void {
    this.paused = paused;
  }

  /** Points at one thing after another, as long as the film would take. */
  async playFilm(entries: readonly LedgerEntry[], { weigh, onEntry }: FilmTeller): Promise<void> {
    this.skip();
    const { chart } = this;
    const plan = chart.plan(entries, weigh);
    if (!plan) return;
    let told = -1;
    const tell = ({ entry, show, length }: Cue): void => {
      if (show.kind === 'camera') this.face(show);
      if (!entry || entry.id <= told) return;
      told = entry.id;
      onEntry(entry, length / chart.speed);
    };
    let clock = 0;
    let next = 0;
    this.paused = false;
    this.hasten = () => {
      clock = plan.beats.find((at) => at > clock) ?? plan.length;
    };
    chart.keep();
    const beat = (): boolean => {
      const first = next;
      while ((plan.cues[next]?.at ?? Number.POSITIVE_INFINITY) <= clock) tell(plan.cues[next++] as Cue);
      if (next > first || clock % 500 < BEAT)
        this.point(plan.cues.filter((cue) => cue.at <= clock && clock < cue.at + cue.length));
      if (!this.paused) clock += BEAT * chart.speed;
      return clock >= plan.length;
    };
    if (chart.motionless) for (const cue of plan.cues) tell(cue);
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
    this.hasten = null;
    chart.giveBack();
    chart.thaw();
    this.refresh();
  }

  /** The view goes where something is about to be shown; by one step, since nothing moves here. */
  private face({ to, near }: Extract<Show, { readonly kind: 'camera' }>): void {
    const { chart } = this;
    if (!chart.ground || chart.motionless) return;
    chart.look(chart.facing(to ? pointsAt(chart.ground, to) : [], near));
    this.draw();
  }

  /** Lights places and shows them in a part of the page; null: the view is as it was before. */
  light(places: readonly Selection[] | null, room?: Room): void {
    const { chart } = this;
    const { ground } = chart;
    const box = this.host.getBoundingClientRect();
    const { x, y, width, height } = room ?? box;
    const [left, top] = [x - box.left, y - box.top];
    const within = [left, top, left + width, top + height] as const;
    this.lit = places ? chart.fitting(places, within) : [];
    if (places === null) chart.giveBack();
    else if (ground) {
      chart.keep();
      chart.look(
        chart.facing(
          this.lit.flatMap((place) => pointsOf(ground, place)),
          false,
          within,
        ),
      );
    }
    this.draw();
  }

  /** Rings about what is lit, and broad lines along what is a way. */
  private lights(): SVGElement[] {
    const { ground, view } = this.chart;
    return this.lit.flatMap((place) => {
      const on = (ground ? pointsOf(ground, place) : []).map((point) => toScreen(view, point));
      const both = (name: 'path' | 'circle', more: Record<string, string | number>): SVGElement[] =>
        [
          { stroke: COLOURS.card, 'stroke-width': 6 },
          { stroke: COLOURS.ink, 'stroke-width': 2.2 },
        ].map((pen) => svg(name, { fill: 'none', ...more, ...pen }));
      const [first] = on;
      if (!first) return [];
      if (on.length > 1) return both('path', { d: lineOf(on) });
      return [12, 19].flatMap((r) => both('circle', { cx: first[0], cy: first[1], r }));
    });
  }

  private point(cues: readonly Cue[]): void {
    const { ground, view } = this.chart;
    if (!ground) return;
    this.marks.replaceChildren(
      ...cues.flatMap((cue) => {
        if (cue.show.kind === 'camera') return [];
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
    const { view } = this.chart;
    if (width === view.width && height === view.height) return;
    this.chart.resize(width, height);
    this.draw();
  }

  private changed(now: TableState, before: TableState): void {
    const heeds = this.chart.heeds(now, before);
    if (now.phase !== 'playback') this.skip();
    if (heeds) this.refresh();
  }

  private refresh(): void {
    if (!this.chart.take()) return;
    this.account.show(this.chart.account());
    this.draw();
  }

  private draw(): void {
    const { chart } = this;
    chart.letter();
    const { picture, lettering, view } = chart;
    if (!picture || !lettering) return;
    this.root.setAttribute('viewBox', `0 0 ${view.width} ${view.height}`);
    const key = groundKey(picture);
    if (this.painted?.view !== view || this.painted.key !== key) {
      this.land.replaceChildren(...drawGround(view, picture));
      this.painted = { view, key };
    }
    this.marks.replaceChildren(...this.lights());
    this.things.replaceChildren(
      ...drawNames(lettering.ground, false),
      ...drawLegs(view, picture),
      this.marks,
      ...drawNodes(view, picture),
      ...drawNames(lettering.nodes, true),
      ...drawTokens(view, picture, lettering),
    );
  }

  private hover(at: Point | null): void {
    const thing = at && this.chart.thing(at);
    this.root.setAttribute('cursor', cursorFor(thing));
    const words = this.chart.words(thing);
    if (this.host.title !== words) this.host.title = words;
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
    playFilm: (entries, teller) => map.playFilm(entries, teller),
    skip: () => map.skip(),
    next: () => map.nextBeat(),
    light: (places, room) => map.light(places, room),
    pause: (paused) => map.pause(paused),
    zoom: (step) => map.zoom(step),
  };
  return board;
};
