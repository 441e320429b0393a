import type Phaser from 'phaser';
import { BADGE, type Badge } from '../badges.ts';
import { cargoIcon, carrier } from '../icons.ts';
import type { FlowMark, Picture, Token } from '../model.ts';
import { COLOURS, toNumber } from '../style.ts';
import { type Point, toScreen, type Viewport } from '../viewport.ts';
import { word } from '../words.ts';
import { write } from './lettering.ts';
import { drawIcon, drawPlate, type Stamps } from './stamps.ts';

/** Pixels between lots that wait at the same place. */
const STEP = 9;

interface Shown {
  readonly parts: Phaser.GameObjects.Container;
  readonly at: Point;
  readonly shift: Point;
}

/** What travels: a plate with its carrier for every shipment, a badge with its tenths for every regular trade. */
export class TokenLayer {
  private readonly scene: Phaser.Scene;
  private readonly stamps: Stamps;
  private readonly sharp: number;
  private readonly flows: Phaser.GameObjects.Container;
  private readonly lots: Phaser.GameObjects.Container;
  /** From badges that stand aside to the routes they belong to. */
  private readonly strings: Phaser.GameObjects.Graphics;
  private leaders: (Badge & { readonly colour: number })[] = [];
  private shown: Shown[] = [];

  constructor(scene: Phaser.Scene, stamps: Stamps, sharp: number) {
    this.scene = scene;
    this.stamps = stamps;
    this.sharp = sharp;
    this.strings = scene.add.graphics();
    this.flows = scene.add.container(0, 0);
    this.lots = scene.add.container(0, 0);
  }

  show(picture: Picture, badges: ReadonlyMap<string, Badge>): void {
    this.flows.removeAll(true);
    this.lots.removeAll(true);
    this.shown = [];
    this.leaders = [];
    for (const flow of picture.flows) {
      const badge = badges.get(flow.id);
      if (!badge) continue;
      this.leaders.push({ ...badge, colour: toNumber(flow.colour) });
      this.add(this.flows, this.badge(flow), badge.at, [0, 0]);
    }
    const here = new Map<string, number>();
    for (const token of picture.tokens) {
      const key = token.at.map((value) => Math.round(value / 30)).join(' ');
      const stack = here.get(key) ?? 0;
      here.set(key, stack + 1);
      this.add(this.lots, this.plate(token), token.at, [stack * STEP, -stack * STEP]);
    }
  }

  place(view: Viewport): void {
    this.strings.clear();
    for (const { at, foot, colour } of this.leaders) {
      const [a, b] = [toScreen(view, at), toScreen(view, foot)];
      this.strings.lineStyle(1.2, colour, 0.9).lineBetween(a[0], a[1], b[0], b[1]);
    }
    for (const { parts, at, shift } of this.shown) {
      const [x, y] = toScreen(view, at);
      parts.setPosition(x + shift[0], y + shift[1]);
    }
  }

  /** Hides the lots while the film moves its own. */
  lotsVisible(visible: boolean): void {
    this.lots.setVisible(visible);
  }

  private add(
    to: Phaser.GameObjects.Container,
    parts: Phaser.GameObjects.Container,
    at: Point,
    shift: Point,
  ): void {
    to.add(parts);
    this.shown.push({ parts, at, shift });
  }

  private badge(flow: FlowMark): Phaser.GameObjects.Container {
    const icon = cargoIcon(flow.icon);
    const { width, height } = BADGE;
    const plate = this.stamps.image(
      `flow ${icon} ${flow.colour} ${flow.chosen}`,
      width + 6,
      height + 6,
      (ink) => {
        ink.beginPath();
        ink.roundRect(-width / 2, -height / 2, width, height, height / 2);
        ink.fillStyle = COLOURS.card;
        ink.fill();
        ink.lineWidth = flow.chosen ? 2.6 : 1.5;
        ink.strokeStyle = flow.chosen ? COLOURS.ink : flow.colour;
        ink.stroke();
        drawIcon(ink, icon, 12, flow.colour, -7.5);
      },
    );
    const count = write(
      this.scene,
      String(flow.tenths),
      { size: 11, weight: 600 },
      COLOURS.ink,
      this.sharp,
      0,
    );
    count.setPosition(7.5, 0);
    return this.scene.add.container(0, 0, [plate, count]);
  }

  private plate(token: Token): Phaser.GameObjects.Container {
    const icon = carrier(token.mode);
    const key = `lot ${icon} ${token.colour} ${token.chosen} ${token.seen}`;
    const plate = this.stamps.image(key, 34, 34, (ink) => {
      drawPlate(ink, icon, token.colour, 30, token.chosen);
      if (!token.seen) return;
      // An eye's worth of ink: the other side knows of it.
      ink.beginPath();
      ink.arc(11, -11, 4, 0, 2 * Math.PI);
      ink.fillStyle = COLOURS.warning;
      ink.fill();
      ink.lineWidth = 1.4;
      ink.strokeStyle = COLOURS.card;
      ink.stroke();
    });
    const parts: Phaser.GameObjects.GameObject[] = [plate];
    if (token.chosen) {
      const text = word(token.waiting ? 'lots.waiting' : 'lots', {
        name: token.name,
        count: token.count,
        days: token.days,
      });
      parts.push(
        write(this.scene, text, { size: 10.5, weight: 600 }, COLOURS.ink, this.sharp).setPosition(0, 22),
      );
    }
    return this.scene.add.container(0, 0, parts);
  }
}
