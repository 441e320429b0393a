import { useEffect, useRef, useState } from 'preact/hooks';
import { pressedKey } from '../../../store/pressed-key.ts';
import type { Studio } from '../../../studio/index.ts';
import { isCollection, scenarioShape } from '../../../studio/index.ts';
import { Icon } from '../../parts/icon.tsx';
import { t } from '../../studio-words.ts';
import { ABOUT, isSmall, type Marks, type Part } from './parts.ts';

interface OutlineProps {
  readonly parts: readonly Part[];
  readonly chosen: readonly string[];
  readonly studio: Studio;
  readonly pick: (path: readonly string[]) => void;
}

interface Row extends Marks {
  readonly path: readonly string[];
  readonly label: string;
  readonly level: 1 | 2;
  /** Of a section with entries. */
  readonly count: number | null;
  readonly open: boolean;
}

const shape = scenarioShape();

const keyOf = (path: readonly string[]): string => path.join('/');

function Mark({ errors, warnings }: Marks) {
  if (errors > 0) return <span class="dot error" title={t('outline.errors', { n: errors })} />;
  if (warnings > 0) return <span class="dot warning" title={t('outline.warnings', { n: warnings })} />;
  return null;
}

function rowName({ label, count, errors, warnings }: Row): string {
  return [
    label,
    count === null ? '' : t('outline.entries', { n: count }),
    errors > 0 ? t('outline.errors', { n: errors }) : '',
    warnings > 0 ? t('outline.warnings', { n: warnings }) : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** The parts of the scenario as a tree: arrow keys move and fold, Enter chooses. */
export function Outline({ parts, chosen, studio, pick }: OutlineProps) {
  const [folded, fold] = useState<ReadonlySet<string>>(() => new Set(parts.map(({ name }) => name)));
  const [at, setAt] = useState('');
  const tree = useRef<HTMLDivElement>(null);
  const [section = ''] = chosen;
  // What is chosen elsewhere is seen here.
  useEffect(() => {
    if (chosen.length === 2 && folded.has(section))
      fold(new Set([...folded].filter((name) => name !== section)));
    setAt(keyOf(chosen));
    requestAnimationFrame(() =>
      tree.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }),
    );
  }, [keyOf(chosen)]);

  const rows = parts.flatMap(({ name, entries, errors, warnings }): Row[] => {
    const open = entries !== null && !folded.has(name);
    const label = name === ABOUT ? t('outline.about') : name;
    const head: Row = {
      path: [name],
      label,
      level: 1,
      count: entries?.length ?? null,
      open,
      errors,
      warnings,
    };
    const inside = open
      ? entries.map(
          (one): Row => ({ ...one, path: [name, one.id], label: one.id, level: 2, count: null, open: false }),
        )
      : [];
    return [head, ...inside];
  });
  const current = rows.some(({ path }) => keyOf(path) === at) ? at : keyOf(rows[0]?.path ?? []);
  const toggle = (name: string, open: boolean): void => {
    const next = new Set(folded);
    if (open) next.delete(name);
    else next.add(name);
    fold(next);
  };
  const focus = (row: Row | undefined): void => {
    if (!row) return;
    setAt(keyOf(row.path));
    tree.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(keyOf(row.path))}"]`)?.focus();
  };
  const move = (event: KeyboardEvent): void => {
    const index = rows.findIndex(({ path }) => keyOf(path) === current);
    const row = rows[index];
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => focus(rows[index + 1]),
      ArrowUp: () => focus(rows[index - 1]),
      Home: () => focus(rows[0]),
      End: () => focus(rows.at(-1)),
      ArrowRight: () =>
        row.count !== null && !row.open ? toggle(row.path[0] ?? '', true) : focus(rows[index + 1]),
      ArrowLeft: () =>
        row.open
          ? toggle(row.path[0] ?? '', false)
          : focus(rows.find(({ path }) => path.length === 1 && path[0] === row.path[0])),
      Enter: () => pick(row.path),
      ' ': () => pick(row.path),
    };
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      step();
    } else if (/^[\p{L}\p{N}_]$/u.test(event.key)) {
      const order = [...rows.slice(index + 1), ...rows.slice(0, index + 1)];
      const next = (letter: string): Row | undefined =>
        order.find(({ label }) => label.toLowerCase().startsWith(letter));
      // What an author called in another script is found by that, a section by the Latin letter of the key.
      focus(next(event.key.toLowerCase()) ?? next(pressedKey(event)));
    }
  };
  const present = new Set(parts.map(({ name }) => name));
  const absent = Object.keys(shape).filter(
    (name) => !present.has(name) && !isSmall(name) && name !== 'remove',
  );
  return (
    <nav class="outline" aria-label={t('outline')}>
      <div class="outline-tree" role="tree" aria-label={t('outline')} ref={tree} onKeyDown={move}>
        {rows.map((row) => {
          const key = keyOf(row.path);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the tree listens to the keys
            <div
              key={key}
              role="treeitem"
              data-key={key}
              class={`outline-row level-${row.level}`}
              aria-level={row.level}
              aria-selected={key === keyOf(chosen)}
              aria-label={rowName(row)}
              tabIndex={key === current ? 0 : -1}
              {...(row.count === null ? {} : { 'aria-expanded': row.open })}
              onClick={() => {
                if (row.count !== null && (!row.open || key === keyOf(chosen)))
                  toggle(row.path[0] ?? '', !row.open);
                pick(row.path);
              }}
            >
              {row.count === null ? (
                <span class="fold" />
              ) : (
                <Icon name={row.open ? 'ui-chevron-down' : 'ui-chevron-right'} size="0.9rem" />
              )}
              <span class="outline-name" title={row.label}>
                {row.label}
              </span>
              <Mark {...row} />
              {row.count === null ? null : <span class="outline-count">{row.count}</span>}
            </div>
          );
        })}
      </div>
      <select
        class="outline-add"
        aria-label={t('outline.add')}
        value=""
        onChange={(event) => {
          const name = event.currentTarget.value;
          event.currentTarget.value = '';
          if (name === '') return;
          // A section is written with its first entry; until then it is only chosen.
          if (!isCollection(shape[name]))
            studio.edit([{ path: [name], value: shape[name]?.kind === 'list' ? [] : {} }]);
          pick([name]);
        }}
      >
        <option value="">{t('outline.add')}</option>
        {absent.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </nav>
  );
}
