import { served } from '../browsers/served.ts';
import { type KillOptions, type Kills, killOften } from './kills.ts';

/** Builds the page, serves it, and kills browsers over it. */
export async function killBuilt(options: Omit<KillOptions, 'address'>): Promise<Kills> {
  const page = await served();
  try {
    return await killOften({ ...options, address: page.url });
  } finally {
    await page.close();
  }
}
