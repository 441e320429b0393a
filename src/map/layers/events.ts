import type { Id } from '../../engine/index.ts';
import { find } from '../../engine/vocabulary.ts';
import type { Ink } from '../paint.ts';
import { actorPlace, placeOf } from '../places.ts';
import { COLOURS, toNumber } from '../style.ts';
import { word } from '../words.ts';
import { colourOfActor, type Director } from './direct.ts';
import { type Act, caption, easeOut, fading, graphics, onPage, type Stage } from './stage.ts';
import { drawIcon } from './stamps.ts';

/** A ring opens out from a place. */
function ring(
  stage: Stage,
  place: () => readonly [number, number] | null,
  colour: string,
  words: string,
  reach: number,
): Act {
  const ink = graphics(stage);
  const text = caption(stage, words, colour, 12.5);
  return {
    step: (share) => {
      const [x, y] = onPage(stage.view(), place());
      const out = easeOut(share);
      ink.clear();
      ink.lineStyle(4 * (1 - share) + 1, toNumber(colour), 1 - share).strokeCircle(x, y, 5 + reach * out);
      ink.lineStyle(2 * (1 - share) + 0.6, toNumber(colour), 0.8 - 0.8 * share);
      ink.strokeCircle(x, y, 4 + reach * 0.6 * out);
      text.setPosition(x, y - 22 - 6 * out).setAlpha(fading(share));
    },
    end: () => {
      ink.destroy();
      text.destroy();
    },
  };
}

/** Two acts as one. */
const both = (a: Act, b: Act): Act => ({
  step: (share) => {
    a.step(share);
    b.step(share);
  },
  end: () => {
    a.end();
    b.end();
  },
});

/** A round badge at a place, which comes down on it and stays as long as its cue. */
function badge(
  stage: Stage,
  place: () => readonly [number, number] | null,
  key: string,
  draw: (ink: Ink) => void,
  lift = 0,
): Act {
  const image = stage.stamps.image(key, 44, 44, draw);
  stage.group.add(image);
  const full = image.scale;
  return {
    step: (share) => {
      const [x, y] = onPage(stage.view(), place());
      const down = easeOut(share / 0.25);
      image
        .setPosition(x, y - lift - 30 * (1 - down))
        .setScale(full * (1.5 - 0.5 * down))
        .setAlpha(fading(share, 0.08, 0.2));
    },
    end: () => image.destroy(),
  };
}

/** A disc with a rim. */
function disc(ink: Ink, fill: string, rim: string): void {
  ink.beginPath();
  ink.arc(0, 0, 17, 0, 2 * Math.PI);
  ink.fillStyle = fill;
  ink.fill();
  ink.lineWidth = 3;
  ink.strokeStyle = rim;
  ink.stroke();
}

const supplierColour = (stage: Stage, system: Id): string => {
  const { scenario } = stage.ground;
  const supplier = find(scenario, 'systems', system)?.supplier;
  return colourOfActor(stage, find(scenario, 'suppliers', supplier)?.actor ?? scenario.home);
};

/** Crates are set down in a disc of the supplier's colour, with a tick. */
export const delivered: Director<'delivered'> = (stage, show) => {
  const name = find(stage.ground.scenario, 'systems', show.system)?.name ?? '';
  const place = () => placeOf(stage.ground, show.node);
  const colour = supplierColour(stage, show.system);
  const crates = badge(stage, place, `delivered ${colour}`, (ink) => {
    disc(ink, COLOURS.card, colour);
    drawIcon(ink, 'goods', 20, colour);
    ink.beginPath();
    ink.arc(13, 12, 8, 0, 2 * Math.PI);
    ink.fillStyle = COLOURS.own;
    ink.fill();
    ink.lineWidth = 2.4;
    ink.strokeStyle = COLOURS.card;
    ink.stroke(new Path2D('M9 12L12 15L17 8'));
  });
  return both(crates, ring(stage, place, COLOURS.own, `${name} · ${word('film.delivered')}`, 46));
};

export const held: Director<'held'> = (stage, show) =>
  ring(stage, () => placeOf(stage.ground, show.leg), COLOURS.warningText, word('film.held'), 18);

export const lost: Director<'lost'> = (stage, show) =>
  ring(stage, () => placeOf(stage.ground, show.leg), COLOURS.struck, word('film.lost'), 26);

