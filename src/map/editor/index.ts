import type {
  MapEditor,
  MapEditorEvents,
  MapPlan,
  MapSpot,
  MapThing,
  MapTool,
  MountMapEditor,
} from '../../store/map-editor.ts';
import { fontsLoaded } from '../faces.ts';
import { project } from '../geo/projection.ts';
import { listen } from '../gestures.ts';
import { thingAt } from '../hit.ts';
import { Letterer } from '../labels.ts';
import type { Picture } from '../model.ts';
import { groundKey, measurer } from '../paint.ts';
import { drawGround, drawLegs, drawNames, drawNodes } from '../still/draw.ts';
import { svg } from '../still/svg.ts';
import { type Point, panned, resized, toScreen, toWorld, type Viewport } from '../viewport.ts';
import { listenToDrags } from './drag.ts';
import { drawCursor, drawDegrees, drawRubber } from './frame.ts';
import { type Command, commandOf, stepOf } from './keys.ts';
import { pictureOfPlan, placesOf } from './picture.ts';
import { around, hold, isDrawn, spotAt, zoomed } from './view.ts';

/** Reach in pixels of a press with a finger and with a mouse. */
const REACH = { finger: 18, mouse: 10 } as const;
/** The cursor stays so far from the edge of the view. */
const EDGE = 30;
const NEARER = 1.5;

const NONE: MapPlan = { places: [], legs: [], fills: {}, home: [] };

/** A map in the page on which places are put and joined. Nothing on it changes a scenario: whoever listens does. */
class Editor implements MapEditor {
  private readonly host: HTMLElement;
  private readonly events: MapEditorEvents;
  private readonly letterer = new Letterer(measurer());
  private readonly root = svg('svg', { 'aria-hidden': 'true', width: '100%', height: '100%' });
  private readonly land = svg('g');
  private readonly things = svg('g');
  private readonly stops: (() => void)[] = [];
  private view: Viewport;
  private plan = NONE;
  private picture: Picture = pictureOfPlan(NONE, new Map(), []);
  private places: ReadonlyMap<string, Point> = new Map();
  private chosen: MapThing | null = null;
  private from: string | null = null;
  private tool: MapTool = 'choose';
  /** Where the cursor of the keys stands, in world units; null before the map has had the focus. */
  private cursor: Point | null = null;
  private pointer: Point | null = null;
  private readonly commands: Readonly<Record<Command, () => void>> = {
    press: () => this.cursor && this.press(toScreen(this.view, this.cursor), REACH.mouse),
    fetch: () => this.moveToCursor(),
    nearer: () => this.zoom(1),
    farther: () => this.zoom(-1),
    whole: () => this.zoom(0),
    delete: () => this.events.onDelete(),
    leave: () => this.events.onLeave(),
  };
  private painted = '';
  private due = 0;
  private fitted = false;

  constructor(host: HTMLElement, events: MapEditorEvents) {
    this.host = host;
    this.events = events;
    this.view = around([], ...this.size());
    this.root.append(this.land, this.things);
    this.root.style.display = 'block';
    this.root.style.touchAction = 'none';
    host.append(this.root);
    const observer = new ResizeObserver(() => this.resize());
    observer.observe(host);
    const keys = (event: KeyboardEvent): void => this.key(event);
    const focus = (): void => this.focused();
    host.addEventListener('keydown', keys);
    host.addEventListener('focus', focus);
    this.stops.push(
      () => observer.disconnect(),
      () => host.removeEventListener('keydown', keys),
      () => host.removeEventListener('focus', focus),
      this.dragging(),
      listen(this.root as unknown as HTMLElement, {
        hover: (at) => this.hover(at),
        tap: (at, finger) => this.press(at, finger ? REACH.finger : REACH.mouse),
        pan: (dx, dy) => this.look(panned(this.view, dx, dy, hold)),
        zoom: (factor, at) => this.look(zoomed(this.view, factor, at)),
      }),
    );
    this.paint();
  }

  draw(plan: MapPlan): void {
    this.plan = plan;
    this.places = placesOf(plan);
    if (!this.fitted && plan.places.length > 0) {
      this.fitted = true;
      this.view = around([...this.places.values()], ...this.size());
    }
    this.refresh();
  }

  choose(thing: MapThing | null, from: string | null): void {
    this.chosen = thing;
    this.from = from;
    const at = thing?.kind === 'place' ? this.places.get(thing.id) : undefined;
    if (at) this.bringIntoSight(at);
    this.refresh();
  }

  use(tool: MapTool): void {
    this.tool = tool;
    this.root.setAttribute('cursor', tool === 'choose' ? 'grab' : 'crosshair');
    this.repaint();
  }

  zoom(step: 1 | -1 | 0): void {
    const { width, height } = this.view;
    const middle: Point =
      this.cursor && this.hasFocus() ? toScreen(this.view, this.cursor) : [width / 2, height / 2];
    if (step === 0) this.look(around([...this.places.values()], width, height));
    else this.look(zoomed(this.view, step > 0 ? NEARER : 1 / NEARER, middle));
  }

  moveToCursor(): void {
    if (this.cursor && this.chosen?.kind === 'place')
      this.events.onMove(this.chosen.id, spotAt(this.view, toScreen(this.view, this.cursor)));
  }

  shows({ lon, lat }: MapSpot): boolean {
    return isDrawn(project(lon, lat, false));
  }

  destroy(): void {
    cancelAnimationFrame(this.due);
    for (const stop of this.stops.splice(0)) stop();
    this.root.remove();
  }

