import type { Id } from '../../engine/index.ts';
import { find } from '../../engine/vocabulary.ts';
import type { Cue } from '../cues.ts';
import { pointAt } from '../curve.ts';
import { routeCurve } from '../ground.ts';
import { markPath } from '../icons.ts';
import { screenCurve } from '../ink.ts';
import { whereOn } from '../journeys.ts';
import type { Ink } from '../paint.ts';
import { actorPlace, legsOfProject, placeOf } from '../places.ts';
import type { Show } from '../shows.ts';
import { COLOURS, toNumber } from '../style.ts';
import { toScreen } from '../viewport.ts';
import { word } from '../words.ts';
import { camera } from './camera.ts';
import { colourOfActor, type Director } from './direct.ts';
import { close, delivered, held, hush, lost, open, pledge, salvo, strike } from './events.ts';
import { type Act, caption, easeOut, fading, graphics, onPage, type Stage } from './stage.ts';
import { drawIcon, drawPlate } from './stamps.ts';

/** A pennant in the actor's colour goes up at its capital. */
const flag: Director<'flag'> = (stage, show) => {
  const actor = find(stage.ground.scenario, 'actors', show.actor);
  const colour = actor?.colour ?? COLOURS.ink;
  const image = stage.stamps.image(`flag ${colour} ${actor?.mark}`, 44, 48, (ink) => {
    ink.fillStyle = COLOURS.ink;
    ink.fillRect(-14, -22, 2.2, 44);
    ink.beginPath();
    ink.roundRect(-12, -22, 30, 22, 2);
    ink.fillStyle = COLOURS.card;
    ink.fill();
    ink.lineWidth = 2;
    ink.strokeStyle = colour;
    ink.stroke();
    ink.translate(3, -11);
    ink.fillStyle = colour;
    ink.fill(new Path2D(markPath(actor?.mark ?? 'dot', 6)));
  });
  stage.group.add(image);
  const name = caption(stage, actor?.capital ?? actor?.name ?? '', colour, 12);
  const full = image.scale;
  return {
    step: (share) => {
      const [x, y] = onPage(stage.view(), actorPlace(stage.ground, show.actor));
      const up = easeOut(share / 0.3);
      image.setPosition(x + 14, y - 22 * up).setAlpha(fading(share, 0.1));
      image.setScale(full, full * Math.max(0.05, up));
      name.setPosition(x + 14, y - 56).setAlpha(fading(share, 0.25));
    },
    end: () => {
      image.destroy();
      name.destroy();
    },
  };
};

/** On whose capital, and whether the news is good. */
type Stamped = Pick<Extract<Show, { readonly kind: 'stamp' }>, 'actor' | 'tone'>;

/** A rubber stamp with a word comes down at a capital, with what it is about below. */
function stamping(stage: Stage, { actor, tone }: Stamped, said: string, subject: string): Act {
  const colour = tone === 'good' ? colourOfActor(stage, actor) : COLOURS.struck;
  const ink = graphics(stage);
  const text = caption(stage, said, colour, 15);
  const about = caption(stage, subject);
  const wide = text.width + 12;
  ink.fillStyle(toNumber(COLOURS.card), 0.92).fillRoundedRect(-wide / 2, -13, wide, 26, 4);
  ink.lineStyle(2.4, toNumber(colour), 1).strokeRoundedRect(-wide / 2, -13, wide, 26, 4);
  const down = [ink, text];
  return {
    step: (share) => {
      const [x, y] = onPage(stage.view(), actorPlace(stage.ground, actor));
      const size = 1.7 - 0.7 * easeOut(share / 0.22);
      for (const part of down)
        part
          .setPosition(x, y - 28)
          .setScale(size)
          .setRotation(-0.12)
          .setAlpha(fading(share, 0.08));
      about.setPosition(x, y).setAlpha(fading(share, 0.3));
    },
    end: () => {
      for (const part of [...down, about]) part.destroy();
    },
  };
}

/** The answer of a supplier. */
const stamp: Director<'stamp'> = (stage, show) =>
  stamping(
    stage,
    show,
    word(`film.${show.word}`),
    find(stage.ground.scenario, 'systems', show.system)?.name ?? '',
  );

/** A capital's answer to an offer. */
const answer: Director<'answer'> = (stage, show) =>
  stamping(
    stage,
    show,
    word(show.tone === 'good' ? 'film.agreed' : 'film.declined'),
    find(stage.ground.scenario, 'asks', show.ask)?.label ?? '',
  );

/** A stage of a project is finished: its line is drawn in, or its name appears at its owner's. */
const build: Director<'build'> = (stage, show) => {
  const project = find(stage.ground.scenario, 'projects', show.project);
  const legs = legsOfProject(stage.ground, show.project);
  const owner = project?.owner ?? stage.ground.scenario.home;
  const name = caption(stage, project?.name ?? show.project, COLOURS.ink, 12);
  const ink = graphics(stage);
  return {
    step: (share) => {
      const view = stage.view();
      const place = legs[0] ? placeOf(stage.ground, legs[0]) : actorPlace(stage.ground, owner);
      const [x, y] = onPage(view, place);
      name.setPosition(x, y - 20).setAlpha(fading(share));
      ink.clear().setAlpha(fading(share));
      for (const leg of legs) {
        const points = screenCurve(stage.ground.curves.get(leg) ?? [], view);
        const drawn = points.slice(0, Math.max(2, Math.ceil(points.length * easeOut(share / 0.6))));
        ink.lineStyle(6, toNumber(COLOURS.own), 0.8).beginPath();
        drawn.forEach(([px, py], index) => {
          if (index === 0) ink.moveTo(px, py);
          else ink.lineTo(px, py);
        });
        ink.strokePath();
      }
    },
    end: () => {
      name.destroy();
      ink.destroy();
    },
  };
};

