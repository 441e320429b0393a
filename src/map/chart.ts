import type { LedgerEntry } from '../engine/index.ts';
import type { Selection, Table, TableState } from '../store/types.ts';
import { accountOf, type Paragraph } from './account.ts';
import { type Plan, planFilm, type Weigh } from './cues.ts';
import { type Ground, groundOf } from './ground.ts';
import { type Thing, thingAt } from './hit.ts';
import { Letterer, type Lettering } from './labels.ts';
import { type Picture, pictureOf } from './model.ts';
import { selectionFor, tipFor } from './naming.ts';
import { measurer } from './paint.ts';
import { pointsOf } from './places.ts';
import { beforeOf, motionless, windowOf } from './reading.ts';
import {
  type Box,
  fitted,
  lookingAt,
  type Point,
  panned,
  resized,
  toScreen,
  type Viewport,
  worldBox,
  zoomAt,
} from './viewport.ts';

/** Share of a part of the host that places may take up together. */
const ROOMY = 0.75;
/** Reach in pixels of a tap with a finger and with a mouse. */
const TAP = { finger: 18, mouse: 10 } as const;

/**
 * What a board shows, whatever it is drawn with: the view, the picture of the table, the names, and what lies under
 * the pointer. A board draws it and tells it of gestures and of changes.
 */
export class Chart {
  private readonly table: Table;
  private readonly letterer = new Letterer(measurer());
  private window: Box = worldBox(null);
  private focus: Point = [2000, 1264];
  private moved = false;
  private kept: { readonly seen: Viewport; readonly moved: boolean } | null = null;
  private frozen: TableState | null = null;
  private seen: Viewport;
  private letters: Lettering | null = null;
  private drawn: { readonly ground: Ground; readonly picture: Picture } | null = null;

  constructor(table: Table, width: number, height: number) {
    this.table = table;
    this.seen = fitted(this.window, this.focus, width, height);
  }

  get view(): Viewport {
    return this.seen;
  }

  /** Null until a game is open. */
  get picture(): Picture | null {
    return this.drawn?.picture ?? null;
  }

  get ground(): Ground | null {
    return this.drawn?.ground ?? null;
  }

  /** Whether nothing shall move by itself. */
  get motionless(): boolean {
    return motionless(this.table.get().settings);
  }

  /** How many times as fast the player wants films. */
  get speed(): number {
    return this.table.get().settings.speed;
  }

  /** The names and badges as they were set last; null before the first time. */
  get lettering(): Lettering | null {
    return this.letters;
  }

  /** Sets the names and badges for the present view and picture: call it before everything is drawn anew. */
  letter(): void {
    if (this.drawn) this.letters = this.letterer.letter(this.drawn.picture, this.seen);
  }

  /** Where a place is on the screen. */
  readonly anchor = (id: string): Point => {
    const at = this.drawn?.ground.places.get(id);
    return at ? toScreen(this.seen, at) : [0, 0];
  };

  /** Takes the state of the table into the picture; false where there is none to take. */
  take(): boolean {
    const state = this.table.get();
    const { scenario } = state;
    if (!scenario || !state.view) return false;
    let ground = this.ground;
    if (ground?.scenario !== scenario) {
      ground = groundOf(scenario);
      Object.assign(this, windowOf(ground));
      this.home();
    }
    this.drawn = { ground, picture: pictureOf(ground, state, this.table.desk()) };
    return true;
  }

  /** Whether a change of the table is to be shown: while a film runs, the map keeps the state before it. */
  heeds(now: TableState, before: TableState): boolean {
    if (now.phase !== 'playback') this.frozen = null;
    else if (before.phase !== 'playback' && this.drawn && !motionless(now.settings)) this.frozen = before;
    return this.frozen === null;
  }

  /** The film is over: the map shows the table again. */
  thaw(): void {
    this.frozen = null;
  }

  /** What a film of these entries shows; null without a game. */
  plan(entries: readonly LedgerEntry[], weigh: Weigh): Plan | null {
    const { ground } = this;
    return ground && planFilm(ground.scenario, entries, beforeOf(this.frozen), weigh);
  }

