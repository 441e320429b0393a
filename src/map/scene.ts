import Phaser from 'phaser';
import type { LedgerEntry, Scenario } from '../engine/index.ts';
import type { Table, TableState } from '../store/types.ts';
import { planFilm } from './cues.ts';
import { type Ground, groundOf } from './ground.ts';
import { type Thing, thingAt } from './hit.ts';
import { type Lettering, letter } from './labels.ts';
import type { Rect } from './layers/cards.ts';
import { Film } from './layers/film.ts';
import { type Layers, layersOn } from './layers/index.ts';
import { type Picture, pictureOf } from './model.ts';
import { Movers } from './movers.ts';
import { selectionFor, tipFor } from './naming.ts';
import { measurer, paintGround, paintLegs, paintNames } from './paint.ts';
import type { Pulse } from './pulse.ts';
import { beforeOf, motionless, windowOf } from './reading.ts';
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

/** Milliseconds without a movement after which the map is painted anew for its view. */
const SETTLED = 130;

/** The board's life: it holds the view and the picture, hands them to the layers, and runs what moves. */
export class BoardScene extends Phaser.Scene {
  private readonly table: Table;
  private readonly measure = measurer();
  private readonly movers = new Movers(() => this.pulse?.move() ?? (() => {}));
  private pulse: Pulse | null = null;
  private layers: Layers | null = null;
  private ground: Ground | null = null;
  private window: Box = worldBox(null);
  private focus: Point = [2000, 1264];
  private view: Viewport;
  private sharp: number;
  private moved = false;
  private picture: Picture | null = null;
  private lettering: Lettering = { nodes: [], ground: [], badges: new Map() };
  private hovered: { readonly at: Point; readonly thing: Thing | null } | null = null;
  private frozen: TableState | null = null;
  private settle = 0;
  private film: { readonly film: Film; readonly done: () => void } | null = null;
  private readonly ready: () => void;

  constructor(table: Table, width: number, height: number, sharp: number, ready: () => void) {
    super('board');
    this.table = table;
    this.ready = ready;
    this.sharp = sharp;
    this.view = fitted(this.window, this.focus, width, height);
  }

  create(): void {
    this.ready();
  }

  /** The scene stands: from here on the pulse decides when it is drawn. */
  begin(pulse: Pulse): void {
    this.pulse = pulse;
    this.rebuild();
  }

  override update(): void {
    this.movers.step();
  }

  /** The host has this size and sharpness now. */
  resize(width: number, height: number, sharp: number): void {
    const grainier = sharp !== this.sharp;
    this.sharp = sharp;
    this.view = this.moved
      ? resized(this.view, width, height)
      : fitted(this.window, this.focus, width, height);
    this.cameras.main
      .setSize(width * sharp, height * sharp)
      .setZoom(sharp)
      .setOrigin(0, 0);
    if (grainier) this.rebuild();
    else this.repaint();
  }

