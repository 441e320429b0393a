import { find } from '../../engine/vocabulary.ts';
import { actorPlace, placeOf } from '../places.ts';
import { COLOURS, toNumber } from '../style.ts';
import { word } from '../words.ts';
import type { Director } from './direct.ts';
import { type Act, caption, easeOut, fading, graphics, onPage, type Stage } from './stage.ts';

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

export const delivered: Director<'delivered'> = (stage, show) => {
  const name = find(stage.ground.scenario, 'systems', show.system)?.name ?? '';
  return ring(
    stage,
    () => placeOf(stage.ground, show.node),
    COLOURS.own,
    `${name} · ${word('film.delivered')}`,
    30,
  );
};

export const held: Director<'held'> = (stage, show) =>
  ring(stage, () => placeOf(stage.ground, show.leg), COLOURS.warningText, word('film.held'), 18);

export const lost: Director<'lost'> = (stage, show) =>
  ring(stage, () => placeOf(stage.ground, show.leg), COLOURS.struck, word('film.lost'), 26);

/** A strike crosses the sky from its author to the home country; or it stays away. */
export const strike: Director<'strike'> = (stage, show) => {
  const home = stage.ground.scenario.home;
  if (!show.comes)
    return ring(stage, () => actorPlace(stage.ground, home), COLOURS.own, word('film.quiet'), 16);
  const ink = graphics(stage);
  return {
    step: (share) => {
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

export const close: Director<'close'> = (stage, show) =>
  ring(stage, () => placeOf(stage.ground, show.place), COLOURS.struck, word('film.closed'), 16);

export const open: Director<'open'> = (stage, show) =>
  ring(stage, () => placeOf(stage.ground, show.place), COLOURS.own, word('film.opened'), 16);
