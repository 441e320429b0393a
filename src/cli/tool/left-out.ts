import type { LeftWhy } from '../../scenario/file-choice.ts';
import type { ScenarioFiles } from '../../scenario/node.ts';

const WHY: Readonly<Record<LeftWhy, string>> = {
  hidden: 'hidden',
  lock: 'made by a program that has the file open',
  backup: 'a backup',
  copy: 'a copy of',
  folder: 'a folder inside',
  ending: 'does not end in .yaml',
  another: 'another scenario or game',
};

/** Says on standard error what lies beside the files of a scenario and was not taken for one. */
export function tellLeftOut({ name, left }: Pick<ScenarioFiles, 'name' | 'left'>): void {
  if (left.length === 0) return;
  const each = left.map(({ path, why, of }) => `${path} (${WHY[why]}${of === undefined ? '' : ` ${of}`})`);
  process.stderr.write(`Left out of ${name}: ${each.join(', ')}.\n`);
}
