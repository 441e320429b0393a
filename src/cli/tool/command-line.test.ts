import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tool } from '../../../tests/tool.ts';

const TOOLS = readdirSync('src/cli').flatMap((file) => /^([a-z-]+)\.ts$/.exec(file)?.[1] ?? []);

test.each(TOOLS)(
  '%s says on request how it is called, and what there is where an option is wrong',
  (name) => {
    const asked = tool(name, '--help');
    expect(asked).toMatchObject({ status: 0, stderr: '' });
    expect(asked.stdout).toMatch(/^[A-Z].+\.\n/);
    expect(asked.stdout).toContain(`\n  npm run -s ${name} -- `);
    expect(asked.stdout).toContain('\n  --help, -h ');
    expect(asked.stdout).toMatch(new RegExp(`\nExample:\n  npm run -s ${name} -- .+\n$`));
    // Whatever else stands there.
    expect(tool(name, '--colour', 'red', '-h')).toEqual(asked);

    const options = [...asked.stdout.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option]) => option);
    expect(tool(name, '--colour')).toEqual({
      status: 2,
      stdout: '',
      stderr: `Unknown option '--colour'. Options: ${options.join(', ')}.\n`,
    });
  },
);

test('a tool has its output to itself, whatever the bundler says', () => {
  const noise = `if (/bundle/.test(process.argv[1])) { console.log('a note'); console.error('a note'); process.emitWarning('old'); } // ${process.pid}`;
  const NODE_OPTIONS = `--import data:text/javascript,${encodeURIComponent(noise)}`;
  const check = ['check', '--json', 'tests/scenario/fixture'] as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/run.mjs', ...check], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS }, // makes another bundle
  });
  expect(stderr).toBe('');
  expect({ status, stdout, stderr }).toEqual(tool(...check));
});
