import { afterEach, expect, test, vi } from 'vitest';

/** What a machine that makes sounds was asked for. */
let asked: string[] = [];

class Param {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
  setValueAtTime = (value: number, at: number) => asked.push(`${this.name} ${value} at ${at}`);
  linearRampToValueAtTime = () => {};
  exponentialRampToValueAtTime = (value: number, at: number) => {
    // Web Audio refuses to glide to nothing.
    if (value <= 0) throw new RangeError('no way to nothing');
    asked.push(`${this.name} to ${value} by ${at}`);
  };
}
class Source {
  buffer: unknown = null;
  type = '';
  frequency = new Param('pitch');
  gain = new Param('loud');
  connect = <T>(to: T): T => to;
  start = (at: number) => asked.push(`${this.buffer ? 'noise' : this.type} from ${at}`);
  stop = (at: number) => asked.push(`until ${at}`);
}
class Machine {
  state = 'suspended';
  currentTime = 0;
  sampleRate = 100;
  destination = {};
  resume = async () => {
    asked.push('resumed');
  };
  createGain = () => new Source();
  createOscillator = () => new Source();
  createBiquadFilter = () => new Source();
  createBufferSource = () => new Source();
  createBuffer = (_channels: number, length: number) => {
    const data = new Float32Array(length);
    asked.push(`buffer ${length}`);
    return { getChannelData: () => data };
  };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
  asked = [];
});

/** A page of its own each time: the machine is made with the first sound. */
async function page(machine: unknown) {
  vi.stubGlobal('AudioContext', machine);
  return (await import('./sound.ts')).hear;
}

test('what happens is heard, once the browser is asked to', async () => {
  const hear = await page(Machine);
  hear('delivery');
  expect(asked[0]).toBe('resumed');
  expect(asked.filter((one) => one.includes(' from '))).toEqual([
    'triangle from 0',
    'triangle from 0.11',
    'sine from 0.24',
  ]);
});

test('each thing sounds otherwise, and none for more than a second', async () => {
  const hear = await page(Machine);
  const sounds = (
    ['delivery', 'refusal', 'strike', 'hit', 'defended', 'closed', 'kept', 'broken'] as const
  ).map((look) => {
    asked = [];
    hear(look);
    const ends = asked.flatMap((one) => (one.startsWith('until ') ? [Number(one.slice(6))] : []));
    expect(ends.length).toBeGreaterThan(0);
    expect(Math.max(...ends)).toBeLessThanOrEqual(1);
    return asked.join();
  });
  expect(new Set(sounds).size).toBe(sounds.length);
});

test('what has no sound is silent, and asks for nothing', async () => {
  const hear = await page(Machine);
  hear('');
  hear('opened');
  expect(asked).toEqual([]);
});

test('a browser that cannot be heard is no trouble', async () => {
  const hear = await page(undefined);
  expect(() => hear('strike')).not.toThrow();
});
