import { beforeEach, describe, expect, test, vi } from 'vitest';
import { viewport } from '../../../tests/map.ts';
import { emptyScene, stageOn, type Thing } from '../../../tests/scene.ts';
import type { LedgerEntry } from '../../engine/index.ts';
import type { Cue } from '../cues.ts';
import { CardLayer } from './cards.ts';
import { Film } from './film.ts';
import { Stamps } from './stamps.ts';

const view = viewport();
beforeEach(() => {
  vi.stubGlobal('Path2D', class {});
});

const near = (thing: Thing | undefined): readonly number[] => [
  Math.round((thing?.x ?? 0) * 10) / 10,
  Math.round((thing?.y ?? 0) * 10) / 10,
];

describe('a film', () => {
  const entry = (id: number): LedgerEntry => ({ id }) as unknown as LedgerEntry;
  const cue = (at: number, length: number, id: number | null): Cue => ({
    at,
    length,
    entry: id === null ? null : entry(id),
    show: { kind: 'open', place: 'kongsvik' },
  });
  function film(...cues: readonly Cue[]) {
    const told: number[] = [];
    const { stage, texts } = stageOn(view);
    const running = new Film(stage, { cues, beats: [0, 50, 200], length: 300 }, ({ id }) => told.push(id));
    return { running, told, texts, up: () => texts.filter(({ gone }) => !gone).length };
  }

  test('puts each cue on the stage in its time, tells of it, and takes it off', () => {
    const { running, told, up } = film(cue(0, 100, 1), cue(50, 100, 2), cue(200, 50, null));
    expect([running.step(0), up(), [...told]]).toEqual([false, 1, [1]]);
    expect([running.step(49), up()]).toEqual([false, 1]);
    expect([running.step(1), up(), [...told]]).toEqual([false, 2, [1, 2]]);
    expect([running.step(50), up()]).toEqual([false, 1]);
    expect([running.step(99), up()]).toEqual([false, 0]);
    expect([running.step(1), up()]).toEqual([false, 1]);
    expect([running.step(100), up(), told]).toEqual([true, 0, [1, 2]]);
  });

  test('tells nothing twice, and nothing older than what it told', () => {
    const { running, told } = film(cue(0, 10, 5), cue(20, 10, 5), cue(30, 10, 4), cue(40, 10, 6));
    running.step(300);
    expect(told).toEqual([5, 6]);
  });

  test('stands while it is paused', () => {
    const { running, told } = film(cue(10, 100, 1));
    running.paused = true;
    expect(running.step(1000)).toBe(false);
    expect(told).toEqual([]);
    running.paused = false;
    running.step(10);
    expect(told).toEqual([1]);
  });

  test('goes on to the next thing where one has seen enough, and past the last to its end', () => {
    const { running, told } = film(cue(0, 40, 1), cue(60, 40, 2), cue(210, 40, 3));
    running.step(5);
    running.skipBeat();
    expect([running.step(10), [...told]]).toEqual([false, [1, 2]]);
    running.skipBeat();
    expect([running.step(10), [...told]]).toEqual([false, [1, 2, 3]]);
    running.skipBeat();
    expect(running.step(0)).toBe(true);
  });

  test('leaves nothing on the stage when it is ended', () => {
    const { running, up } = film(cue(0, 100, 1), cue(0, 200, 2));
    running.step(10);
    expect(up()).toBe(2);
    running.end();
    expect(up()).toBe(0);
  });
});

describe('a card', () => {
  test('flies from the deck to its place and turns over on the way', () => {
    const { scene, images, textures } = emptyScene();
    const layer = new CardLayer(scene, new Stamps(scene, 2));
    const flight = layer.turn({ x: 100, y: 50, width: 340, height: 460 }, '#123456', view);
    const [shade, card] = [
      images.find(({ shows }) => /shade/.test(shows)),
      images.find(({ shows }) => /back/.test(shows)),
    ];
    expect(flight.step(0)).toBe(false);
    expect([...near(card), card?.scaleX, card?.scaleY]).toEqual([1000 - 14 - 17, 1000 - 14 - 23, 0.5, 0.5]);
    expect(near(shade)).toEqual([969, 968]);
    expect(flight.step(210)).toBe(false);
    // Half of the way, thirty pixels above the straight line.
    expect(near(card)).toEqual([(969 + 270) / 2, (963 + 280) / 2 - 30]);
    expect(card?.shows).toMatch(/back/);
    expect(flight.step(420 * 0.7 + 190)).toBe(false);
    expect(card?.shows).toBe('stamp 2 card #123456 340 460');
    Object.assign(card ?? {}, { width: 680, height: 920 });
    expect(flight.step(653)).toBe(false);
    expect(flight.step(654)).toBe(true);
    expect(near(card)).toEqual([270, 280]);
    expect([card?.scaleX, card?.scaleY]).toEqual([0.5, 0.5]);
    expect(textures.get('stamp 2 card #123456 340 460')?.[0]).toBe('size 680 920');
    flight.end();
    expect([card?.gone, shade?.gone]).toEqual([true, true]);
  });
});
