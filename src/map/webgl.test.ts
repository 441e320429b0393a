// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { forced, requireWebGL } from './webgl.ts';

afterEach(() => {
  vi.restoreAllMocks();
  history.replaceState(null, '', '/');
});

const address = (search: string): void => history.replaceState(null, '', `/${search}`);

/** Lends the page a browser that draws with a renderer, of which the second version may be missing; null: with none. */
function browser(renderer: string | null, { modern = true, open = true } = {}) {
  const asked: string[] = [];
  let released = 0;
  const gl = {
    RENDERER: 1,
    getExtension: (name: string) => {
      if (name === 'WEBGL_lose_context') return { loseContext: () => (released += 1) };
      return open ? { UNMASKED_RENDERER_WEBGL: 2 } : null;
    },
    getParameter: (of: number) => (of === (open ? 2 : 1) ? renderer : 'masked'),
  };
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(((kind: string, wish: object) => {
    asked.push(`${kind} ${JSON.stringify(wish)}`);
    return renderer === null || (kind === 'webgl2' && !modern) ? null : gl;
  }) as never);
  return { asked, letGo: () => released };
}

test('the address can ask for the drawn board', () => {
  expect(forced()).toBe(false);
  address('?board=phaser');
  expect(forced()).toBe(true);
  address('?board=still');
  expect(forced()).toBe(false);
});

describe('a browser is fit for the board', () => {
  test('where it draws with a card, and lets go of what it was tried with', () => {
    const { asked, letGo } = browser('ANGLE (NVIDIA GeForce)');
    expect(requireWebGL).not.toThrow();
    expect(asked).toEqual(['webgl2 {"failIfMajorPerformanceCaveat":true}']);
    expect(letGo()).toBe(1);
  });

  test('with the older version, too, and where it does not say what it draws with', () => {
    const { asked } = browser('Intel Iris', { modern: false, open: false });
    expect(requireWebGL).not.toThrow();
    expect(asked).toHaveLength(2);
  });

  test('not without any', () => {
    browser(null);
    expect(requireWebGL).toThrow('no-webgl');
  });

  test.each([
    'Google SwiftShader',
    'llvmpipe (LLVM 15)',
    'softpipe',
    'Software Rasterizer',
    'Microsoft Basic Render',
  ])('not with %s, unless the address asks for it', (renderer) => {
    browser(renderer);
    expect(requireWebGL).toThrow('slow-webgl');
    address('?board=phaser');
    const { asked } = browser(renderer, { open: false });
    expect(requireWebGL).not.toThrow();
    expect(asked).toEqual(['webgl2 {"failIfMajorPerformanceCaveat":false}']);
  });
});
