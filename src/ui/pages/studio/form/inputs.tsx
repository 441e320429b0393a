import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Path, Plain, Shape } from '../../../../studio/index.ts';
import { t } from '../../../studio-words.ts';
import { useForm } from './context.ts';
import { useTyped } from './typed.ts';

/** What every control is given. `name` is what it is called for who does not see its label. */
export interface ControlProps<K extends Shape['kind'] = Shape['kind']> {
  readonly shape: Shape & { readonly kind: K };
  readonly value: Plain | undefined;
  readonly path: Path;
  readonly id: string;
  readonly name?: string;
}

const said = (value: Plain | undefined): string =>
  value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);

const named = (name: string | undefined) => (name === undefined ? {} : { 'aria-label': name });

/** An area that is as high as its text. */
function useHeight(text: string) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const box = area.current;
    if (!box || CSS.supports('field-sizing', 'content')) return;
    box.style.blockSize = 'auto';
    box.style.blockSize = `${box.scrollHeight + 3}px`;
  }, [text]);
  return area;
}

/** A text on one line or several. */
export function TextInput({ shape, value, path, id, name }: ControlProps<'text'>) {
  const { put } = useForm();
  const { text, type, end } = useTyped(said(value), (next) =>
    put(path, next === '' && !shape.required ? undefined : next),
  );
  const area = useHeight(text);
  const over = text.length > shape.most;
  const rest = {
    id,
    ...named(name),
    value: text,
    placeholder: said(shape.fallback),
    'aria-invalid': over,
    onInput: (event: { currentTarget: { value: string }; isComposing: boolean }) =>
      type(event.currentTarget.value, event.isComposing),
    onBlur: end,
  };
  return (
    <>
      {shape.long ? (
        <textarea ref={area} rows={2} {...rest} />
      ) : (
        <input type="text" autocomplete="off" {...rest} />
      )}
      {text.length > shape.most * 0.85 ? (
        <small class={over ? 'bad' : 'quiet'}>
          {t('form.letters', { n: text.length, most: shape.most })}
        </small>
      ) : null}
    </>
  );
}

/** A number within its bounds. */
export function NumberInput({ shape, value, path, id, name }: ControlProps<'number'>) {
  const { put } = useForm();
  const [wrong, setWrong] = useState('');
  const { text, type, end } = useTyped(said(value), (next) => {
    if (next.trim() === '') {
      setWrong('');
      return put(path, undefined);
    }
    const number = Number(next.replace(',', '.').replace('−', '-'));
    const { least, most, whole } = shape;
    if (Number.isNaN(number)) setWrong(t('form.not-number'));
    else if (number < least || number > most || (whole && !Number.isInteger(number)))
      setWrong(t(whole ? 'form.whole' : 'form.number', { least: String(least), most: String(most) }));
    else {
      setWrong('');
      return put(path, number);
    }
    return false;
  });
  return (
    <>
      <input
        id={id}
        {...named(name)}
        type="text"
        inputMode="decimal"
        class="short"
        autocomplete="off"
        value={text}
        placeholder={said(shape.fallback)}
        aria-invalid={wrong !== ''}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onInput={(event) => type(event.currentTarget.value, event.isComposing)}
        onBlur={end}
      />
      {wrong ? (
        <small class="bad" id={`${id}-wrong`}>
          {wrong}
        </small>
      ) : null}
    </>
  );
}

/** Yes or no. */
export function FlagInput({ shape, value, path, id, name }: ControlProps<'flag'>) {
  const { put } = useForm();
  const on = value === undefined ? shape.fallback === true : value === true;
  return (
    <input
      id={id}
      {...named(name)}
      type="checkbox"
      checked={on}
      onChange={(event) => {
        const next = event.currentTarget.checked;
        put(path, next === (shape.fallback === true) ? undefined : next);
      }}
    />
  );
}

interface SelectProps {
  readonly id: string;
  readonly name?: string | undefined;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly empty: string | null;
  readonly choose: (value: string) => void;
}

