import type { ConditionLine, Explained, Gate, Piece } from '../../../../studio/index.ts';
import { Icon } from '../../../parts/icon.tsx';
import { type StudioKey, t } from '../../../studio-words.ts';

/** Whether something holds: a mark, and the word for it. */
export function Holds({ holds }: { holds: boolean }) {
  return (
    <span class={`holds ${holds ? 'yes' : 'no'}`}>
      <Icon name={holds ? 'ui-check' : 'ui-close'} size="0.85rem" />
      <span class="unseen">{t(holds ? 'try.holds' : 'try.holds.not')}</span>
    </span>
  );
}

function Value({ value, flag }: Piece) {
  if (value === undefined) return null;
  const words = flag ? t(value === 0 ? 'try.no' : 'try.yes') : String(value).replace('-', '−');
  return <b>{words}</b>;
}

/** A condition on one line, with what it reads now. */
function Line({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <code class="why-line">
      {pieces.map((piece, index) => (
        <span key={`${index}${piece.text}`}>
          {piece.text}
          {piece.value === undefined ? null : ' '}
          <Value {...piece} />
        </span>
      ))}
    </code>
  );
}

const JOINED: Readonly<Partial<Record<Explained['kind'], StudioKey>>> = {
  all: 'try.all',
  any: 'try.any',
  not: 'try.not',
  if: 'try.if',
};

/** A condition with its parts, each with its mark. */
export function Why({ why }: { why: Explained }) {
  if (why.kind === 'always') return <span class="quiet">{t(why.holds ? 'try.always' : 'try.never')}</span>;
  const joined = JOINED[why.kind];
  if (!joined) return <Line pieces={why.pieces} />;
  return (
    <span class="why-parts">
      <small class="quiet">{t(joined)}</small>
      <ul>
        {why.parts.map((part, index) => (
          <li key={`${index}${part.text}`}>
            <Holds holds={part.holds} /> <Why why={part} />
          </li>
        ))}
      </ul>
    </span>
  );
}

/** What else a thing waits for. */
function Gates({ gates }: { gates: readonly Gate[] }) {
  return (
    <ul class="gates">
      {gates.map((gate) => (
        <li key={gate.code}>
          <Holds holds={gate.holds} /> {t(`try.gate.${gate.code}`, { n: gate.n })}
        </li>
      ))}
    </ul>
  );
}

interface ConditionRowProps {
  readonly line: ConditionLine;
  /** Shows its line; null where it stands in the scenario below. */
  readonly onGo: (() => void) | null;
}

/** What a condition belongs to, in the scenario's words. */
export function labelOf({ labels: [first = '', second] }: Pick<ConditionLine, 'labels'>): string {
  return second === undefined ? first : t('try.label', { first, second });
}

/** One condition: what it belongs to, whether it holds, and on what that rests. */
export function ConditionRow({ line, onGo }: ConditionRowProps) {
  const label = labelOf(line);
  const bare = line.why.kind === 'always' && line.gates.length > 0;
  return (
    <li class={`condition ${line.holds ? 'yes' : 'no'}`}>
      <Holds holds={line.holds} />
      <div>
        {onGo ? (
          <button type="button" class="link" onClick={onGo}>
            {label}
          </button>
        ) : (
          <span>
            {label} <small class="quiet">{t('map.base')}</small>
          </span>
        )}
        {line.taken ? <small class="taken">{t('try.taken')}</small> : null}
        {bare ? null : (
          <div class="why-whole">
            {line.why.kind === 'plain' && line.gates.length > 0 ? <Holds holds={line.why.holds} /> : null}{' '}
            <Why why={line.why} />
          </div>
        )}
        {line.gates.length > 0 ? <Gates gates={line.gates} /> : null}
      </div>
    </li>
  );
}
