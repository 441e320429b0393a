import type { Sum } from '../../engine/index.ts';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';
import { FactLinks } from './facts.tsx';

interface FactorsProps {
  readonly sum: Sum;
  /** Words for the first part, whose label is the formula's own. */
  readonly base?: string;
  readonly caption: string;
  /** Largest amount the bars are drawn for; left out: the largest there is. */
  readonly scale?: number;
}

/** Every part of a formula with its sign, its bar and its facts. What is shown is what is rolled. */
export function Factors({ sum, base, caption, scale }: FactorsProps) {
  const { say } = useSitting();
  const largest = scale ?? Math.max(1, ...sum.parts.map((part) => Math.abs(part.amount)));
  return (
    <table class="factors">
      <caption class="unseen">{caption}</caption>
      <tbody>
        {sum.parts.map((part) => (
          <tr key={part.id}>
            <th scope="row">
              {part.id === 'base' && base ? base : part.label} <FactLinks ids={part.facts} />
            </th>
            <td class="num">{say.signed(part.amount)}</td>
            <td class="factor-bar" aria-hidden="true">
              <span
                class={part.amount < 0 ? 'minus' : 'plus'}
                style={{ inlineSize: `${(Math.abs(part.amount) / largest) * 48}%` }}
              />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot class="unseen">
        <tr>
          <th scope="row">{t('total')}</th>
          <td>{sum.total}</td>
        </tr>
      </tfoot>
    </table>
  );
}
