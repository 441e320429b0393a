import type { Scenario } from '../../engine/index.ts';
import { t } from '../page-words.ts';

/** Who wrote a scenario, and the ones it was made from with their authors. Nothing where nobody is named. */
export function Lineage({ of }: { of: Pick<Scenario, 'authors' | 'basedOn'> }) {
  const { authors, basedOn = [] } = of;
  if (authors.length === 0 && basedOn.length === 0) return null;
  return (
    <p class="lineage">
      {authors.length > 0 ? (
        <span class="lineage-by">{t('lineage.by', { names: authors.join(', ') })}</span>
      ) : null}
      {authors.length > 0 && basedOn.length > 0 ? t('lineage.and') : null}
      {basedOn.length > 0 ? (
        <span class="lineage-from">
          {t('lineage.from')}{' '}
          {basedOn.map(({ id, title, author }, index) => (
            <span key={`${id}/${index}`} class="lineage-one">
              {index > 0 ? t('lineage.next') : ''}
              <cite>{title}</cite>
              {author ? ` ${t('lineage.by', { names: author })}` : ''}
            </span>
          ))}
        </span>
      ) : null}
    </p>
  );
}
