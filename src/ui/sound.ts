import type { Look } from './film-looks.ts';

/** A short sound of one voice: it begins after so many seconds, glides from one pitch to another (Hz), and dies away. */
interface Voice {
  /** `noise` is heard below the pitch, like something falling far away. */
  readonly wave: 'sine' | 'triangle' | 'square' | 'noise';
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly seconds: number;
  /** Loudness, 0 to 1. */
  readonly loud: number;
}

/** Short and dry: what each look of the film sounds like; looks that are not here are silent. */
const SCORE: Readonly<Partial<Record<Look, readonly Voice[]>>> = {
  // Crates set down: two knocks, and a clear note.
  delivery: [
    { wave: 'triangle', from: 150, to: 90, at: 0, seconds: 0.09, loud: 0.5 },
    { wave: 'triangle', from: 160, to: 95, at: 0.11, seconds: 0.09, loud: 0.5 },
    { wave: 'sine', from: 660, to: 660, at: 0.24, seconds: 0.22, loud: 0.22 },
  ],
  // A stamp: one dull blow.
  refusal: [
    { wave: 'noise', from: 420, to: 160, at: 0, seconds: 0.08, loud: 0.5 },
    { wave: 'square', from: 110, to: 70, at: 0, seconds: 0.14, loud: 0.16 },
  ],
  strike: [
    { wave: 'noise', from: 900, to: 60, at: 0, seconds: 0.9, loud: 0.7 },
    { wave: 'sine', from: 70, to: 32, at: 0, seconds: 0.8, loud: 0.6 },
  ],
  hit: [
    { wave: 'noise', from: 600, to: 70, at: 0, seconds: 0.45, loud: 0.6 },
    { wave: 'sine', from: 80, to: 40, at: 0, seconds: 0.4, loud: 0.5 },
  ],
  defended: [{ wave: 'triangle', from: 520, to: 380, at: 0, seconds: 0.14, loud: 0.25 }],
  // A bar that falls, twice lower each time.
  closed: [
    { wave: 'square', from: 260, to: 250, at: 0, seconds: 0.12, loud: 0.14 },
    { wave: 'square', from: 185, to: 175, at: 0.15, seconds: 0.2, loud: 0.14 },
  ],
  kept: [
    { wave: 'sine', from: 440, to: 440, at: 0, seconds: 0.14, loud: 0.22 },
    { wave: 'sine', from: 587, to: 587, at: 0.13, seconds: 0.24, loud: 0.22 },
  ],
  // Something dry snaps.
  broken: [
    { wave: 'noise', from: 2400, to: 900, at: 0, seconds: 0.05, loud: 0.5 },
    { wave: 'triangle', from: 330, to: 190, at: 0.04, seconds: 0.2, loud: 0.28 },
  ],
};

/** From nothing to full loudness in so many seconds, so that nothing clicks. */
const RISE = 0.006;

let context: AudioContext | null = null;

/** The page's one way to be heard; null where the browser has none. */
function heardBy(): AudioContext | null {
  const Kind = globalThis.AudioContext;
  if (!Kind) return null;
  context ??= new Kind();
  // A browser lets nothing be heard before somebody has pressed something.
  if (context.state === 'suspended') void context.resume();
  return context;
}

/** A second of noise, the same each time. */
function noise(on: AudioContext): AudioBuffer {
  const buffer = on.createBuffer(1, on.sampleRate, on.sampleRate);
  const samples = buffer.getChannelData(0);
  let state = 1;
  for (let index = 0; index < samples.length; index++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    samples[index] = state / 2_147_483_648;
  }
  return buffer;
}

function sound(on: AudioContext, { wave, from, to, at, seconds, loud }: Voice): void {
  const begin = on.currentTime + at;
  const end = begin + seconds;
  const gain = on.createGain();
  gain.gain.setValueAtTime(0, begin);
  gain.gain.linearRampToValueAtTime(loud, begin + RISE);
  gain.gain.exponentialRampToValueAtTime(0.001, end);
  gain.connect(on.destination);
  const glide = (pitch: AudioParam): void => {
    pitch.setValueAtTime(from, begin);
    pitch.exponentialRampToValueAtTime(to, end);
  };
  if (wave === 'noise') {
    const source = on.createBufferSource();
    source.buffer = noise(on);
    const filter = on.createBiquadFilter();
    filter.type = 'lowpass';
    glide(filter.frequency);
    source.connect(filter).connect(gain);
    source.start(begin);
    source.stop(end);
    return;
  }
  const source = on.createOscillator();
  source.type = wave;
  glide(source.frequency);
  source.connect(gain);
  source.start(begin);
  source.stop(end);
}

/** Lets a look of the film be heard, where it has a sound and the browser can make one. */
export function hear(look: Look): void {
  const voices = SCORE[look];
  const on = voices ? heardBy() : null;
  if (!voices || !on) return;
  for (const voice of voices) sound(on, voice);
}
