import type { Path, Plain, Shape } from '../../../../studio/index.ts';
import { skeletonOf } from '../../../../studio/index.ts';
import { Icon } from '../../../parts/icon.tsx';
import { t } from '../../../studio-words.ts';
import { useForm } from './context.ts';
import { Control, inWords } from './field.tsx';
import { type ControlProps, useIds } from './inputs.tsx';
import { FieldsOf } from './object.tsx';

interface IdsProps {
  readonly kind: string;
  readonly value: readonly Plain[];
  readonly path: Path;
  readonly id: string;
  readonly name: string;
}

/** Ids in a row, each with a way to take it out. */
function Ids({ kind, value, path, id, name }: IdsProps) {
  const { put, called } = useForm();
  const own = value.map(String);
  const options = useIds(kind).filter((one) => !own.includes(one.value));
  const known = new Set(useIds(kind).map((one) => one.value));
  return (
    <div class="ids">
      {own.map((one, index) => (
        <span
          key={`${one}/${index}`}
          class={`id-chip ${known.has(one) ? '' : 'unknown'}`}
          title={called(kind, one)}
        >
          {one}
          <button
            type="button"
            class="bare"
            aria-label={t('form.remove', { name: one })}
            onClick={() => put(own.length === 1 ? path : [...path, index], undefined)}
          >
            <Icon name="ui-close" size="0.75rem" />
          </button>
        </span>
      ))}
      <select
        class="adding"
        id={id}
        aria-label={`${name}: ${t('form.add')}`}
        value=""
        onChange={(event) => {
          const next = event.currentTarget.value;
          event.currentTarget.value = '';
          if (next) put(path, [...own, next]);
        }}
      >
        <option value="">{t('form.add')} …</option>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </div>
  );
}

interface ItemProps {
  readonly shape: Shape;
  readonly value: Plain;
  readonly path: Path;
  readonly id: string;
  readonly name: string;
}

/** One entry of a list. */
function Item({ shape, value, path, id, name }: ItemProps) {
  if (shape.kind === 'object')
    return <FieldsOf fields={shape.fields} value={value} path={path} hint={String(path.at(-2))} />;
  if (shape.kind === 'tuple' && Array.isArray(value)) {
    return (
      <div class="tuple">
        {shape.items.map((item, index) => (
          <div key={item.text}>
            <label for={`${id}-${index}`}>{item.text.replace(/\.$/, '')}</label>
            <Control shape={item} value={value[index]} path={[...path, index]} id={`${id}-${index}`} />
          </div>
        ))}
      </div>
    );
  }
  return <Control shape={shape} value={value} path={path} id={id} name={name} />;
}

/** A list: ids as chips, everything else one below the other, to be moved and taken out. */
export function ListInput({
  shape,
  value,
  path,
  id,
  name = inWords(String(path.at(-1))),
}: ControlProps<'list' | 'tuple'>) {
  const { put, ids } = useForm();
  const own = Array.isArray(value) ? value : [];
  if (shape.kind === 'tuple') return <Item shape={shape} value={own} path={path} id={id} name={name} />;
  const { item } = shape;
  if (item.kind === 'ref') return <Ids kind={item.of} value={own} path={path} id={id} name={name} />;
  const swap = (at: number, to: number): void => {
    const next = [...own];
    [next[at], next[to]] = [next[to] as Plain, next[at] as Plain];
    put(path, next);
  };
  return (
    <div class="list">
      {own.map((one, index) => {
        const called = t('form.item', { name, n: index + 1 });
        return (
          <fieldset class="list-item" key={index} aria-label={called}>
            <div class="list-value">
              <Item shape={item} value={one} path={[...path, index]} id={`${id}-${index}`} name={called} />
            </div>
            <span class="list-acts">
              {index > 0 ? (
                <button
                  type="button"
                  class="bare"
                  aria-label={t('form.up', { name: called })}
                  onClick={() => swap(index, index - 1)}
                >
                  <Icon name="ui-chevron-up" size="0.9rem" />
                </button>
              ) : null}
              <button
                type="button"
                class="bare"
                aria-label={t('form.remove', { name: called })}
                title={t('form.remove', { name: called })}
                onClick={() => put(own.length === 1 ? path : [...path, index], undefined)}
              >
                <Icon name="ui-close" size="0.9rem" />
              </button>
            </span>
          </fieldset>
        );
      })}
      <button
        type="button"
        class="link"
        id={id}
        onClick={() => put([...path, own.length], skeletonOf(item, ids, t('form.example.label')))}
      >
        {t('form.item.add')}
      </button>
    </div>
  );
}
