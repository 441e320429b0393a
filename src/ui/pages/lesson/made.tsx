import { useRef, useState } from 'preact/hooks';
import { CLASS_LIMITS } from '../../../classroom/class-link.ts';
import type { Lesson } from '../../../classroom/lesson.ts';
import { stopWord } from '../../../classroom/stop-word.ts';
import type { Scenario } from '../../../engine/index.ts';
import { monthName } from '../../../text/index.ts';
import { t } from '../../class-words.ts';
import { copyText } from '../../copy.ts';
import { Icon } from '../../parts/icon.tsx';
import type { MadeLink } from './draft.ts';
import { Qr } from './qr.tsx';

/** The words that the teacher reads out at the stops of a lesson. */
function Words({ lesson, packed, scenario }: { lesson: Lesson; packed: string; scenario: Scenario }) {
  return (
    <section class="lesson-words" aria-labelledby="lesson-words">
      <h3 id="lesson-words">{t('made.words')}</h3>
      {lesson.stops.length === 0 ? (
        <p class="hint">{t('made.words.none')}</p>
      ) : (
        <>
          <p class="hint">{t('made.words.what')}</p>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('made.words.after')}</th>
                <th scope="col">{t('made.words.word')}</th>
              </tr>
            </thead>
            <tbody>
              {lesson.stops.map((turn) => (
                <tr key={turn}>
                  <th scope="row">{monthName(scenario, turn)}</th>
                  <td>{stopWord(packed, turn)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

interface MadeProps {
  readonly lesson: Lesson;
  readonly made: MadeLink;
  readonly scenario: Scenario;
}

/** The finished link: to copy, to try, as a picture, on paper; and the words of its stops. */
export function Made({ lesson, made, scenario }: MadeProps) {
  const { link, packed, fit } = made;
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<{ readonly link: string; readonly done: boolean } | null>(null);
  const said = copied?.link === link ? t(copied.done ? 'made.copied' : 'made.by-hand') : '';
  if (fit === 'too-long')
    return (
      <p class="bad" role="alert">
        {t('made.too-long', { n: link.length })}
      </p>
    );
  return (
    <>
      {lesson.title === '' ? null : <p class="lesson-called">{lesson.title}</p>}
      <label class="lesson-link">
        <b>{t('made.link')}</b>
        <textarea ref={field} rows={4} readOnly={true} value={link} spellcheck={false} />
      </label>
      <p class={fit === 'long' ? 'warn' : 'hint'}>
        {t('made.length', { n: link.length })}{' '}
        {fit === 'long' ? t('made.long', { most: CLASS_LIMITS.everywhere }) : ''}
      </p>
      <div class="class-acts">
        <button
          type="button"
          class="primary"
          onClick={() => void copyText(link, field.current).then((done) => setCopied({ link, done }))}
        >
          {t('made.copy')}
        </button>
        <a class="second" href={link} target="_blank" rel="noopener">
          {t('made.try')}
        </a>
        <button type="button" class="second" onClick={() => globalThis.print()}>
          <Icon name="ui-print" /> {t('made.print')}
        </button>
      </div>
      <p role="status">{said}</p>
      <div class="lesson-give">
        <Qr link={link} />
        <Words lesson={lesson} packed={packed} scenario={scenario} />
      </div>
    </>
  );
}
