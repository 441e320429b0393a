import '../style/front.css';
import '../style/trouble.css';
import { Component, type ComponentChildren, createContext, Fragment } from 'preact';
import { useContext } from 'preact/hooks';
import type { Table } from '../../store/types.ts';
import { forgetHash } from '../hash.ts';
import { usePage, useTitle } from '../page.ts';
import { t } from '../page-words.ts';
import { download } from '../parts/download.ts';
import { Icon } from '../parts/icon.tsx';
import { Technical } from '../parts/technical.tsx';
import { forgetRun } from '../resume.ts';

interface TroublePageProps {
  readonly table: Table;
  readonly error: unknown;
  readonly onTitle: () => void;
}

const detailsOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error);

/** What is said of the game: none open, safe in the store, or only on this page. */
function reassurance(table: Table): 'trouble.no-game' | 'trouble.safe' | 'trouble.unsaved' {
  const { phase, saving, readOnly } = table.get();
  if (phase === 'none') return 'trouble.no-game';
  return saving === 'saved' || saving === 'saving' || readOnly ? 'trouble.safe' : 'trouble.unsaved';
}

/** The game's file, for as long as the table can still give it. */
function runFile(table: Table): { readonly name: string; readonly text: string } | null {
  try {
    return table.get().phase === 'none' ? null : table.exportRun();
  } catch {
    return null;
  }
}

/** Reload, take the game along, or begin anew from the title page. */
function Ways({ table, onTitle }: { table: Table; onTitle: () => void }) {
  const file = runFile(table);
  return (
    <div class="acts">
      <button type="button" class="primary" onClick={() => location.reload()}>
        {t('trouble.reload')}
      </button>
      {file ? (
        <button type="button" class="second" onClick={() => download(file.name, file.text)}>
          <Icon name="ui-download" /> {t('trouble.export')}
        </button>
      ) : null}
      <button type="button" class="second" onClick={onTitle}>
        {t('trouble.title')}
      </button>
    </div>
  );
}

/** The page in place of one that has failed: the game is safe, and here is how to take it along. */
export function TroublePage({ table, error, onTitle }: TroublePageProps) {
  const heading = usePage(t('trouble.page'));
  return (
    <main class="trouble-page">
      <Icon name="broken-chain" size="5rem" />
      <h1 ref={heading} tabIndex={-1}>
        {t('trouble')}
      </h1>
      <p role="alert">{t(reassurance(table))}</p>
      <Ways table={table} onTitle={onTitle} />
      <Technical summary={t('trouble.details')} text={detailsOf(error)} />
    </main>
  );
}

interface GuardProps {
  readonly table: Table;
  readonly children: ComponentChildren;
}

/** Leads to the title page from whatever cannot be shown; the title page itself is always there. */
const ToTitle = createContext<() => void>(() => location.reload());

/**
 * Catches what a page throws, so that there is never a blank one; the game on the table is not touched. Every page of
 * trouble within leads from here to the title page, with nothing of the failed one left open.
 */
export class Guard extends Component<GuardProps, { error: unknown; failed: boolean; anew: number }> {
  override state = { error: null, failed: false, anew: 0 };

  static override getDerivedStateFromError(error: unknown) {
    return { error, failed: true };
  }

  override render() {
    const { error, failed, anew } = this.state;
    const { table, children } = this.props;
    const onTitle = (): void => {
      forgetRun();
      forgetHash();
      table.leave();
      this.setState({ error: null, failed: false, anew: anew + 1 });
    };
    if (failed) return <TroublePage table={table} error={error} onTitle={onTitle} />;
    return (
      <ToTitle.Provider value={onTitle}>
        <Fragment key={anew}>{children}</Fragment>
      </ToTitle.Provider>
    );
  }
}

/** While something is on its way. */
export function Coming() {
  useTitle(t('coming.page'));
  return (
    <main class="trouble-page">
      <p role="status">{t('coming')}</p>
    </main>
  );
}

/** A part of the page that could not be fetched. Browsers remember that for as long as the page stands: it must be reloaded. */
export function PartMissing({ table }: { table: Table }) {
  const heading = usePage(t('trouble.page'));
  const onTitle = useContext(ToTitle);
  return (
    <main class="trouble-page">
      <h1 ref={heading} tabIndex={-1}>
        {t('trouble.part')}
      </h1>
      <p role="alert">
        {t('trouble.part.long')} {t(reassurance(table))}
      </p>
      <Ways table={table} onTitle={onTitle} />
    </main>
  );
}
