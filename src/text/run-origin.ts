import { t } from './say.ts';

/** As much of a run's origin (`scenario/run-origin.ts`) as is said. */
interface Origin {
  readonly is: 'shipped' | 'changed' | 'foreign';
  readonly id: string;
  readonly title: string;
  readonly changes?: readonly {
    readonly path: string;
    readonly from: string | null;
    readonly to: string | null;
  }[];
  readonly more?: number;
}

/** As much of what became of a run file's claims (`scenario/run-claims.ts`) as is said. */
interface Claims {
  readonly hashes: { readonly have: number; readonly need: number };
  readonly differs: number | null;
  readonly scoreHolds: boolean;
  readonly score: { readonly said: number | null; readonly given: number | null };
}

/** Where a run was not played on the scenario as it comes with the game, what it was played on; otherwise null. */
export function sayOrigin({ is, id, title, changes }: Origin): string | null {
  if (is === 'shipped') return null;
  if (is === 'foreign') return t('origin.foreign', { title, id });
  return t(changes ? 'origin.changed' : 'origin.edition', { title });
}

/** What was changed in a copy, a line each. */
export function sayChanges({ changes = [], more = 0 }: Origin): readonly string[] {
  const lines = changes.map(({ path, from, to }) => {
    if (from === null) return t('origin.added', { path, to: to ?? '' });
    return to === null ? t('origin.removed', { path, from }) : t('origin.change', { path, from, to });
  });
  return more === 0 ? lines : [...lines, t('origin.more', { n: more })];
}

/** What of a run is not as its file says, a sentence each; nothing where all of it was there and agreed. */
export function sayClaims({ hashes, differs, score, scoreHolds }: Claims): readonly string[] {
  const lines: string[] = [];
  if (differs !== null)
    lines.push(differs === 0 ? t('claims.start') : t('claims.differs', { turn: differs }));
  else if (hashes.have === 0) lines.push(t('claims.none'));
  else if (hashes.have < hashes.need) lines.push(t('claims.few', hashes));
  const { said, given } = score;
  if (!scoreHolds && said !== null)
    lines.push(given === null ? t('claims.no-score', { said }) : t('claims.score', { said, given }));
  return lines;
}
