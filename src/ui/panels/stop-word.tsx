import '../style/lesson.css';
import { useId, useRef, useState } from 'preact/hooks';
import type { Table } from '../../store/types.ts';
import { monthName } from '../../text/index.ts';
import { t } from '../words.ts';

interface StopWordProps {
  readonly table: Table;
  /** The word was the right one. */
  readonly onWord: () => void;
}

/** Where a game waits: the field for the word that the teacher reads out. */
export function StopWord({ table, onWord }: StopWordProps) {
  const { scenario, waits } = table.get();
  const [word, write] = useState('');
  const [wrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  if (!scenario || waits === null) return null;
  const month = monthName(scenario, waits);
  return (
    <form
      class="stop-word"
      onSubmit={(event) => {
        event.preventDefault();
        if (table.sayWord(word)) return onWord();
        setWrong(true);
        field.current?.select();
        field.current?.focus();
      }}
    >
      <p id={`${id}-what`}>{t('stop.what', { month })}</p>
      <div class="stop-field">
        <label for={id}>{t('stop.word')}</label>
        <input
          ref={field}
          id={id}
          type="text"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          maxLength={40}
          value={word}
          aria-invalid={wrong}
          aria-describedby={`${id}-what ${id}-wrong`}
          onInput={(event) => {
            write(event.currentTarget.value);
            setWrong(false);
          }}
        />
        <button type="submit" class="primary">
          {t('stop.go')} <span aria-hidden="true">→</span>
        </button>
      </div>
      <p id={`${id}-wrong`} class="bad" role="alert">
        {wrong ? t('stop.wrong', { month }) : ''}
      </p>
    </form>
  );
}
