import '../../style/sheet-page.css';
import { useEffect, useState } from 'preact/hooks';
import { tabShelf } from '../../../storage/shelf.ts';
import { t } from '../../assessment-words.ts';
import { t as page } from '../../page-words.ts';
import { download } from '../../parts/download.ts';
import { Icon } from '../../parts/icon.tsx';
import { PaperLine } from '../../parts/paper.tsx';
import { type Sitting, useSitting } from '../../sitting.ts';
import { t as screen } from '../../words.ts';
import { FigureOf } from './charts.tsx';
import { figuresOf } from './figures.ts';
import { questionsOf } from './questions.ts';
import { type Saved, savedOf, textOf } from './saved.ts';
import { OFFICES, type OfficeId, rowsOf, spreadsheetOf } from './spreadsheet.ts';

/** What of the page is printed: all of it, the one sheet, or the questions with their answers. */
type Print = 'sheet' | 'questions';

/** Prints a part of the page alone; afterwards the page is as it was. */
function printOnly(what: Print): void {
  const { dataset } = document.documentElement;
  dataset.print = what;
  globalThis.addEventListener('afterprint', () => delete dataset.print, { once: true });
  globalThis.print();
}

const keyOf = ({ now }: Sitting): string => `look-east/words/${now.run ?? now.seed}`;

/** The student's own words, kept for as long as the tab is open. */
function useWords(sitting: Sitting): readonly [string, (words: string) => void] {
  const key = keyOf(sitting);
  const [words, set] = useState(() => tabShelf()?.getItem(key) ?? '');
  const write = (next: string): void => {
    set(next);
    try {
      tabShelf()?.setItem(key, next);
    } catch {
      // The words stand in the page, and go on paper from there.
    }
  };
  return [words, write];
}

