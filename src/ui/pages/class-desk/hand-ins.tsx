import { useState } from 'preact/hooks';
import type { ClassDesk, ClassState } from '../../../store/class-desk.ts';
import { t } from '../../class-desk-words.ts';
import { download } from '../../parts/download.ts';
import { Icon } from '../../parts/icon.tsx';
import { Overlay } from '../../parts/overlay.tsx';
import { OFFICES, type OfficeId, spreadsheetOf } from '../final/spreadsheet.ts';
import type { Lesson } from './lesson.ts';
import { rowsOf } from './rows.ts';
import { TakeIn, type Taking } from './take-in.tsx';

function Refusals({ state }: { state: ClassState }) {
  const { refused } = state.class;
  return (
    <section class="class-refused" aria-labelledby="class-refused">
      <h2 id="class-refused">{t('refused.title')}</h2>
      {refused.length === 0 ? <p class="quiet">{t('refused.none')}</p> : null}
      <ul>
        {refused.map(({ at, reason }, index) => (
          <li key={index}>
            <b>{at}</b> <span>{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function WipeQuestion({ n, onClose, onWipe }: { n: number; onClose: () => void; onWipe: () => void }) {
  return (
    <Overlay title={t('wipe.title')} onClose={onClose} class="question">
      <p>{t('wipe.what', { n })}</p>
      <div class="acts end">
        <button type="button" class="second" onClick={onClose}>
          {t('wipe.keep')}
        </button>
        <button type="button" class="primary danger" onClick={onWipe}>
          {t('wipe.yes')}
        </button>
      </div>
    </Overlay>
  );
}

function Keeping({ desk, state }: { desk: ClassDesk; state: ClassState }) {
  const [asked, ask] = useState(false);
  const { kept } = state;
  return (
    <section class="class-keep" aria-labelledby="class-keep">
      <h2 id="class-keep">{t('keep.title')}</h2>
      <label class="class-check">
        <input
          type="checkbox"
          checked={kept !== 'no'}
          onChange={(event) => void desk.keep(event.currentTarget.checked)}
        />
        {t('keep.label')}
      </label>
      <p class={kept === 'failed' ? 'bad' : 'quiet'} role="status">
        {t(`keep.${kept}`)}
      </p>
      <button type="button" class="second" onClick={() => ask(true)}>
        {t('wipe.go')}
      </button>
      {asked ? (
        <WipeQuestion
          n={state.class.runs.length}
          onClose={() => ask(false)}
          onWipe={() => {
            ask(false);
            void desk.wipe();
          }}
        />
      ) : null}
    </section>
  );
}

/** The class as a spreadsheet of one's office, and on one page of paper. */
function TakeAlong({ lesson, state }: { lesson: Lesson | null; state: ClassState }) {
  const [office, choose] = useState<OfficeId>('comma');
  if (!lesson) return <p class="quiet">{t('save.first')}</p>;
  const save = (): void =>
    download(
      `look-east-class-${lesson.scenario.id}.csv`,
      spreadsheetOf(rowsOf(lesson.runs, state.class.refused, lesson.month), OFFICES[office]),
      'text/csv;charset=utf-8',
    );
  return (
    <>
      <fieldset class="class-office">
        <legend class="unseen">{t('save.separator')}</legend>
        {(Object.keys(OFFICES) as OfficeId[]).map((id) => (
          <label key={id} class="class-check">
            <input type="radio" name="class-office" checked={office === id} onChange={() => choose(id)} />
            {t(`save.${id}`)}
          </label>
        ))}
      </fieldset>
      <div class="gathered-acts">
        <button type="button" class="second" onClick={save}>
          <Icon name="ui-download" /> {t('save.csv')}
        </button>
        <button type="button" class="second" onClick={() => globalThis.print()}>
          <Icon name="ui-print" /> {t('save.print')}
        </button>
      </div>
    </>
  );
}

interface HandInsProps {
  readonly desk: ClassDesk;
  readonly state: ClassState;
  readonly taking: Taking;
  readonly lesson: Lesson | null;
}

/** What was handed in: what is not counted and why, more of it, and where it stays. */
export function HandIns({ desk, state, taking, lesson }: HandInsProps) {
  return (
    <div class="class-hand-ins">
      <Refusals state={state} />
      <div>
        <section aria-labelledby="class-more">
          <h2 id="class-more">{t('more.title')}</h2>
          <TakeIn taking={taking} rows={4} />
        </section>
        <section aria-labelledby="class-save">
          <h2 id="class-save">{t('save.title')}</h2>
          <TakeAlong lesson={lesson} state={state} />
        </section>
        <Keeping desk={desk} state={state} />
      </div>
    </div>
  );
}