/** One of a list; a value that is not in it is shown as what it is. */
export function Select({ id, name, value, options, empty, choose }: SelectProps) {
  const unknown = value !== '' && !options.some((one) => one.value === value);
  return (
    <select
      id={id}
      {...named(name)}
      value={value}
      aria-invalid={unknown}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {empty !== null || value === '' ? <option value="">{empty ?? t('form.choose')}</option> : null}
      {unknown ? <option value={value}>{t('form.unknown', { id: value })}</option> : null}
      {options.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </select>
  );
}

/** A name that says no more than its id. */
const alike = (name: string, id: string): boolean => name.toLowerCase() === id.replaceAll('-', ' ');

/** What is offered of a kind of id. */
export function useIds(kind: string): { readonly value: string; readonly label: string }[] {
  const { ids, called } = useForm();
  return ids(kind).map((id) => {
    const name = called(kind, id);
    const short = name.length > 46 ? `${name.slice(0, 44)}…` : name;
    return { value: id, label: name && !alike(name, id) ? `${id} – ${short}` : id };
  });
}

/** The id of something else. */
export function RefInput({ shape, value, path, id, name }: ControlProps<'ref'>) {
  const { put } = useForm();
  const options = useIds(shape.of);
  return (
    <Select
      id={id}
      name={name}
      value={said(value)}
      options={options}
      empty={shape.required ? null : t('form.none')}
      choose={(next) => put(path, next === '' ? undefined : next)}
    />
  );
}

/** One of a few words. */
export function ChoiceInput({ shape, value, path, id, name }: ControlProps<'choice'>) {
  const { put } = useForm();
  return (
    <Select
      id={id}
      name={name}
      value={said(value ?? shape.fallback)}
      options={shape.of.map((one) => ({ value: one, label: one }))}
      empty={shape.required || shape.fallback !== undefined ? null : t('form.none')}
      choose={(next) => put(path, next === '' || next === shape.fallback ? undefined : next)}
    />
  );
}

/** A number, yes or no where the text says nothing else; otherwise the words of an expression. */
export function expressionValue(text: string): Plain | undefined {
  const bare = text.trim();
  if (bare === '') return undefined;
  if (/^-?\d{1,7}(\.\d+)?$/.test(bare)) return Number(bare);
  if (bare === 'true' || bare === 'false') return bare === 'true';
  return bare;
}

/** An expression, looked at while it is written. */
export function ExpressionInput({ shape, value, path, id, name }: ControlProps<'expression'>) {
  const { put, studio } = useForm();
  const { text, type, end } = useTyped(said(value), (next) => put(path, expressionValue(next)));
  const [issue, setIssue] = useState('');
  const own = useId();
  const area = useHeight(text);
  useEffect(() => {
    const parsed = expressionValue(text);
    const { document } = studio.get();
    if (typeof parsed !== 'string' || !document) {
      setIssue('');
      return;
    }
    let open = true;
    const timer = setTimeout(() => {
      studio
        .ask('expression', { text: parsed, want: shape.want, whole: document.whole }, { lane: 'expression' })
        .answer.then(
          ([first]) =>
            open && setIssue(first ? [first.message, first.suggestion].filter(Boolean).join(' ') : ''),
          () => {},
        );
    }, 150);
    return () => {
      open = false;
      clearTimeout(timer);
    };
  }, [text]);
  return (
    <>
      <textarea
        ref={area}
        id={id}
        {...named(name)}
        class="code"
        rows={1}
        spellcheck={false}
        autocomplete="off"
        value={text}
        placeholder={said(shape.fallback)}
        aria-invalid={issue !== ''}
        aria-describedby={issue ? own : undefined}
        onInput={(event) => type(event.currentTarget.value.replace(/\n/g, ' '), event.isComposing)}
        onBlur={end}
      />
      {issue ? (
        <small class="bad" id={own}>
          {issue}
        </small>
      ) : null}
    </>
  );
}
