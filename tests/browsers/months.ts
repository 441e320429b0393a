import type { Driver } from './driver.ts';
import { exported, press, seen, until } from './hand.ts';

const PHASE = (phase: string): string => seen(`.screen[data-phase="${phase}"]`);
const QUESTION = 'dialog[open]:not(.card)';

/** To the month's council, where every card that waits gets its first possible answer. */
async function toCouncil(driver: Driver): Promise<void> {
  await until(driver, 'the council', PHASE('council'));
  while (await driver.ask<boolean>(seen('.deck.waiting'))) {
    await until(driver, 'the card', seen('dialog.card[open]'));
    const headline = await driver.ask<string>(`document.querySelector('dialog.card h2').innerText`);
    await press(driver, 'dialog.card .card-options', /./);
    const gone = `document.querySelector('dialog.card[open] h2')?.innerText !== ${JSON.stringify(headline)}`;
    await until(driver, 'the next thing after the card', gone);
  }
}

/** Sends the first mission that can be sent, if one can. */
async function sendMission(driver: Driver): Promise<void> {
  await driver.click('#sheet-tab-capitals');
  await until(driver, 'the capitals', seen('#sheet-panel [data-row^="actor:"]'));
  await driver.click('#sheet-panel [data-row^="actor:"]');
  await press(driver, '#sheet-panel .choices', /./);
  await until(driver, 'the order', `/Mission/.test(document.querySelector('#orders').innerText)`);
  await press(driver, '#sheet-panel', /^Back/);
}

async function endMonth(driver: Driver): Promise<void> {
  await press(driver, '.screen', /^End the month/);
  await until(driver, 'the month’s end', `${seen(QUESTION)} || ${seen('.film')}`);
  if (await driver.ask<boolean>(seen(QUESTION))) await press(driver, QUESTION, /^End the month/);
  await until(driver, 'the film', PHASE('playback'));
  await press(driver, '.film', /^(Skip|To the review)$/);
  await until(driver, 'the review', PHASE('review'));
}

/** What came of some months that were played by hand in one browser. */
export interface Months {
  /** Ended. */
  readonly months: number;
  /** The run file as the page gave it out. */
  readonly text: string;
  /** The council after the last of them, as PNG. */
  readonly picture: Uint8Array;
}

/** Plays a scenario by its mouse from the title page, month by month: each card answered, an envoy sent, the month ended. */
export async function playMonths(
  driver: Driver,
  url: string,
  title: string,
  months: number,
): Promise<Months> {
  await driver.open(url);
  const scenario = `[...document.querySelectorAll('input[type=radio]')].find((one) => one.labels[0]?.textContent.trim().startsWith(${JSON.stringify(title)}))`;
  await until(driver, 'the title page', scenario);
  await driver.ask(`(${scenario}.click(), true)`);
  await press(driver, 'main', /^New game/);
  await press(driver, 'main', /^Begin/);
  for (let played = 0; played < months; played++) {
    await toCouncil(driver);
    await sendMission(driver);
    await endMonth(driver);
    await press(driver, '.screen', /^Next month/);
  }
  await toCouncil(driver);
  await until(driver, 'rest', `document.getAnimations().every((one) => one.playState !== 'running')`);
  const picture = await driver.picture();
  await press(driver, '.screen', /^Menu/);
  const text = await exported(driver, QUESTION);
  await press(driver, QUESTION, /title page/i);
  await until(driver, 'the title page', seen('.title-page'));
  return { months, text, picture };
}
