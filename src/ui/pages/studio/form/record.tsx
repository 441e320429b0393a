import { useState } from 'preact/hooks';
import type { Plain, Shape } from '../../../../studio/index.ts';
import { skeletonOf } from '../../../../studio/index.ts';
import { Icon } from '../../../parts/icon.tsx';
import { t } from '../../../studio-words.ts';
import { useForm } from './context.ts';
import { Control } from './field.tsx';
import { type ControlProps, useIds } from './inputs.tsx';
import { FieldsOf } from './object.tsx';

const isMap = (value: Plain | undefined): value is { [key: string]: Plain } =>
  typeof value === 'object' && !Array.isArray(value);

/** What an entry is called besides its id. */
const labelOf = (value: Plain): string => {
  const label = isMap(value) ? (value.label ?? value.name) : '';
  return typeof label === 'string' ? label : '';
};

/** An id like this one that is still free. */
function freeId(like: string, taken: readonly string[]): string {
  let n = 1;
  while (taken.includes(n === 1 ? like : `${like}-${n}`)) n++;
  return n === 1 ? like : `${like}-${n}`;
}

interface EntryProps {
  readonly name: string;
  readonly value: Plain;
  readonly shape: Shape;
  readonly alone: boolean;
  readonly control: ControlProps<'record'>;
}

function Entry({ name, value, shape, alone, control }: EntryProps) {
  const { put } = useForm();
  const path = [...control.path, name];
  const remove = (
    <button
      type="button"
      class="bare"
      aria-label={t('form.remove', { name })}
      title={t('form.remove', { name })}
      onClick={() => put(alone ? control.path : path, undefined)}
    >
      <Icon name="ui-close" size="0.9rem" />
    </button>
  );
  if (shape.kind !== 'object') {
    return (
      <div class="record-line">
        <span class="record-name">{name}</span>
        <Control shape={shape} value={value} path={path} id={`${control.id}-${name}`} name={name} />
        {remove}
      </div>
    );
  }
  return (
    <fieldset class="record-entry">
      <legend>
        <code>{name}</code> <span class="quiet">{labelOf(value)}</span>
      </legend>
      {remove}
      <FieldsOf fields={shape.fields} value={value} path={path} hint={String(control.path.at(-1))} />
    </fieldset>
  );
}

/** Parts by id: prices by purse, options, policies, factors. */
export function RecordInput(props: ControlProps<'record'>) {
  const { shape, value, path, id } = props;
  const { put, ids } = useForm();
  const entries = Object.entries(isMap(value) ? value : {});
  const taken = entries.map(([name]) => name);
  return (
    <div class="record">
      {entries.map(([name, one]) => (
        <Entry
          key={name}
          name={name}
          value={one}
          shape={shape.value}
          alone={entries.length === 1}
          control={props}
        />
      ))}
      {shape.key === null ? (
        <AddEntry
          id={id}
          like={
            String(path.at(-1)) === 'options' ? t('form.option.new') : String(path.at(-1)).replace(/s$/, '')
          }
          taken={taken}
          add={(name) => put([...path, name], skeletonOf(shape.value, ids, t('form.example.label')))}
        />
      ) : (
        <AddKey
          {...props}
          taken={taken}
          kind={shape.key}
          add={(name) => put([...path, name], skeletonOf(shape.value, ids, ''))}
        />
      )}
    </div>
  );
}

interface AddProps {
  readonly id: string;
  readonly taken: readonly string[];
  readonly add: (name: string) => void;
}

function AddKey({ id, taken, add, kind }: AddProps & { readonly kind: string }) {
  const options = useIds(kind).filter((one) => !taken.includes(one.value));
  return (
    <select
      class="adding"
      id={id}
      aria-label={t('form.price.add')}
      value=""
      onChange={(event) => {
        const name = event.currentTarget.value;
        event.currentTarget.value = '';
        if (name) add(name);
      }}
    >
      <option value="">{t('form.add')} …</option>
      {options.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </select>
  );
}

const ID = /^[a-z][a-z0-9-]{0,47}$/;

function AddEntry({ id, taken, add, like }: AddProps & { readonly like: string }) {
  const [name, setName] = useState<string | null>(null);
  const wrong =
    name !== null && name !== '' && !ID.test(name)
      ? t('form.add-entry.wrong')
      : name !== null && taken.includes(name)
        ? t('form.add-entry.taken')
        : '';
  if (name === null) {
    return (
      <button type="button" class="link" id={id} onClick={() => setName(freeId(like, taken))}>
        {like === t('form.option.new') ? t('form.option.add') : t('form.item.add')}
      </button>
    );
  }
  const go = (): void => {
    if (name === '' || wrong) return;
    add(name);
    setName(null);
  };
  return (
    <div class="add-entry">
      <input
        type="text"
        id={`${id}-new`}
        class="code"
        aria-label={t('form.add-entry.id')}
        aria-invalid={wrong !== ''}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        value={name}
        spellcheck={false}
        onInput={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            go();
          }
          if (event.key === 'Escape') setName(null);
        }}
      />
      <button type="button" class="second small" aria-disabled={wrong !== '' || name === ''} onClick={go}>
        {t('form.add')}
      </button>
      {wrong ? (
        <small class="bad" id={`${id}-wrong`}>
          {wrong}
        </small>
      ) : null}
    </div>
  );
}
