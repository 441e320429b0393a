import '../style/hand-in.css';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { HAND_IN_MOST } from '../../classroom/mark.ts';
import type { HandInMade } from '../../store/types.ts';
import { copyText } from '../copy.ts';
import { t } from '../hand-in-words.ts';
import { drawnNickname } from '../nickname.ts';
import { download } from '../parts/download.ts';
import { Icon } from '../parts/icon.tsx';
import { Overlay } from '../parts/overlay.tsx';
import { PaperLine } from '../parts/paper.tsx';
import { useSitting } from '../sitting.ts';
import { t as screen } from '../words.ts';

type Made = HandInMade | 'making' | 'failed';

/** The hand-in of the game as it stands, made again whenever its run file would be another. */
function useHandIn(): readonly [made: Made, again: () => void] {
  const { table } = useSitting();
  const [made, set] = useState<Made>('making');
  const [tries, setTries] = useState(0);
  const { text } = table.exportRun();
  useEffect(() => {
    let here = true;
    table.handIn().then(
      (next) => here && set(next),
      () => here && set('failed'),
    );
    return () => {
      here = false;
    };
  }, [text, tries]);
  return [
    made,
    () => {
      set('making');
      setTries(tries + 1);
    },
  ];
}

/** Prints the hand-in alone; afterwards the page is as it was. */
function printHandIn(): void {
  const { dataset } = document.documentElement;
  dataset.handIn = '';
  globalThis.addEventListener('afterprint', () => delete dataset.handIn, { once: true });
  globalThis.print();
}

function saveRun({ exportRun }: { exportRun: () => { readonly name: string; readonly text: string } }): void {
  const { name, text } = exportRun();
  download(name, text);
}

/** What a printer makes of it. */
function OnPaper({ text, code }: { text: string; code: string | null }) {
  const { scenario, now } = useSitting();
  return (
    <article class="hand-in-paper">
      <PaperLine title={scenario.title} seed={now.seed} />
      <h2>{now.lesson?.nickname}</h2>
      <p class="hand-in-letters">{text}</p>
      {code === null ? null : (
        <p>
          {t('code', { n: lettersIn(code) })}: <span class="hand-in-letters">{code}</span>
        </p>
      )}
    </article>
  );
}

const lettersIn = (code: string): number => code.replaceAll(' ', '').length;

/** The text with all that can be done with it. */
function Text({ text, apart, code }: Extract<HandInMade, { ok: true }>) {
  const { table, scenario, now } = useSitting();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, say] = useState('');
  const id = useId();
  const copy = async (): Promise<void> => {
    say('');
    say(t((await copyText(text, field.current)) ? 'copied' : 'blocked'));
  };
  const save = (): void => {
    const name = `${scenario.id}-${(now.lesson?.nickname ?? '').toLowerCase().replaceAll(' ', '-')}.txt`;
    download(name, `${text}\n`, 'text/plain;charset=utf-8');
    say(t('saved', { name }));
  };
  return (
    <>
      <label for={id}>{t('text', { n: text.length, most: HAND_IN_MOST })}</label>
      <textarea
        ref={field}
        id={id}
        class="hand-in-letters"
        rows={4}
        readOnly
        spellcheck={false}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div class="hand-in-acts">
        <button type="button" class="primary" onClick={() => void copy()}>
          <Icon name="ui-copy" /> {t('copy')}
        </button>
        <button type="button" class="second" onClick={save}>
          <Icon name="ui-download" /> {t('save')}
        </button>
        <button type="button" class="second" onClick={printHandIn}>
          <Icon name="ui-print" /> {t('print')}
        </button>
      </div>
      <p role="status">{said}</p>
      {apart ? (
        <p>
          {t('apart')}{' '}
          <button type="button" class="second" onClick={() => saveRun(table)}>
            <Icon name="ui-download" /> {t('file')}
          </button>
        </p>
      ) : null}
      {code === null ? null : (
        <div class="hand-in-code">
          <b>{t('code', { n: lettersIn(code) })}</b>
          <p class="hand-in-letters">{code}</p>
          <p class="hint">{t('code.help')}</p>
        </div>
      )}
      <OnPaper text={text} code={code} />
    </>
  );
}

/** A drawn name, and the game as a text under it: to be copied, saved, printed or read out. */
export function HandIn() {
  const { table, now } = useSitting();
  const [made, again] = useHandIn();
  const { lesson, phase } = now;
  const nickname = lesson?.nickname ?? null;
  const draw = (): void => table.sayNickname(drawnNickname(nickname));
  useEffect(() => {
    if (nickname === null) draw();
  }, [nickname]);
  // Whoever leaves while it is being printed leaves no mark on other pages.
  useEffect(() => () => void delete document.documentElement.dataset.handIn, []);
  return (
    <div class="hand-in">
      <p>{t('what')}</p>
      {phase === 'over' ? null : <p>{t('early')}</p>}
      <div class="hand-in-name">
        <p role="status">
          {t('name')}: <b>{nickname}</b>
        </p>
        <button type="button" class="second" onClick={draw}>
          {t('draw')}
        </button>
        <p class="hint">{t('name.help')}</p>
      </div>
      {made === 'making' ? (
        <p role="status">{t('making')}</p>
      ) : made === 'failed' ? (
        <p role="alert">
          {t('failed')}{' '}
          <button type="button" class="second" onClick={again}>
            {t('again')}
          </button>
        </p>
      ) : made.ok ? (
        <Text {...made} />
      ) : (
        <p role="alert">
          {made.why}{' '}
          <button type="button" class="second" onClick={() => saveRun(table)}>
            <Icon name="ui-download" /> {t('file')}
          </button>
        </p>
      )}
    </div>
  );
}

/** The same behind a button: nothing is drawn or made before somebody asks. */
export function HandInFold() {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) box.current?.focus();
  }, [open]);
  if (!open)
    return (
      <button type="button" class="second on-screen" onClick={() => setOpen(true)}>
        {t('open')}
      </button>
    );
  return (
    <div ref={box} tabIndex={-1} class="hand-in-box">
      <HandIn />
    </div>
  );
}

/** A game that goes on is handed in as far as it has come. */
export function HandInOverlay() {
  const { ui } = useSitting();
  return (
    <Overlay title={screen('menu.hand-in')} onClose={() => ui.set({ overlay: null })} class="question">
      <HandIn />
    </Overlay>
  );
}
