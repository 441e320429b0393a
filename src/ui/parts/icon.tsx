import { useEffect, useReducer } from 'preact/hooks';

type Icons = Readonly<Record<string, string>>;
let icons: Icons | null = null;
let coming: Promise<Icons> | null = null;

/** Icons are 60 kB, so they come after the first paint; their places are kept until then. */
function load(): Promise<Icons> {
  coming ??= import('./icons.ts').then((module) => {
    icons = module.ICONS;
    return icons;
  });
  return coming;
}

/** What stands where a scenario's part has no picture of its own. */
const DOT = '<svg viewBox="0 0 512 512" fill="currentColor"><circle cx="256" cy="256" r="80"/></svg>';

/** A picture tinted by the text's colour. It never stands for a word: whatever it shows is also written. */
export function Icon({ name, size = '1.1rem' }: { name: string; size?: string }) {
  const [, again] = useReducer<number, void>((n) => n + 1, 0);
  const svg = icons === null ? '' : (icons[name] ?? DOT);
  useEffect(() => {
    // They may have come between the rendering and this; where they cannot be fetched, the words stand alone.
    if (svg === '')
      load().then(
        () => again(),
        () => {
          coming = null;
        },
      );
  }, []);
  return (
    <span
      class="icon"
      aria-hidden="true"
      style={{ inlineSize: size, blockSize: size }}
      // Our own files, bundled at build time
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}
