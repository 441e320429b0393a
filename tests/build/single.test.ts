import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { type Pieces, wholeOf } from '../../build/single.ts';

const HTML = `<!doctype html>
<html><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'" />
<link rel="icon" type="image/svg+xml" href="./icon.svg" />
<link rel="apple-touch-icon" href="./icon-180.png" />
<link rel="stylesheet" href="./shell.css" />
<script src="./shell.js"></script>
<script type="module" crossorigin src="./assets/index.js"></script>
<link rel="stylesheet" crossorigin href="./assets/index.css">
</head><body><div id="app"></div></body></html>`;

const pieces = (script: string, html = HTML): Pieces => ({
  html,
  shell: { script: 'shell()', style: '.shell {}' },
  game: { script, style: '.game {}' },
  icon: '<svg/>',
  notices: ['MIT -- as it is --> here'],
});
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('one file asks for no other, and its policy names what stands in it, letter by letter', () => {
  const page = wholeOf(pieces('game("</script><!--$&\n\n\n")'));
  expect(page.match(/(?:src|href)="(?!data:)[^"]*"/g)).toBeNull();
  const scripts = [...page.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code);
  const styles = [...page.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, code = '']) => code);
  expect(scripts).toEqual(['shell()', 'game("\\x3C/script>\\x3C!--$&\n\n\n")']);
  expect(styles).toEqual(['.shell {}', '.game {}']);
  expect(page).toContain(`script-src ${scripts.map(hashOf).join(' ')};`);
  expect(page).toContain(`style-src ${styles.map(hashOf).join(' ')};`);
  expect(page).toMatch(/default-src 'none'.*worker-src blob:/);
  // The licences are in it, and nothing in them ends the comment that they stand in.
  expect(page.match(/-->/g)).toHaveLength(1);
  expect(page).toContain('MIT - - as it is');
});

test('a built page of another kind is refused, with what is missing in it', () => {
  expect(() => wholeOf(pieces('', HTML.replace('shell.js', 'other.js')))).toThrow(/shell\\\.js/);
});
