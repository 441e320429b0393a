import type { Path, Plain } from '../../../../studio/index.ts';
import { childShape } from '../../../../studio/index.ts';
import { Icon } from '../../../parts/icon.tsx';
import { t } from '../../../studio-words.ts';
import { useForm } from './context.ts';
import { type ControlProps, expressionValue, Select, useIds } from './inputs.tsx';
import { FieldsOf } from './object.tsx';
import { useTyped } from './typed.ts';

const isMap = (value: Plain | undefined): value is { [key: string]: Plain } =>
  typeof value === 'object' && !Array.isArray(value);

const setTo = (value: Plain | undefined): Plain | undefined =>
  isMap(value) && 'set' in value ? value.set : undefined;

interface RowProps {
  readonly track: string;
  readonly value: Plain;
  readonly path: Path;
  readonly taken: readonly string[];
  readonly siblings: readonly [string, Plain][];
}

/** One track and by how much it changes. */
function EffectRow({ track, value, path, taken, siblings }: RowProps) {
  const { put } = useForm();
  const options = useIds('track').filter((one) => one.value === track || !taken.includes(one.value));
  const fixed = setTo(value);
  const { text, type, end } = useTyped(String(fixed ?? (isMap(value) ? '' : value)), (next) => {
    const parsed = expressionValue(next.replace(/^\+/, '').replace('−', '-'));
    if (parsed === undefined) return false;
    return put([...path, track], fixed === undefined ? parsed : { set: parsed });
  });
  return (
    <li class="effect">
      <Select
        id={`effect-${[...path, track].join('-')}`}
        name={t('form.effects.track')}
        value={track}
        options={[...options, ...(path.includes('aims') ? [{ value: 'warm', label: 'warm' }] : [])]}
        empty={null}
        choose={(next) =>
          // The other changes keep their order.
          put(path, Object.fromEntries(siblings.map(([name, one]) => [name === track ? next : name, one])))
        }
      />
      <span class="effect-by">
        {fixed === undefined ? null : <small>=</small>}
        <input
          type="text"
          class={text.length > 5 ? 'code' : 'code short'}
          aria-label={`${t('form.effects.by')}: ${track}`}
          value={text}
          spellcheck={false}
          autocomplete="off"
          onInput={(event) => type(event.currentTarget.value, event.isComposing)}
          onBlur={end}
        />
      </span>
      <button
        type="button"
        class="bare"
        aria-label={t('form.remove', { name: track })}
        title={t('form.remove', { name: track })}
        onClick={() => put(siblings.length === 1 ? path : [...path, track], undefined)}
      >
        <Icon name="ui-close" size="0.9rem" />
      </button>
    </li>
  );
}

/** What something changes: rows of track and amount, and other verbs below. */
export function EffectsInput({ shape, value, path, id }: ControlProps<'effects'>) {
  const { put } = useForm();
  const all = isMap(value) ? Object.entries(value) : [];
  const rows = all.filter(([name]) => name !== 'do');
  const taken = rows.map(([name]) => name);
  const free = useIds('track').filter((one) => !taken.includes(one.value));
  const verbs = isMap(value) && Array.isArray(value.do) ? value.do : [];
  return (
    <div class="effects">
      {rows.length > 0 ? (
        <ul>
          {rows.map(([track, one]) => (
            <EffectRow key={track} track={track} value={one} path={path} taken={taken} siblings={all} />
          ))}
        </ul>
      ) : null}
      {verbs.map((verb, index) => {
        const verbShape = childShape(shape, 'do');
        const fields =
          verbShape?.kind === 'list' && verbShape.item.kind === 'object' ? verbShape.item.fields : {};
        const name = isMap(verb) ? (Object.keys(verb)[0] ?? '') : '';
        const own = fields[name];
        return (
          <fieldset class="verb" key={index}>
            <legend title={own?.text}>{name}</legend>
            {own?.kind === 'object' ? (
              <FieldsOf
                fields={own.fields}
                value={isMap(verb) ? verb[name] : undefined}
                path={[...path, 'do', index, name]}
                hint={name}
              />
            ) : null}
            <button
              type="button"
              class="bare"
              aria-label={t('form.remove', { name })}
              onClick={() => put(verbs.length === 1 ? [...path, 'do'] : [...path, 'do', index], undefined)}
            >
              <Icon name="ui-close" size="0.9rem" />
            </button>
          </fieldset>
        );
      })}
      <div class="effects-add">
        <select
          class="adding"
          id={id}
          aria-label={t('form.effects.add')}
          value=""
          onChange={(event) => {
            const track = event.currentTarget.value;
            event.currentTarget.value = '';
            if (track) put([...path, track], 1, isMap(value) && 'do' in value ? 'do' : undefined);
          }}
        >
          <option value="">{t('form.effects.add')} …</option>
          {free.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
        <select
          class="adding"
          aria-label={t('form.verbs.add')}
          value=""
          onChange={(event) => {
            const verb = event.currentTarget.value;
            event.currentTarget.value = '';
            if (verb) put([...path, 'do', verbs.length], { [verb]: {} });
          }}
        >
          <option value="">{t('form.verbs.add')} …</option>
          {Object.entries(shape.verbs).map(([verb, { text }]) => (
            <option key={verb} value={verb}>
              {verb}: {text}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