  /** The view as the player had it is kept, as long as the map goes where something happens or is spoken of. */
  keep(): void {
    this.kept ??= { seen: this.seen, moved: this.moved };
  }

  /** Back to the view that was kept, in the host as it is now. */
  giveBack(): void {
    const { kept } = this;
    this.kept = null;
    if (!kept) return;
    const { width, height } = this.seen;
    this.moved = kept.moved;
    this.seen = kept.moved
      ? resized(kept.seen, width, height)
      : fitted(this.window, this.focus, width, height);
  }

  /** Shows this view. */
  look(view: Viewport): void {
    const { width, height } = this.seen;
    this.seen = { ...view, width, height };
    this.moved = true;
  }

  /** As many of some places, the first ones first, as a part of the host has room for where the map is not to grow small. */
  fitting(places: readonly Selection[], room: Box): readonly Selection[] {
    const { ground } = this;
    if (!ground) return [];
    const { scale } = this.facing([], false);
    const kept: Selection[] = [];
    for (const place of places) {
      const points = [...kept, place].flatMap((one) => [...pointsOf(ground, one)]);
      const wide = Math.max(...points.map(([x]) => x)) - Math.min(...points.map(([x]) => x));
      const high = Math.max(...points.map(([, y]) => y)) - Math.min(...points.map(([, y]) => y));
      const fits = wide * scale <= (room[2] - room[0]) * ROOMY && high * scale <= (room[3] - room[1]) * ROOMY;
      if (kept.length === 0 || fits) kept.push(place);
    }
    return kept;
  }

  /** The view that shows some points in a part of the host: near, or the whole window as far as they are in sight in it. */
  facing(points: readonly Point[], near: boolean, room?: Box): Viewport {
    const { width, height } = this.seen;
    const whole = fitted(this.window, this.focus, width, height);
    return lookingAt(whole, points, room ?? [0, 0, width, height], near);
  }

  resize(width: number, height: number): void {
    this.seen = this.moved
      ? resized(this.seen, width, height)
      : fitted(this.window, this.focus, width, height);
  }

  pan(dx: number, dy: number): void {
    this.seen = panned(this.seen, dx, dy);
    this.moved = true;
  }

  /** Magnifies about a point of the screen, the middle if none is given. */
  zoom(factor: number, at: Point = [this.seen.width / 2, this.seen.height / 2]): void {
    this.seen = zoomAt(this.seen, factor, at, this.window);
    this.moved = true;
  }

  /** Back to the scenario's window. */
  home(): void {
    this.seen = fitted(this.window, this.focus, this.seen.width, this.seen.height);
    this.moved = false;
  }

  /** What lies at a point of the screen. */
  thing(at: Point, reach: number = TAP.mouse): Thing | null {
    return (
      this.drawn && this.letters && thingAt(this.drawn.picture, this.letters.badges, this.seen, at, reach)
    );
  }

  /** What a thing is called; empty for none. */
  words(thing: Thing | null): string {
    return this.drawn && thing ? tipFor(this.drawn.ground.scenario, this.drawn.picture, thing) : '';
  }

  /** What the map shows, for those who do not see it. */
  account(): readonly Paragraph[] {
    return this.drawn ? accountOf(this.drawn.ground.scenario, this.drawn.picture) : [];
  }

  /** Selects what lies at a point, unless it is selected already. */
  tap(at: Point, finger: boolean): void {
    if (!this.drawn) return;
    const thing = this.thing(at, finger ? TAP.finger : TAP.mouse);
    const selection = thing && selectionFor(this.drawn.picture, thing);
    const old = this.table.get().selection;
    if (selection?.kind !== old?.kind || selection?.id !== old?.id) this.table.select(selection);
  }
}

/** The pointer over a thing; countries fill the map, so that they do not change it. */
export const cursorFor = (thing: Thing | null): 'pointer' | 'grab' =>
  thing && thing.kind !== 'country' ? 'pointer' : 'grab';
