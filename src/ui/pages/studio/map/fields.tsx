import type { RefObject } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { t } from '../../../studio-words.ts';

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly put: (text: string) => void;
  readonly field?: RefObject<HTMLInputElement | null>;
}

/** A text that is written when it is left, or by Enter. */
export function TextField({ label, value, put, field }: TextProps) {
  const [text, type] = useState(value);
  useEffect(() => type(value), [value]);
  const give = (): void => {
    if (text.trim() === '') type(value);
    else if (text !== value) put(text.trim());
  };
  return (
    <label>
      {label}
      <input
        ref={field ?? null}
        type="text"
        autocomplete="off"
        value={text}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={give}
        onKeyDown={(event) => event.key === 'Enter' && give()}
      />
    </label>
  );
}

interface NumberProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly whole?: boolean;
  readonly put: (value: number) => void;
}

/** A number as it was written; undefined where it is none within its bounds. */
export function numberIn(text: string, least: number, most: number, whole = false): number | undefined {
  const value = Number(text.replace(',', '.').replace('−', '-'));
  if (text.trim() === '' || Number.isNaN(value) || value < least || value > most) return undefined;
  return whole ? Math.round(value) : Math.round(value * 100) / 100;
}

/** A number within its bounds. */
export function NumberField({ label, value, least, most, whole = false, put }: NumberProps) {
  const id = useId();
  const [text, type] = useState(String(value));
  useEffect(() => type(String(value)), [value]);
  const read = numberIn(text, least, most, whole);
  const give = (): void => {
    if (read !== undefined && read !== value) put(read);
  };
  return (
    <label>
      {label}
      <input
        type="text"
        inputMode="decimal"
        autocomplete="off"
        class="map-number"
        value={text}
        aria-invalid={read === undefined}
        aria-describedby={read === undefined ? id : undefined}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={give}
        onKeyDown={(event) => event.key === 'Enter' && give()}
      />
      {read === undefined ? (
        <small class="bad" id={id}>
          {t('map.wrong.number', { least: String(least), most: String(most) })}
        </small>
      ) : null}
    </label>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly put: (value: string) => void;
  readonly field?: RefObject<HTMLSelectElement | null>;
}

/** One of a list. */
export function ChoiceField({ label, value, options, put, field }: ChoiceProps) {
  return (
    <label>
      {label}
      <select ref={field ?? null} value={value} onChange={(event) => put(event.currentTarget.value)}>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </label>
  );
}