  /** The table has changed; during a film the map keeps the state before it. */
  changed(now: TableState, before: TableState): void {
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

  pan(dx: number, dy: number): void {
    this.look(panned(this.view, dx, dy));
  }

  zoom(factor: number, at: Point = [this.view.width / 2, this.view.height / 2]): void {
    this.look(zoomAt(this.view, factor, at, this.window));
  }

  /** Back to the scenario's window. */
  home(): void {
    this.look(fitted(this.window, this.focus, this.view.width, this.view.height));
    this.moved = false;
  }

  hover(at: Point | null): void {
    const before = this.hovered?.thing;
    const thing = at && this.picture ? thingAt(this.picture, this.lettering.badges, this.view, at) : null;
    if (before?.kind === thing?.kind && before?.id === thing?.id) return;
    this.hovered = at ? { at, thing } : null;
    this.game.canvas.style.cursor = thing && thing.kind !== 'country' ? 'pointer' : 'grab';
    this.tip();
  }

  tap(at: Point, finger: boolean): void {
    if (!this.picture) return;
    const thing = thingAt(this.picture, this.lettering.badges, this.view, at, finger ? 18 : 10);
    const selection = thing && selectionFor(this.picture, thing);
    const old = this.table.get().selection;
    if (selection?.kind === old?.kind && selection?.id === old?.id) return;
    this.table.select(selection);
  }

  /** Plays the film of these entries; resolves at its end, however it comes. */
  async playFilm(
    entries: readonly LedgerEntry[],
    onEntry: (entry: LedgerEntry) => void,
    still: boolean,
  ): Promise<void> {
    this.skip();
    const { ground, layers } = this;
    if (!ground || !layers) return;
    const plan = planFilm(ground.scenario, entries, beforeOf(this.frozen, this.table.get()));
    if (still || plan.length === 0) {
      for (const cue of plan.cues) if (cue.entry) onEntry(cue.entry);
      this.thaw();
      return;
    }
    const { scenario } = ground;
    const stage = {
      scene: this,
      stamps: layers.stamps,
      sharp: this.sharp,
      ground: { ...ground, scenario },
      view: () => this.view,
      group: layers.film,
    };
    const film = new Film(stage, plan, onEntry);
    layers.tokens.lotsVisible(false);
    await this.movers.run((ms, done) => {
      this.film = { film, done };
      if (film.step(ms * this.table.get().settings.speed)) done();
    });
    film.end();
    this.film = null;
    this.layers?.tokens.lotsVisible(true);
    this.thaw();
  }

  skip(): void {
    this.film?.done();
  }

  pause(paused: boolean): void {
    if (this.film) this.film.film.paused = paused;
  }

  /** Flies a card from the deck into a rectangle of the host and turns it over. */
  async turnCard(to: Rect, colour: string): Promise<void> {
    if (!this.layers) return;
    const card = this.layers.cards.turn(to, colour, this.view);
    let time = 0;
    await this.movers.run((ms, done) => {
      time += ms;
      if (card.step(time)) done();
    });
    // The page puts its own card over this one before it goes.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        card.end();
        this.pulse?.draw();
      }),
    );
  }

  private thaw(): void {
    this.frozen = null;
    this.refresh();
  }

  private look(view: Viewport): void {
    this.view = view;
    this.moved = true;
    this.hovered = null;
    this.layers?.tip.clear();
    if (this.layers?.ground.short(view)) this.repaint();
    else this.place();
    this.pulse?.draw();
    window.clearTimeout(this.settle);
    this.settle = window.setTimeout(() => this.repaint(), SETTLED);
  }

  /** Makes the layers anew, lowest first. */
  private rebuild(): void {
    this.skip();
    this.children.removeAll(true);
    this.layers?.ground.destroy();
    this.layers?.routes.destroy();
    this.layers = layersOn(this, this.sharp);
    this.cameras.main.setZoom(this.sharp).setOrigin(0, 0);
    this.refresh();
  }

  /** Takes the state of the table into the picture. */
  private refresh(): void {
    const state = this.table.get();
    const { scenario } = state;
    if (!scenario || !state.view || !this.layers) return;
    const fresh = this.ground?.scenario !== scenario;
    if (fresh || !this.ground) this.enter(scenario);
    if (!this.ground) return;
    const before = this.picture;
    this.picture = pictureOf(this.ground, state, this.table.desk());
    const sameGround = before !== null && !fresh && sameColours(before, this.picture);
    this.repaint(sameGround);
    this.ringsMove();
  }

  /** Another scenario: its places, its window, its middle. */
  private enter(scenario: Scenario): void {
    this.ground = groundOf(scenario);
    Object.assign(this, windowOf(this.ground));
    if (!this.moved) this.view = fitted(this.window, this.focus, this.view.width, this.view.height);
  }

  private ringsMove(): void {
    const { layers, picture } = this;
    if (!layers || !picture) return;
    const still = motionless(this.table.get().settings);
    if (!layers.chokes.show(picture.nodes, still ? 1 : 0) || still) return;
    void this.movers.run((ms, done) => {
      if (!this.picture || !layers.chokes.show(this.picture.nodes, Math.min(1, ms / 160))) done();
    });
  }

  /** Paints the sheets and sets the names for the present view. */
  private repaint(groundStands = false): void {
    const { layers, picture, view, sharp } = this;
    window.clearTimeout(this.settle);
    if (!layers || !picture) return;
    this.lettering = letter(picture, view, this.measure);
    if (!groundStands || layers.ground.short(view))
      layers.ground.paint(view, sharp, (ink) => paintGround(ink, view, picture, sharp));
    layers.routes.paint(view, sharp, (ink) => {
      paintNames(ink, this.lettering.ground);
      paintLegs(ink, view, picture);
    });
    layers.nodes.show(picture.nodes);
    layers.tokens.show(picture, this.lettering.badges);
    layers.names.show(this.lettering.nodes, this.anchor);
    this.place();
    this.tip();
    this.pulse?.draw();
  }

  private readonly anchor = (id: string): Point => {
    const node = this.picture?.nodes.find((one) => one.id === id);
    return node ? toScreen(this.view, node.at) : [0, 0];
  };

  private place(): void {
    const { layers, view } = this;
    if (!layers) return;
    for (const layer of [layers.ground, layers.routes, layers.nodes, layers.chokes, layers.tokens])
      layer.place(view);
    layers.names.place(this.anchor);
  }

  private tip(): void {
    const { layers, picture, hovered, ground } = this;
    if (!layers || !picture || !ground) return;
    const thing = hovered?.thing ?? null;
    const named = thing?.kind === 'country' && this.lettering.ground.some((label) => label.id === thing.id);
    const words = thing && !named ? tipFor(ground.scenario, picture, thing) : '';
    const lit = { picture, badges: this.lettering.badges };
    layers.tip.show(words, thing, lit, this.view, hovered?.at ?? [0, 0]);
    this.pulse?.draw();
  }
}

const sameColours = (a: Picture, b: Picture): boolean =>
  a.outlined.join() === b.outlined.join() &&
  Object.keys(b.fills).every((country) => a.fills[country] === b.fills[country]);
