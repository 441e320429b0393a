import type { Driver } from './driver.ts';
import { exported, press, seen, until } from './hand.ts';

/**
 * Opens the file of a finished run on the title page and gives it back as the page writes it: its hashes are those
 * that this browser has worked out.
 */
export async function replayed(driver: Driver, url: string, path: string): Promise<string> {
  await driver.open(url);
  await until(driver, 'the title page', seen('.title-page .new-game'));
  await driver.upload('input[type=file]', path);
  await until(driver, 'the assessment', seen('.final-page'));
  const text = await exported(driver, '.final-bar');
  await press(driver, '.final-bar', /title page/i);
  await until(driver, 'the title page', seen('.title-page'));
  return text;
}
