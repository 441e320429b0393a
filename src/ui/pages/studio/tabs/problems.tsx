import { useEffect, useState } from 'preact/hooks';
import type { Problem, TabProps } from '../../../../studio/index.ts';
import { mendOf } from '../../../../studio/index.ts';
import { Icon } from '../../../parts/icon.tsx';
import { t } from '../../../studio-words.ts';

interface RowProps {
  readonly problem: Problem;
  readonly own: boolean;
  readonly several: boolean;
  readonly mend: string | null;
  readonly onGo: () => void;
  readonly onMend: () => void;
}

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** Words in backticks stand out. */
function Said({ text }: { text: string }) {
  return (
    <>
      {text
        .split('`')
        .map((part, index) => (index % 2 === 1 ? <code key={`${index}${part}`}>{part}</code> : part))}
    </>
  );
}

function Row({ problem, own, several, mend, onGo, onMend }: RowProps) {
  const { file, line, severity, message, suggestion } = problem;
  const place = several || !own ? t('problems.at.file', { file, line }) : t('problems.at', { line });
  return (
    <li class={`problem ${severity}`}>
      <button type="button" class="problem-go" aria-disabled={!own} onClick={onGo}>
        <small>
          <span class={`dot ${severity}`} /> {t(`problems.${severity}`)} · {place}
        </small>
        <span class="problem-said">
          <Said text={message} />
        </span>
        {suggestion ? (
          <span class="problem-how">
            <Said text={capital(suggestion)} />
          </span>
        ) : null}
        {own ? null : <span class="problem-how">{t('problems.elsewhere')}</span>}
      </button>
      {mend !== null ? (
        <button type="button" class="second small" onClick={onMend}>
          <Icon name="ui-check" size="0.9rem" />{' '}
          {mend.trim() && mend.length < 40 ? t('problems.mend.to', { to: mend }) : t('problems.mend')}
        </button>
      ) : null}
    </li>
  );
}

/** Everything that is wrong, as it is found: a click goes to its line, and what is certain is mended by a button. */
export default function ProblemsTab({ studio, goTo }: TabProps) {
  const { checked, checking, open, broken } = studio.get();
  const files = open?.files ?? [];
  const problems = checked?.problems ?? [];
  const [said, say] = useState('');
  useEffect(() => {
    // After a while, so that a screen reader is not told of every letter.
    const timer = setTimeout(() => checked && say(t('problems.changed', { n: problems.length })), 900);
    return () => clearTimeout(timer);
  }, [problems.length, checked === null]);
  const current = checked?.generation === open?.generation;
  const textOf = (problem: Problem): string | undefined =>
    files.find(({ file }) => file === problem.file)?.text;
  return (
    <div class="problems" aria-busy={checking}>
      <p class="unseen" role="status">
        {said}
      </p>
      {checked === null && !broken ? <p class="quiet problems-none">{t('problems.checking')}</p> : null}
      {checked !== null && problems.length === 0 ? (
        <div class="problems-none">
          <Icon name="ui-check" size="1.6rem" />
          <p>{t('problems.none')}</p>
          <p class="quiet">{t('problems.none.what')}</p>
        </div>
      ) : null}
      <ul aria-label={t('problems.list')}>
        {problems.map((problem) => {
          const text = textOf(problem);
          const mend = text === undefined || !current ? null : mendOf(text, problem);
          return (
            <Row
              key={`${problem.file}:${problem.line}:${problem.column}:${problem.code}:${problem.message}`}
              problem={problem}
              own={text !== undefined}
              several={files.length > 1}
              mend={mend?.insert ?? null}
              onGo={() => text !== undefined && goTo(problem)}
              onMend={() => mend && studio.change(problem.file, [mend])}
            />
          );
        })}
      </ul>
    </div>
  );
}
