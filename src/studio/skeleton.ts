import { collectionOf } from './sections.ts';
import { type Shape, shapeAt } from './shape.ts';
import type { Plain } from './types.ts';

/** The least that a part needs, with something to be written over in its texts. `ids` gives those there are of a kind. */
export function skeletonOf(shape: Shape, ids: (kind: string) => readonly string[], words: string): Plain {
  switch (shape.kind) {
    case 'text':
      return words || '…';
    case 'ref':
      return ids(shape.of)[0] ?? shape.of;
    case 'number':
      return Math.max(shape.least, Math.min(1, shape.most));
    case 'flag':
      return false;
    case 'choice':
      return shape.of[0] ?? '';
    case 'expression':
      return shape.want === 'condition' ? true : 1;
    case 'tuple':
      return shape.items.map((item) => skeletonOf(item, ids, words));
    case 'object': {
      const needed = Object.entries(shape.fields).filter(([, field]) => field.required);
      return Object.fromEntries(needed.map(([name, field]) => [name, skeletonOf(field, ids, words)]));
    }
    case 'list':
      return [];
    default:
      return {};
  }
}

/** Words for the beginning of a card. */
export interface CardWords {
  readonly headline: string;
  readonly text: string;
  readonly agree: string;
  readonly refuse: string;
  readonly label: string;
}

/** A new entry of a section: a card with two answers, or the least that is needed. */
export function entryOf(section: string, ids: (kind: string) => readonly string[], words: CardWords): Plain {
  if (section === 'cards') {
    const facts = ids('fact').slice(0, 1);
    return {
      headline: words.headline,
      text: words.text,
      ...(facts.length > 0 ? { facts } : {}),
      options: { agree: { label: words.agree }, refuse: { label: words.refuse } },
    };
  }
  const shape = shapeAt([section]);
  const entry = collectionOf(shape);
  return entry ? skeletonOf(entry, ids, words.label) : {};
}
