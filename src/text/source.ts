import type { Source } from '../engine/index.ts';
import { among } from '../engine/index.ts';
import { t } from './say.ts';

/** A source by its title; one without is named by when and where it was published. */
export function sourceName({ title, published }: Pick<Source, 'title' | 'published'>): string {
  if (title.trim() !== '') return title;
  return published.trim() === '' ? t('source.unknown') : t('source.untitled', { published });
}

/** A place in one of the sources, which facts write as `agsi:2`; what is no such place stays as it is written. */
export function sayPlaceIn(sources: readonly Source[], place: string): string {
  const [id = '', ...lines] = place.split(':');
  const source = among(sources, id);
  if (!source) return place;
  const name = sourceName(source);
  return lines.length === 0 ? name : t('source.line', { name, lines: lines.join(':') });
}
