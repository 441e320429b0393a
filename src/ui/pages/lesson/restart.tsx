import { useState } from 'preact/hooks';
import { type RestartFrom, restartFrom } from '../../../store/class-open.ts';
import type { Notice } from '../../../store/types.ts';
import { monthName } from '../../../text/index.ts';
import { t } from '../../class-words.ts';
import { sayNotice } from '../../parts/messages.tsx';
import type { Draft } from './draft.ts';
import { Choice } from './fields.tsx';

interface RestartProps {
  readonly draft: Draft;
  readonly find: Parameters<typeof restartFrom>[1];
  readonly write: (change: Partial<Draft>) => void;
  /** A run has been opened: its scenario is the lesson's. */
  readonly onRun: (run: RestartFrom) => void;
}

const unreadable: Notice = { code: 'run-format', args: {}, tone: 'error' };

/** Where the lesson begins: at the start, or at a council of a run that everyone goes on from. */
export function Restart({ draft, find, write, onRun }: RestartProps) {
  const [wrong, setWrong] = useState<Notice | null>(null);
  const { goesOn, restart, turn } = draft;
  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const text = await file.text().catch(() => null);
    const read = text === null ? null : await restartFrom(text, find);
    if (read?.ok) {
      setWrong(null);
      onRun(read);
    } else setWrong(read?.notice ?? unreadable);
  };
  return (
    <div class="lesson-from">
      <Choice
        name="lesson-from"
        legend={t('make.from')}
        value={goesOn ? 'run' : 'start'}
        options={[
          { value: 'start', label: t('make.from.start') },
          { value: 'run', label: t('make.from.run') },
        ]}
        choose={(value) => write({ goesOn: value === 'run' })}
      />
      {goesOn ? (
        <>
          <label class="second lesson-file">
            {t('make.from.open')}
            <input
              type="file"
              accept=".json,application/json"
              onChange={(event) => {
                void open(event.currentTarget.files?.[0]);
                event.currentTarget.value = '';
              }}
            />
          </label>
          {wrong ? (
            <p class="bad" role="alert">
              {sayNotice(wrong)}
            </p>
          ) : null}
          {restart ? (
            <>
              <p class="hint">
                {t('make.from.of', { title: restart.scenario.title, seed: String(restart.seed) })}
              </p>
              <label class="lesson-field">
                <b>{t('make.from.turn')}</b>
                <select
                  value={String(turn)}
                  onChange={(event) => write({ turn: Number(event.currentTarget.value) })}
                >
                  {Array.from({ length: restart.last - 1 }, (_, at) => at + 2).map((one) => (
                    <option key={one} value={String(one)}>
                      {monthName(restart.scenario, one)}
                    </option>
                  ))}
                </select>
              </label>
            </>
          ) : (
            <p class="hint">{t('make.from.none')}</p>
          )}
        </>
      ) : null}
    </div>
  );
}