/** The days of the month are counted at the top. */
const days: Director<'days'> = (stage, show) => {
  const text = caption(stage, word('film.day', { day: 1 }), COLOURS.ink, 14);
  let shown = 1;
  return {
    step: (share) => {
      const day = Math.max(1, Math.min(show.days, Math.ceil(share * show.days)));
      if (day !== shown) text.setText(word('film.day', { day }));
      shown = day;
      text.setPosition(stage.view().width / 2, 22);
    },
    end: () => text.destroy(),
  };
};

/** A lot travels along its legs, and stands where it has come to. */
const move: Director<'move'> = (stage, show) => {
  const { scenario, curves } = stage.ground;
  const system = find(scenario, 'systems', show.system);
  const supplier = find(scenario, 'suppliers', system?.supplier);
  const colour = colourOfActor(stage, supplier?.actor ?? scenario.home);
  const plate = (leg: Id): [string, (ink: Ink) => void] => {
    const mode = find(scenario, 'legs', leg)?.mode ?? 'road';
    return [`lot ${mode} ${colour} false false`, (ink) => drawPlate(ink, mode, colour, 30, false)];
  };
  let leg = show.way[0]?.leg ?? '';
  const [key, draw] = plate(leg);
  const image = stage.stamps.image(key, 34, 34, draw);
  stage.group.add(image);
  return {
    step: (share) => {
      const month = (share - show.starts) / Math.max(0.001, show.stops - show.starts);
      const now = whereOn(show.way, Math.max(0, Math.min(1, month)) * scenario.calendar.daysPerTurn);
      if (!now) return;
      if (now.leg !== leg) {
        leg = now.leg;
        const [name, paint] = plate(leg);
        stage.stamps.swap(image, name, 34, 34, paint);
      }
      image.setPosition(...toScreen(stage.view(), pointAt(curves.get(leg) ?? [], now.share).at));
    },
    end: () => image.destroy(),
  };
};

/** Coins come home along the way of an export. */
const coins: Director<'coins'> = (stage, show) => {
  const route = find(stage.ground.scenario, 'routes', show.route);
  const curve = routeCurve(stage.ground, route?.legs ?? [], 2);
  const images = [0, 1, 2].map(() =>
    stage.stamps.image('coin', 22, 22, (ink) => {
      ink.beginPath();
      ink.arc(0, 0, 10, 0, 2 * Math.PI);
      ink.fillStyle = COLOURS.card;
      ink.fill();
      drawIcon(ink, 'coins', 15, COLOURS.homeName);
    }),
  );
  stage.group.add(images);
  return {
    step: (share) => {
      images.forEach((image, index) => {
        const own = share * 1.3 - index * 0.13;
        image.setPosition(...toScreen(stage.view(), pointAt(curve, own).at));
        image.setAlpha(own < 0 || own > 1 ? 0 : fading(own, 0.15, 0.15));
      });
    },
    end: () => {
      for (const image of images) image.destroy();
    },
  };
};

const designated: Director<'designated'> = (stage, show) => {
  const { designation } = show;
  const label = find(stage.ground.scenario, 'designations', designation)?.label ?? designation;
  const image = stage.stamps.image('gavel', 34, 34, (ink) => {
    ink.beginPath();
    ink.arc(0, 0, 15, 0, 2 * Math.PI);
    ink.fillStyle = COLOURS.card;
    ink.fill();
    ink.lineWidth = 2;
    ink.strokeStyle = COLOURS.struck;
    ink.stroke();
    drawIcon(ink, 'gavel', 20, COLOURS.struck);
  });
  stage.group.add(image);
  const full = image.scale;
  const text = caption(stage, `${label} · ${word('film.designated')}`, COLOURS.struck, 12.5);
  return {
    step: (share) => {
      const [x, y] = onPage(stage.view(), actorPlace(stage.ground, show.actor));
      image
        .setPosition(x, y - 30)
        .setScale(full * (1.6 - 0.6 * easeOut(share / 0.25)))
        .setAlpha(fading(share));
      text.setPosition(x, y - 58).setAlpha(fading(share));
    },
    end: () => {
      image.destroy();
      text.destroy();
    },
  };
};

const DIRECTORS: { readonly [K in Show['kind']]: Director<K> } = {
  flag,
  stamp,
  answer,
  build,
  days,
  move,
  delivered,
  held,
  lost,
  coins,
  designated,
  strike,
  salvo,
  close,
  open,
  pledge,
  hush,
  camera,
};

/** Puts a cue on the stage. */
export const actFor = (stage: Stage, cue: Cue): Act => {
  const direct = DIRECTORS[cue.show.kind] as (stage: Stage, show: Show, cue: Cue) => Act;
  return direct(stage, cue.show, cue);
};
