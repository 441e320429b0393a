import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

/** What each room may import besides its own files: other rooms, and packages. All else is forbidden. */
const MAY: Record<string, { rooms: string[]; packages: string[] }> = {
  engine: { rooms: [], packages: [] },
  scenario: { rooms: ['engine'], packages: ['zod', 'yaml', '@marcbachmann/cel-js', 'diff'] },
  bots: { rooms: ['engine'], packages: [] },
  lab: { rooms: ['engine', 'scenario', 'bots'], packages: [] },
  review: { rooms: ['engine', 'scenario', 'bots', 'lab', 'text'], packages: [] },
  text: { rooms: ['engine'], packages: ['intl-messageformat'] },
  classroom: { rooms: ['engine', 'text', 'scenario'], packages: ['papaparse'] },
  storage: { rooms: [], packages: ['idb'] },
  store: {
    rooms: ['engine', 'scenario', 'text', 'bots', 'lab', 'review', 'classroom', 'storage'],
    packages: ['zustand', 'immer', 'idb'],
  },
  studio: { rooms: ['engine', 'scenario', 'text', 'bots', 'lab', 'storage'], packages: ['zustand', 'idb'] },
  map: { rooms: ['engine', 'store', 'text'], packages: ['phaser'] },
  ui: {
    rooms: ['engine', 'storage', 'store', 'text', 'classroom'],
    packages: ['preact', 'qrcode-generator'],
  },
  // The one page with an editor, and with a store of its own.
  'ui/pages/studio': {
    rooms: ['engine', 'storage', 'store', 'text', 'classroom', 'studio'],
    packages: [
      'preact',
      ...Object.keys(manifest.dependencies).filter((name) => name.startsWith('@codemirror/')),
      '@lezer/highlight',
    ],
  },
  cli: {
    rooms: ['engine', 'scenario', 'bots', 'lab', 'review', 'text', 'classroom'],
    packages: ['node:fs', 'piscina'],
  },
};
const ROOMS = Object.keys(MAY).filter((name) => !name.includes('/'));
const PACKAGES = [...Object.keys(manifest.dependencies), 'react', 'vitest', 'node:fs', 'piscina'];

/** Every way one module can reach for another. */
const FORMS = [
  (target: string) => `import '${target}';`,
  (target: string) => `import type { Thing } from '${target}';`,
  (target: string) => `export * from '${target}';`,
  (target: string) => `export const late = () => import('${target}');`,
];

/** The repository's rules over planted files, in a folder of its own: nobody else sees the plants. */
const field = mkdtempSync(join(tmpdir(), 'look-east-'));
for (const file of ['biome.json', '.gitignore']) cpSync(file, join(field, file));
afterAll(() => rmSync(field, { recursive: true }));

/** Which imports the import rule objects to, as `file: specifier`, sorted. */
function objections(folder: string): string[] {
  const biome = ['node_modules/@biomejs/biome/bin/biome', 'lint', '--only=style/noRestrictedImports'];
  const options = ['--reporter=github', '--max-diagnostics=none', `--config-path=${folder}`];
  const run = spawnSync(process.execPath, [...biome, ...options, join(folder, 'src')], { encoding: 'utf8' });
  const found = [...run.stdout.matchAll(/noRestrictedImports,file=(.*?),line=(\d+),/g)].map(
    ([, path, line]) => {
      const text = readFileSync(path ?? '', 'utf8').split('\n')[Number(line) - 1];
      return `${path?.slice(path.lastIndexOf('/src/') + 1)}: ${/'(.*)'/.exec(text ?? '')?.[1]}`;
    },
  );
  expect(run.status, run.stderr).toBe(found.length > 0 ? 1 : 0);
  return found.sort();
}

describe('import directions', () => {
  it('forbid every arrow that is not drawn, and no other', () => {
    const forbidden: string[] = [];
    for (const [room, { rooms, packages }] of Object.entries(MAY)) {
      const [above = '', ...deeper] = room.split('/');
      const out = ['..', ...deeper.map(() => '..')].join('/');
      for (const [name, up] of [
        ['plant.ts', out],
        ['deep/plant.ts', `${out}/..`],
      ] as const) {
        const file = `src/${room}/${name}`;
        const targets = [
          ...ROOMS.flatMap((other) => [`${up}/${other}/index.ts`, `${up}/${other}`]),
          `${up}/main.tsx`,
          `./${up}/${above === 'ui' ? 'map' : 'ui'}/index.ts`,
          './near.ts',
          ...PACKAGES.flatMap((name) => [name, `${name}/part`]),
        ];
        const allowed = new Set([
          './near.ts',
          ...rooms.flatMap((other) => [`${up}/${other}/index.ts`, `${up}/${other}`]),
          ...[`${up}/${above}/index.ts`, `${up}/${above}`],
          ...packages.flatMap((name) => [name, `${name}/part`]),
        ]);
        const refused = targets.filter((target) => !allowed.has(target));
        mkdirSync(join(field, file, '..'), { recursive: true });
        writeFileSync(
          join(field, file),
          [
            ...targets.map((target) => FORMS[0]?.(target)),
            ...FORMS.slice(1).map((form) => form(refused[0] ?? '')),
          ].join('\n'),
        );
        forbidden.push(...refused.map((target) => `${file}: ${target}`));
        forbidden.push(...FORMS.slice(1).map(() => `${file}: ${refused[0]}`));
      }
    }
    expect(forbidden.length).toBeGreaterThan(300);
    expect(objections(field)).toEqual(forbidden.sort());
  });

  it('are kept by the sources', () => {
    expect(objections('.')).toEqual([]);
  });

  it('have a rule for every room there is', () => {
    const rooms = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(rooms.map((entry) => entry.name).filter((name) => !ROOMS.includes(name))).toEqual([]);
  });

  it('let map and ui see the types and the vocabulary of the engine only', () => {
    const files = ['map', 'ui'].flatMap((room) => sources(join('src', room)));
    const values = files.flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      const imports = text.matchAll(/^(?:import|export)(?! type)[^;]*?'(?:\.\.\/)+engine\/.*?'/gm);
      return [...imports]
        .filter(([line]) => !line.endsWith("engine/vocabulary.ts'"))
        .map((found) => `${file}: ${found[0]}`);
    });
    expect(values).toEqual([]);
  });
});

/** The program's files under a folder, tests left out; none where the folder does not exist. */
function sources(folder: string): string[] {
  try {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
      join(folder, file),
    );
    return files.filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));
  } catch {
    return [];
  }
}
