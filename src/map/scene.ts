import Phaser from 'phaser';
import type { LedgerEntry } from '../engine/index.ts';
import type { FilmTeller, Selection, Table, TableState } from '../store/types.ts';
import type { Account } from './account.ts';
import { Chart, cursorFor } from './chart.ts';
import type { Thing } from './hit.ts';
import type { Rect } from './layers/cards.ts';
import { Film } from './layers/film.ts';
import { type Layers, layersOn, placeLayers, removeLayers, showLayers } from './layers/index.ts';
import { Movers } from './movers.ts';
import { pointsOf } from './places.ts';
import type { Pulse } from './pulse.ts';
import { between, type Point, type Viewport } from './viewport.ts';

/** Milliseconds without a movement after which the map is painted anew for its view. */
const SETTLED = 130;
/** Milliseconds in which the view goes to what is lit. */
const FLIGHT = 600;

/** The board's life: it draws the chart on its layers when something has changed, and runs what moves. */
export class BoardScene extends Phaser.Scene {
  private readonly chart: Chart;
  private readonly account: Account;
  private readonly movers = new Movers(() => this.pulse?.move() ?? (() => {}));
  private readonly ready: () => void;
  private pulse: Pulse | null = null;
  private layers: Layers | null = null;
  private sharp: number;
  private hovered: { readonly at: Point; readonly thing: Thing | null } | null = null;
  private settle = 0;
  private lit: readonly Selection[] = [];
  /** Flights of the view begun so far: only the last one goes on. */
  private flights = 0;
  private film: { readonly film: Film; readonly done: () => void } | null = null;

  constructor(
    table: Table,
    account: Account,
    width: number,
    height: number,
    sharp: number,
    ready: () => void,
  ) {
    super('board');
    this.account = account;
    this.chart = new Chart(table, width, height);
    this.ready = ready;
    this.sharp = sharp;
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
    this.chart.resize(width, height);
    this.cameras.main
      .setSize(width * sharp, height * sharp)
      .setZoom(sharp)
      .setOrigin(0, 0);
    if (grainier) this.rebuild();
    else this.repaint();
  }

  /** The table has changed. */
  changed(now: TableState, before: TableState): void {
    const heeds = this.chart.heeds(now, before);
    if (now.phase !== 'playback') this.skip();
    if (heeds) this.refresh();
  }

  pan(dx: number, dy: number): void {
    this.chart.pan(dx, dy);
    this.looked();
  }

  zoom(factor: number, at?: Point): void {
    this.chart.zoom(factor, at);
    this.looked();
  }

  home(): void {
    this.chart.home();
    this.looked();
  }

  hover(at: Point | null): void {
    const before = this.hovered?.thing;
    const thing = at && this.chart.thing(at);
    if (before?.kind === thing?.kind && before?.id === thing?.id) return;
    this.hovered = at ? { at, thing } : null;
    this.game.canvas.style.cursor = cursorFor(thing);
    this.tip();
  }

  tap(at: Point, finger: boolean): void {
    this.chart.tap(at, finger);
  }

  /** Plays the film of these entries; resolves at its end, however it comes. */
  async playFilm(
    entries: readonly LedgerEntry[],
    { weigh, onEntry }: FilmTeller,
    still: boolean,
  ): Promise<void> {
    this.skip();
    const { chart, layers } = this;
    const plan = chart.plan(entries, weigh);
    if (!plan || !chart.ground || !layers) return;
    if (still || plan.length === 0) {
      for (const cue of plan.cues) if (cue.entry) onEntry(cue.entry, 0);
      this.thaw();
      return;
    }
    const stage = {
      scene: this,
      stamps: layers.stamps,
      sharp: this.sharp,
      ground: chart.ground,
      view: () => chart.view,
      look: (view: Viewport) => {
        chart.look(view);
        this.looked();
      },
      facing: (points: readonly Point[], near: boolean) => chart.facing(points, near),
      group: layers.film,
    };
    const film = new Film(stage, plan, (entry, ms) => onEntry(entry, ms / chart.speed));
    chart.keep();
    layers.tokens.lotsVisible(false);
    await this.movers.run((ms, done) => {
      this.film = { film, done };
      if (film.step(ms * chart.speed)) done();
    });
    film.end();
    this.film = null;
    chart.giveBack();
    this.layers?.tokens.lotsVisible(true);
    this.thaw();
  }

