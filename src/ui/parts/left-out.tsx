import type { LeftOut } from '../../store/files.ts';
import { t } from '../shared-words.ts';

/** As many names as are told one by one. */
const LISTED = 6;

const nameOf = ({ path, why, of = '' }: LeftOut): string =>
  t(`left.${why}`, { name: path.replace(/^.*\//, ''), of });

/** What was not taken for a file of a scenario, and why. */
export function LeftFiles({ left }: { readonly left: readonly LeftOut[] }) {
  if (left.length === 0) return null;
  const names = left.slice(0, LISTED).map(nameOf).join(', ');
  const more = left.length - LISTED;
  return (
    <p class="left-out">
      {t('ask.left', { names: more > 0 ? t('ask.left.more', { names, n: more }) : names })}
    </p>
  );
}