/** The sheet itself, as it comes out of the printer. */
function OnePage({ saved, seen }: { saved: Saved; seen: boolean }) {
  const { scenario } = useSitting();
  const { title, seed, ending, score, aims, figures, turning, words, reasons, foretold, facts } = saved;
  return (
    <article class={`one-page ${seen ? 'seen' : ''}`} aria-label={page('sheet')}>
      <PaperLine title={title} seed={seed} />
      <div class="one-page-head">
        <div>
          <h2>{title}</h2>
          <p>{t('sheet.ended', { ending, score, win: scenario.winAt })}</p>
        </div>
        <table>
          <caption>{t('sheet.intent')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('sheet.aim')}</th>
              <th scope="col">{t('sheet.points')}</th>
              <th scope="col">{t('sheet.reached')}</th>
            </tr>
          </thead>
          <tbody>
            {aims.map(({ label, points, reached }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{points}</td>
                <td>{reached}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="run-charts">
        {figures.map((figure) => (
          <FigureOf key={figure.id} of={figure} name={`sheet-${figure.id}`} plain={true} />
        ))}
        <section class="one-page-turning">
          <h3>{t('sheet.turning')}</h3>
          <ul>
            {turning.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      </div>
      <section class="one-page-words">
        <h3>{t('sheet.words')}</h3>
        <p>{words}</p>
      </section>
      {reasons.length > 0 ? (
        <section class="one-page-words">
          <h3>{screen('reasons.given')}</h3>
          <ul>
            {reasons.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {foretold.length > 0 ? (
        <p class="one-page-facts">
          <b>{screen('calibration')}</b> {foretold.join(' ')}
        </p>
      ) : null}
      <p class="one-page-facts">
        <b>{t('sheet.facts')}</b>{' '}
        {t('sheet.facts.met', { n: facts.length, list: facts.map(({ id }) => id).join(', ') })}
      </p>
    </article>
  );
}

function Questions({ saved: { questions, title, seed } }: { saved: Saved }) {
  return (
    <section class="questions" aria-labelledby="questions">
      <PaperLine title={title} seed={seed} />
      <h3 id="questions">{t('questions')}</h3>
      <p class="hint on-screen">{t('questions.help')}</p>
      <ol>
        {questions.map(({ asks }) => (
          <li key={asks}>{asks}</li>
        ))}
      </ol>
      <details class="more question-answers">
        <summary>{t('questions.answers')}</summary>
        <ol>
          {questions.map(({ asks, answer }) => (
            <li key={asks}>{answer}</li>
          ))}
        </ol>
      </details>
      <button type="button" class="second" onClick={() => printOnly('questions')}>
        <Icon name="ui-print" /> {t('questions.print')}
      </button>
    </section>
  );
}

const today = (): string => new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(new Date());

function Files({ saved }: { saved: Saved }) {
  const { scenario, now, say } = useSitting();
  const [office, choose] = useState<OfficeId>('comma');
  const name = `look-east-${scenario.id}-${now.seed}`;
  const places = [t('chart.start'), ...now.history.slice(1).map((_, at) => say.shortMonth(at + 1))];
  const rows = rowsOf(saved.figures, [t('chart.head'), t('chart.series'), t('chart.unit')], places);
  return (
    <div class="sheet-files">
      <button
        type="button"
        class="second"
        onClick={() =>
          download(`${name}.txt`, textOf(saved, scenario.winAt, today()), 'text/plain;charset=utf-8')
        }
      >
        <Icon name="ui-download" /> {t('sheet.text')}
      </button>
      <button
        type="button"
        class="second"
        onClick={() => download(`${name}.json`, `${JSON.stringify({ ...saved, date: today() }, null, 2)}\n`)}
      >
        <Icon name="ui-download" /> {t('sheet.json')}
      </button>
      <fieldset>
        <legend class="unseen">{t('sheet.separator')}</legend>
        <button
          type="button"
          class="second"
          onClick={() =>
            download(`${name}.csv`, spreadsheetOf(rows, OFFICES[office]), 'text/csv;charset=utf-8')
          }
        >
          <Icon name="ui-download" /> {t('sheet.csv')}
        </button>
        {(Object.keys(OFFICES) as OfficeId[]).map((id) => (
          <label key={id}>
            <input type="radio" name="office" checked={office === id} onChange={() => choose(id)} />
            {t(`sheet.separator.${id}`)}
          </label>
        ))}
      </fieldset>
    </div>
  );
}

/** The run on one page: to be seen, printed or saved, with the student's words; and questions for a class. */
export function Sheet({ turning = null }: { turning?: readonly string[] | null }) {
  const sitting = useSitting();
  const [seen, see] = useState(false);
  const [words, write] = useWords(sitting);
  // Whoever leaves while a part is being printed leaves no mark on other pages.
  useEffect(() => () => void delete document.documentElement.dataset.print, []);
  const course = sitting.table.course();
  if (!course) return null;
  const figures = figuresOf(sitting, course);
  const saved = savedOf(sitting, figures, questionsOf(sitting, course, figures), words, turning);
  return (
    <section class="sheet-page" aria-labelledby="sheet">
      <div class="sheet-tools">
        <h2 id="sheet">{page('sheet')}</h2>
        <p class="hint">{t('sheet.help')}</p>
        <label class="sheet-words">
          <b>{t('sheet.words')}</b> <span class="hint">{t('sheet.words.help')}</span>
          <textarea
            rows={4}
            maxLength={700}
            value={words}
            onInput={(event) => write(event.currentTarget.value)}
          />
        </label>
        <div class="sheet-acts">
          <button type="button" class="primary" onClick={() => printOnly('sheet')}>
            <Icon name="ui-print" /> {t('sheet.print')}
          </button>
          <button type="button" class="second" aria-expanded={seen} onClick={() => see(!seen)}>
            <Icon name="ui-eye" /> {t(seen ? 'sheet.hide' : 'sheet.see')}
          </button>
        </div>
        <Files saved={saved} />
      </div>
      <OnePage saved={saved} seen={seen} />
      <Questions saved={saved} />
    </section>
  );
}