  skip(): void {
    this.film?.done();
  }

  /** The board goes: nothing is drawn any more, whatever comes to its end with it. */
  close(): void {
    this.layers = null;
    this.skip();
  }

  /** On to the next thing that the film shows. */
  nextBeat(): void {
    this.film?.film.skipBeat();
  }

  pause(paused: boolean): void {
    if (this.film) this.film.film.paused = paused;
  }

  /** Lights places and shows them in a part of the host; null: the view is as it was before. */
  light(places: readonly Selection[] | null, room: Rect, still: boolean): void {
    const { chart, layers } = this;
    const within = [room.x, room.y, room.x + room.width, room.y + room.height] as const;
    this.lit = places ? chart.fitting(places, within) : [];
    this.flights += 1;
    const own = this.flights;
    layers?.light.show(chart.ground, this.lit);
    if (places === null) chart.giveBack();
    const { ground } = chart;
    if (places === null || !ground) {
      this.looked();
      return;
    }
    chart.keep();
    const to = chart.facing(
      this.lit.flatMap((place) => pointsOf(ground, place)),
      false,
      within,
    );
    const from = chart.view;
    let time = 0;
    const show = (share: number): void => {
      chart.look(between(from, to, share));
      this.looked();
    };
    if (still) {
      show(1);
      return;
    }
    void this.movers.run((ms, done) => {
      const last = own === this.flights;
      time += ms;
      if (last) show(1 - (1 - Math.min(1, time / FLIGHT)) ** 3);
      if (!last || time >= FLIGHT) done();
    });
  }

  /** Flies a card from the deck into a rectangle of the host and turns it over. */
  async turnCard(to: Rect, colour: string): Promise<void> {
    if (!this.layers) return;
    const card = this.layers.cards.turn(to, colour, this.chart.view);
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
    this.chart.thaw();
    this.refresh();
  }

  /** The view has changed: what is painted is moved and stretched, and painted anew once it rests. */
  private looked(): void {
    const { chart, layers } = this;
    this.hovered = null;
    layers?.tip.clear();
    if (layers?.ground.short(chart.view)) this.repaint();
    else if (layers) placeLayers(layers, chart);
    this.pulse?.draw();
    window.clearTimeout(this.settle);
    this.settle = window.setTimeout(() => this.repaint(), SETTLED);
  }

  /** Makes the layers anew. */
  private rebuild(): void {
    this.skip();
    this.children.removeAll(true);
    if (this.layers) removeLayers(this.layers);
    this.layers = layersOn(this, this.sharp);
    this.layers.light.show(this.chart.ground, this.lit);
    this.cameras.main.setZoom(this.sharp).setOrigin(0, 0);
    this.refresh();
  }

  private refresh(): void {
    if (!this.layers || !this.chart.take()) return;
    this.account.show(this.chart.account());
    this.repaint();
    this.ringsMove();
  }

  private ringsMove(): void {
    const { layers, chart } = this;
    if (!layers || !chart.picture) return;
    const still = chart.motionless;
    if (!layers.chokes.show(chart.picture.nodes, still ? 1 : 0) || still) return;
    void this.movers.run((ms, done) => {
      if (!chart.picture || !layers.chokes.show(chart.picture.nodes, Math.min(1, ms / 160))) done();
    });
  }

  private repaint(): void {
    window.clearTimeout(this.settle);
    if (!this.layers) return;
    showLayers(this.layers, this.chart, this.sharp);
    this.tip();
    this.pulse?.draw();
  }

  private tip(): void {
    const { layers, chart, hovered } = this;
    const { picture, lettering } = chart;
    if (!layers || !picture || !lettering) return;
    const thing = hovered?.thing ?? null;
    const named = thing?.kind === 'country' && lettering.ground.some((label) => label.id === thing.id);
    const lit = { picture, badges: lettering.badges };
    layers.tip.show(named ? '' : chart.words(thing), thing, lit, chart.view, hovered?.at ?? [0, 0]);
    this.pulse?.draw();
  }
}
