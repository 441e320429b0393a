import { afterEach, expect, test, vi } from 'vitest';
import { randomSeed, readSeed, SEED_MAX } from './plan.ts';

afterEach(() => vi.restoreAllMocks());

test('a fortune number is read as it is written, with spaces, commas and points between its figures', () => {
  expect(readSeed('7')).toBe(7);
  expect(readSeed('0')).toBe(0);
  expect(readSeed(' 123 456 ')).toBe(123_456);
  expect(readSeed('1,234,567')).toBe(1_234_567);
  expect(readSeed("12'345")).toBe(12_345);
  expect(readSeed('12’345')).toBe(12_345);
  expect(readSeed('1.234')).toBe(1234);
});

test('what is no fortune number is none', () => {
  for (const text of ['', '  ', ',', '-4', 'x12', '12x', '1e5', '0x10']) expect(readSeed(text)).toBeNull();
});

test('the largest fortune number is the largest that dice can be thrown with', () => {
  expect(readSeed(String(SEED_MAX))).toBe(4_294_967_295);
  expect(readSeed('4294967296')).toBeNull();
  expect(readSeed('9999999999')).toBeNull();
  expect(readSeed('00000000001')).toBeNull();
});

test('one that nobody chose has six figures whatever the browser throws', () => {
  const throwing = (n: number): number => {
    vi.spyOn(crypto, 'getRandomValues').mockImplementation((numbers) => {
      (numbers as unknown as Uint32Array)[0] = n;
      return numbers;
    });
    return randomSeed();
  };
  expect(throwing(0)).toBe(100_000);
  expect(throwing(899_999)).toBe(999_999);
  expect(throwing(900_000)).toBe(100_000);
  expect(throwing(SEED_MAX)).toBe(100_000 + (SEED_MAX % 900_000));
});