/** Share of a strike's time in which its die is thrown. */
const THROWN = 0.6;

/** A strike crosses the sky from its author to the home country; or it stays away. */
export const strike: Director<'strike'> = (stage, show) => {
  const home = stage.ground.scenario.home;
  if (!show.comes) {
    const quiet = ring(stage, () => actorPlace(stage.ground, home), COLOURS.own, word('film.quiet'), 16);
    return { ...quiet, step: (share) => quiet.step(Math.max(0, (share - THROWN) / (1 - THROWN))) };
  }
  const ink = graphics(stage);
  return {
    step: (all) => {
      // First the die is thrown, beside the map.
      const share = (all - THROWN) / (1 - THROWN);
      if (share < 0) return;
      const view = stage.view();
      const [ax, ay] = onPage(view, actorPlace(stage.ground, show.by));
      const [bx, by] = onPage(view, actorPlace(stage.ground, home));
      ink.clear();
      const far = easeOut(share / 0.7);
      const tail = Math.max(0, far - 0.35);
      ink.lineStyle(3, toNumber(COLOURS.struck), 1 - Math.max(0, share - 0.7) / 0.3).beginPath();
      ink.moveTo(ax + (bx - ax) * tail, ay + (by - ay) * tail - 50 * tail * (1 - tail));
      for (let t = tail; t <= far; t += 0.04)
        ink.lineTo(ax + (bx - ax) * t, ay + (by - ay) * t - 50 * t * (1 - t));
      ink.strokePath();
      if (share < 0.6) return;
      const out = (share - 0.6) / 0.4;
      ink
        .lineStyle(5 * (1 - out) + 1, toNumber(COLOURS.struck), 1 - out)
        .strokeCircle(bx, by, 10 + 80 * easeOut(out));
    },
    end: () => ink.destroy(),
  };
};

export const salvo: Director<'salvo'> = (stage, show) =>
  ring(
    stage,
    () => placeOf(stage.ground, show.node),
    show.stopped ? COLOURS.own : COLOURS.struck,
    word(show.stopped ? 'film.stopped' : 'film.hit'),
    show.stopped ? 18 : 38,
  );

/** A bar comes down across a place: no entry. */
export const close: Director<'close'> = (stage, show) => {
  const place = () => placeOf(stage.ground, show.place);
  const name = find(stage.ground.scenario, 'nodes', show.place)?.name;
  const said = name ? `${name} · ${word('film.closed')}` : word('film.closed');
  const bar = badge(stage, place, 'closed', (ink) => {
    disc(ink, COLOURS.struck, COLOURS.card);
    ink.fillStyle = COLOURS.card;
    ink.fillRect(-11, -3.5, 22, 7);
  });
  return both(bar, ring(stage, place, COLOURS.struck, said, 34));
};

/** A seal in wax at the capital that was given a promise: whole, or cracked in two. */
export const pledge: Director<'pledge'> = (stage, show) => {
  const place = () => actorPlace(stage.ground, show.actor);
  const colour = show.kept ? COLOURS.own : COLOURS.struck;
  const label = find(stage.ground.scenario, 'deeds', show.deed)?.label ?? '';
  const seal = badge(
    stage,
    place,
    `seal ${show.kept}`,
    (ink) => {
      ink.beginPath();
      for (let point = 0; point < 24; point++) {
        const angle = (point * Math.PI) / 12;
        const reach = point % 2 === 0 ? 18 : 15.5;
        ink.lineTo(reach * Math.cos(angle), reach * Math.sin(angle));
      }
      ink.closePath();
      ink.fillStyle = colour;
      ink.fill();
      ink.lineWidth = 2.6;
      ink.strokeStyle = COLOURS.card;
      // A tick where it holds; a crack from rim to rim where it does not.
      ink.stroke(new Path2D(show.kept ? 'M-7 0L-2 6L8 -6' : 'M-3 -19L3 -7L-4 0L4 8L-2 19'));
    },
    26,
  );
  const said = `${label} · ${word(show.kept ? 'film.kept' : 'film.broken')}`;
  return both(seal, ring(stage, place, colour, said, 14));
};

/** Nothing moves. */
export const hush: Director<'hush'> = () => ({ step: () => {}, end: () => {} });

export const open: Director<'open'> = (stage, show) =>
  ring(stage, () => placeOf(stage.ground, show.place), COLOURS.own, word('film.opened'), 16);
