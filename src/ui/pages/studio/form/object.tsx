import { useEffect, useRef, useState } from 'preact/hooks';
import type { Fields, Path, Plain } from '../../../../studio/index.ts';
import { t } from '../../../studio-words.ts';
import { Field } from './field.tsx';
import type { ControlProps } from './inputs.tsx';

const isMap = (value: Plain | undefined): value is { [key: string]: Plain } =>
  typeof value === 'object' && !Array.isArray(value);

/** Fields that are shown even where they are empty, in this order; the rest waits under “More fields”. */
const FIRST: Readonly<Record<string, readonly string[]>> = {
  cards: ['headline', 'text', 'when', 'options', 'facts'],
  options: ['label', 'effects', 'price', 'later'],
  later: ['in', 'chance', 'label', 'effects'],
  tracks: ['label', 'start', 'help', 'good'],
  actors: ['name', 'stance', 'colour', 'mark'],
  systems: ['name', 'supplier', 'payments', 'lead', 'delivered', 'routes'],
  suppliers: ['name', 'actor'],
  nodes: ['name', 'lon', 'lat', 'kind', 'actor'],
  legs: ['from', 'to', 'kind', 'days'],
  routes: ['name', 'legs'],
  endings: ['title', 'text', 'when'],
  objectives: ['label', 'value', 'parts', 'help'],
  accounts: ['label', 'help'],
  deeds: ['label', 'account', 'open', 'kept', 'broken', 'help'],
  gives: ['label', 'to', 'worth', 'pledge', 'price', 'effects', 'help'],
  asks: ['label', 'of', 'reasons', 'effects', 'help'],
  programmes: ['label', 'price', 'effects', 'help'],
  reactions: ['label', 'when', 'effects'],
  facts: ['claim', 'how', 'source'],
  sources: ['title', 'published'],
};

/** Which of the fields of an object stand on the form at once. */
export function orderOf(fields: Fields, value: Plain | undefined, hint: string, added: readonly string[]) {
  const own = isMap(value) ? Object.keys(value) : [];
  const first = FIRST[hint] ?? [];
  const all = Object.keys(fields);
  const wanted = [
    ...first.filter((name) => all.includes(name)),
    ...all.filter((name) => fields[name]?.required && !first.includes(name)),
  ];
  const rest = all.filter((name) => !wanted.includes(name));
  const shown = [...wanted, ...rest.filter((name) => own.includes(name) || added.includes(name))];
  return { shown, more: rest.filter((name) => !shown.includes(name)) };
}

interface FieldsProps {
  readonly fields: Fields;
  readonly value: Plain | undefined;
  readonly path: Path;
  readonly hint: string;
  readonly explained?: boolean;
}

/** The fields of an object: the usual ones, those that are there, and a way to the others. */
export function FieldsOf({ fields, value, path, hint, explained = false }: FieldsProps) {
  const [added, add] = useState<readonly string[]>([]);
  const box = useRef<HTMLDivElement>(null);
  const { shown, more } = orderOf(fields, value, hint, added);
  const last = added.at(-1);
  useEffect(() => {
    if (last === undefined) return;
    const fresh = box.current?.querySelector<HTMLElement>(`:scope > [data-field="${CSS.escape(last)}"]`);
    fresh?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
  }, [last, added.length]);
  return (
    <div class="fields" ref={box}>
      {shown.map((name) => {
        const shape = fields[name];
        return shape ? (
          <div key={name} data-field={name}>
            <Field
              name={name}
              shape={shape}
              value={isMap(value) ? value[name] : undefined}
              path={[...path, name]}
              explained={explained}
            />
          </div>
        ) : null;
      })}
      {more.length > 0 ? (
        <select
          class="more-fields"
          aria-label={t('form.more')}
          value=""
          onChange={(event) => {
            const name = event.currentTarget.value;
            event.currentTarget.value = '';
            if (name) add([...added, name]);
          }}
        >
          <option value="">{t('form.more')} …</option>
          {more.map((name) => (
            <option key={name} value={name}>
              {name}: {fields[name]?.text}
            </option>
          ))}
        </select>
      ) : null}
    </div>
  );
}

/** A part with named fields. */
export function ObjectInput({ shape, value, path }: ControlProps<'object'>) {
  const hint = String(path.at(-1));
  return <FieldsOf fields={shape.fields} value={value} path={path} hint={hint} />;
}
