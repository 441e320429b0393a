import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from '@playwright/test';
import { expect } from './page.ts';
import { answerCards, endMonth, expectPhase, openTitle, toNextMonth } from './play.ts';

export const editor = (page: Page): Locator => page.locator('.cm-content');
export const problems = (page: Page): Locator => page.locator('.problems');
export const noProblems = (page: Page): Promise<void> => expect(problems(page)).toContainText('No problems.');
export const shareWindow = (page: Page): Locator => page.getByRole('dialog', { name: /^Share / });
export const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });

export async function newFromTemplate(page: Page): Promise<void> {
  await openTitle(page);
  await page.getByRole('link', { name: 'Write a scenario' }).click();
  await page.getByRole('button', { name: 'A new scenario: Begin' }).click();
  await expect(editor(page)).toBeVisible();
  await noProblems(page);
}

/** Puts the cursor before some words of the text that are on the screen. */
export async function before(page: Page, words: string): Promise<void> {
  await page.locator('.cm-line', { hasText: words }).first().click();
  for (const key of ['End', 'End', 'Home']) await page.keyboard.press(key);
}

/** All of the text, the lines too that are not on the screen. */
export async function text(page: Page): Promise<string> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  return readFileSync(await (await coming).path(), 'utf8');
}

/** The window with the links of the draft. */
export async function share(page: Page, name?: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const window = shareWindow(page);
  await expect(window).toBeVisible();
  if (name !== undefined) await window.getByLabel('Your name').fill(name);
  return window;
}

export async function linkOf(window: Locator, what: 'Link to play' | 'Link to write on'): Promise<string> {
  const field = window.getByRole('textbox', { name: what, exact: true });
  await expect(field).toHaveValue(/#(play|edit)=[12]\./);
  return field.inputValue();
}

/** Somebody else's browser, in which nothing has been written or played. */
export async function stranger(browser: Browser, baseURL: string | undefined) {
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    viewport: { width: 1366, height: 640 },
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    const local = ['data:', 'blob:'].includes(url.protocol) || url.origin === baseURL;
    if (!local || url.href.includes('play=')) complaints.push(request.url());
  });
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return { page, context, complaints };
}

/** From the council over film and review to what follows. */
export async function throughTheMonth(page: Page): Promise<void> {
  await endMonth(page);
  await toNextMonth(page);
}

/** Every turn with the first answers there are, to the final assessment. */
export async function playToTheEnd(page: Page): Promise<void> {
  const over = page.getByText('Final assessment', { exact: true });
  for (let turn = 0; turn < 12 && !(await over.isVisible()); turn++) {
    await expectPhase(page, 'council');
    await answerCards(page);
    await throughTheMonth(page);
    await expect(over.or(page.locator('.screen[data-phase="council"]'))).toBeVisible();
  }
  await expect(over).toBeVisible();
}
