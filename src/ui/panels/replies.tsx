import type { LedgerEntry } from '../../engine/index.ts';
import { repliesOf } from '../../text/index.ts';
import { knit } from '../knit.ts';
import { Mark } from '../parts/mark.tsx';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';

/** In the review: what each capital answered to the envoys and offers of the month; nothing where nobody was asked. */
export function Replies({ entries }: { entries: readonly LedgerEntry[] }) {
  const { scenario, names, desk } = useSitting();
  const replies = repliesOf(scenario, entries, (actor) => desk.value(`${actor}.stance`));
  if (replies.length === 0) return null;
  return (
    <section class="replies" aria-labelledby="replies">
      <h3 id="replies">{t('replies.title')}</h3>
      <ul class="told-capitals">
        {replies.map(({ entry, actor: id, text }) => {
          const actor = names.the('actors', id);
          return (
            <li key={entry}>
              <Mark mark={actor.mark} colour={actor.colour} />
              <span>{knit(text)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