  private size(): [number, number] {
    return [Math.max(1, this.host.clientWidth), Math.max(1, this.host.clientHeight)];
  }

  private hasFocus(): boolean {
    return this.host.ownerDocument.activeElement === this.host;
  }

  private resize(): void {
    const [width, height] = this.size();
    if (width === this.view.width && height === this.view.height) return;
    this.look(resized(this.view, width, height, hold));
  }

  private look(view: Viewport): void {
    this.view = view;
    this.repaint();
  }

  private repaint(): void {
    cancelAnimationFrame(this.due);
    this.due = requestAnimationFrame(() => this.paint());
  }

  private refresh(): void {
    const ends: MapThing[] = this.from === null ? [] : [{ kind: 'place', id: this.from }];
    const marked = this.chosen ? [this.chosen, ...ends] : ends;
    this.picture = pictureOfPlan(this.plan, this.places, marked);
    this.repaint();
  }

  private bringIntoSight(at: Point): void {
    const { view } = this;
    const [x, y] = toScreen(view, at);
    const off = (value: number, size: number): number =>
      value < EDGE ? EDGE - value : value > size - EDGE ? size - EDGE - value : 0;
    const dx = off(x, view.width);
    const dy = off(y, view.height);
    if (dx !== 0 || dy !== 0) this.look(panned(view, dx, dy, hold));
  }

  private under(at: Point, reach: number): MapThing | null {
    const thing = thingAt(this.picture, new Map(), this.view, at, reach);
    if (thing?.kind === 'node') return { kind: 'place', id: thing.id };
    return thing?.kind === 'leg' ? { kind: 'leg', id: thing.id } : null;
  }

  private press(at: Point, reach: number): void {
    this.cursor = toWorld(this.view, at);
    const thing = this.under(at, reach);
    if (this.tool === 'place') this.events.onPlace(spotAt(this.view, at));
    else if (this.tool === 'leg') {
      if (thing?.kind === 'place') this.events.onChoose(thing);
    } else this.events.onChoose(thing);
    this.tellCursor();
    this.repaint();
  }

  private hover(at: Point | null): void {
    this.pointer = at;
    const thing = at && this.under(at, REACH.mouse);
    if (this.tool === 'choose')
      this.root.setAttribute('cursor', thing?.kind === 'place' ? 'move' : thing ? 'pointer' : 'grab');
    if (this.tool === 'leg' && this.from !== null) this.repaint();
  }

  private dragging(): () => void {
    return listenToDrags(this.root, {
      grab: (at, finger) => {
        if (this.tool !== 'choose') return null;
        const thing = this.under(at, finger ? REACH.finger : REACH.mouse);
        return thing?.kind === 'place' ? thing.id : null;
      },
      onDrag: (id, at) => {
        this.places = new Map([...this.places, [id, toWorld(this.view, at)]]);
        this.refresh();
      },
      onEnd: (id, at, how) => {
        this.cursor = toWorld(this.view, at);
        if (how === 'dropped') this.events.onMove(id, spotAt(this.view, at));
        else this.places = placesOf(this.plan);
        if (how === 'pressed') this.events.onChoose({ kind: 'place', id });
        this.refresh();
      },
    });
  }

  private focused(): void {
    const place = this.chosen?.kind === 'place' ? this.places.get(this.chosen.id) : undefined;
    const { width, height } = this.view;
    this.cursor ??= place ?? toWorld(this.view, [width / 2, height / 2]);
    this.tellCursor();
    this.repaint();
  }

  private tellCursor(): void {
    if (!this.cursor) return;
    const at = toScreen(this.view, this.cursor);
    this.events.onCursor(spotAt(this.view, at), this.under(at, REACH.mouse), !isDrawn(this.cursor));
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== this.host) return;
    if (!this.act(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  private act(event: KeyboardEvent): boolean {
    const step = stepOf(event.key, event.shiftKey);
    if (step) this.step(step);
    const command = commandOf(event);
    if (command) this.commands[command]();
    return step !== null || command !== null;
  }

  private step([dx, dy]: Point): void {
    const [x, y] = toScreen(this.view, this.cursor ?? [0, 0]);
    this.cursor = toWorld(this.view, [x + dx, y + dy]);
    this.bringIntoSight(this.cursor);
    this.tellCursor();
    this.repaint();
  }

  private paint(): void {
    const { view, picture } = this;
    this.root.setAttribute('viewBox', `0 0 ${view.width} ${view.height}`);
    const key = `${groundKey(picture)} ${JSON.stringify(view)}`;
    if (key !== this.painted) {
      this.land.replaceChildren(...drawGround(view, picture), ...drawDegrees(view));
      this.painted = key;
    }
    const { ground, nodes } = this.letterer.letter(picture, view);
    const start = this.from === null ? undefined : this.places.get(this.from);
    const end = this.hasFocus() && this.cursor ? toScreen(view, this.cursor) : this.pointer;
    const rubber = this.tool === 'leg' && start && end ? drawRubber(toScreen(view, start), end) : [];
    this.things.replaceChildren(
      ...drawNames(ground, false),
      ...drawLegs(view, picture),
      ...rubber,
      ...drawNodes(view, picture),
      ...drawNames(nodes, true),
      ...(this.cursor && this.hasFocus() ? drawCursor(toScreen(view, this.cursor)) : []),
    );
  }
}

/** Mounts a map for drawing a scenario on. The host takes the focus and the keys. */
export const mountMapEditor: MountMapEditor = async (host, events) => {
  await fontsLoaded();
  return new Editor(host, events);
};
