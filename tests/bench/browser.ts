import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { projectFolder } from '../../src/scenario/node.ts';

/** The browser of the tests. It is found by a script that must stay where it is, and so out of this bundle. */
export async function launch() {
  const path = pathToFileURL(join(projectFolder(), 'tests/browser/chrome.mjs')).href;
  const { findChrome }: typeof import('../browser/chrome.mjs') = await import(/* @vite-ignore */ path);
  return chromium.launch(await findChrome());
}
