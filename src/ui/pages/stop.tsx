import '../style/front.css';
import '../style/curtain.css';
import '../style/lesson.css';
import type { Table } from '../../store/types.ts';
import { speakOfPeriods } from '../../text/index.ts';
import { usePage } from '../page.ts';
import { StopWord } from '../panels/stop-word.tsx';
import { Icon } from '../parts/icon.tsx';
import { Messages } from '../parts/messages.tsx';
import { t as seat } from '../seat-words.ts';
import { useChanges } from '../sitting.ts';
import { t } from '../words.ts';

/** A game that was saved while it waited for the word of its lesson, and is opened again. */
export function StopPage({ table }: { readonly table: Table }) {
  useChanges(table.subscribe);
  const { scenario } = table.get();
  const heading = usePage(t('stop.page', { title: scenario?.title ?? '' }));
  if (!scenario) return null;
  speakOfPeriods(scenario);
  return (
    <div class="curtain-page stop-page" style={{ '--c': 'var(--tehran)' }}>
      <header class="curtain-bar">
        <span class="brand">{t('brand')}</span>
        <p>
          <b>{scenario.title}</b>
        </p>
      </header>
      <main class="curtain">
        <Messages table={table} />
        <section class="curtain-sheet" aria-labelledby="stop-title">
          <h1 id="stop-title" ref={heading} tabIndex={-1}>
            {t('stop.title')}
          </h1>
          <StopWord table={table} onWord={() => {}} />
          <p class="quiet">{t('stop.safe')}</p>
        </section>
      </main>
      <footer class="curtain-foot">
        <button type="button" class="bare" onClick={() => table.leave()}>
          <Icon name="ui-back" /> {seat('curtain.leave')}
        </button>
      </footer>
    </div>
  );
}
