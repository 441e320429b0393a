import { useState } from 'preact/hooks';
import { CONDITION_KINDS, type ConditionLine, type Plain, type TabProps } from '../../../../studio/index.ts';
import { t } from '../../../studio-words.ts';
import { ConditionRow, labelOf } from './why.tsx';

/** Whether something stands in the draft's own files. */
export function isOwn(document: TabProps['document'], path: readonly (string | number)[]): boolean {
  if (!document) return true;
  let at: Plain | undefined = document.own as Plain;
  for (const step of path.slice(0, 2)) {
    if (typeof at !== 'object' || at === null || Array.isArray(at)) return false;
    at = Object.hasOwn(at, String(step)) ? at[String(step)] : undefined;
  }
  return at !== undefined;
}

type Shown = 'all' | 'yes' | 'no';
const SHOWN: readonly Shown[] = ['all', 'yes', 'no'];
/** So many conditions of a kind are drawn before one asks for more: find them by their words. */
const MOST = 60;

interface ConditionsProps {
  readonly lines: readonly ConditionLine[];
  readonly document: TabProps['document'];
  readonly goTo: TabProps['goTo'];
}

/** Every condition of the scenario by kind, to be searched. */
export function Conditions({ lines, document, goTo }: ConditionsProps) {
  const [words, find] = useState('');
  const [shown, show] = useState<Shown>('all');
  const wanted = words.trim().toLowerCase();
  const own = (line: ConditionLine): boolean => isOwn(document, line.path);
  const matching = lines.filter(
    (line) =>
      (shown === 'all' || line.holds === (shown === 'yes')) &&
      (wanted === '' || `${labelOf(line)} ${line.why.text} ${line.path[1]}`.toLowerCase().includes(wanted)),
  );
  // What one has written oneself comes first.
  const found = matching.sort((a, b) => Number(own(b)) - Number(own(a)));
  return (
    <section class="try-conditions" aria-labelledby="try-conditions">
      <h2 id="try-conditions">{t('try.conditions')}</h2>
      <search class="try-find">
        <input
          type="search"
          aria-label={t('try.conditions.find')}
          placeholder={t('try.conditions.find')}
          value={words}
          onInput={(event) => find(event.currentTarget.value)}
        />
        <label>
          {t('try.conditions.state')}{' '}
          <select
            value={shown}
            onChange={(event) => show(SHOWN.find((one) => one === event.currentTarget.value) ?? 'all')}
          >
            {SHOWN.map((one) => (
              <option key={one} value={one}>
                {t(`try.conditions.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </search>
      <p class="unseen" role="status">
        {t('try.conditions.found', { n: found.length })}
      </p>
      {found.length === 0 ? <p class="quiet">{t('try.conditions.found', { n: 0 })}</p> : null}
      {CONDITION_KINDS.map((kind) => {
        const some = found.filter((line) => line.kind === kind);
        if (some.length === 0) return null;
        const holds = some.filter((line) => line.holds).length;
        return (
          <details key={kind} open={kind === 'card' || kind === 'ending' || wanted !== ''}>
            <summary>
              {t(`try.kind.${kind}`)} <small>{t('try.kind.count', { holds, of: some.length })}</small>
            </summary>
            <ul>
              {some.slice(0, MOST).map((line) => (
                <ConditionRow
                  key={line.path.join('/')}
                  line={line}
                  onGo={own(line) ? () => goTo(line.path) : null}
                />
              ))}
            </ul>
            {some.length > MOST ? (
              <p class="quiet">{t('try.conditions.more', { n: some.length - MOST })}</p>
            ) : null}
          </details>
        );
      })}
    </section>
  );
}
