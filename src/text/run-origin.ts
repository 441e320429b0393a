import { t } from './say.ts';

/** As much of what was changed in a copy of a scenario (`scenario/changes.ts`) as is said. */
interface Changed {
  readonly changes?: readonly {
    readonly path: string;
    readonly from: string | null;
    readonly to: string | null;
  }[];
  readonly more?: number;
}

/** What was changed in a copy of a scenario, a line each. */
export function sayChanges({ changes = [], more = 0 }: Changed): readonly string[] {
  const lines = changes.map(({ path, from, to }) => {
    if (from === null) return t('origin.added', { path, to: to ?? '' });
    return to === null ? t('origin.removed', { path, from }) : t('origin.change', { path, from, to });
  });
  return more === 0 ? lines : [...lines, t('origin.more', { n: more })];
}
