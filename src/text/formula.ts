import type { Part } from '../engine/index.ts';
import { signed } from './amount.ts';
import { t } from './say.ts';

/** One factor of a formula: `Talks with Washington −12 (R5, R12)`. */
export function sayPart(part: Part): string {
  const base = part.id === 'base';
  const words = t('formula.part', {
    label: base ? t('formula.base') : part.label,
    amount: base ? String(part.amount) : signed(part.amount),
  });
  return part.facts.length > 0
    ? t('formula.facts', { part: words, facts: part.facts.reduce((a, b) => t('join.comma', { a, b })) })
    : words;
}
