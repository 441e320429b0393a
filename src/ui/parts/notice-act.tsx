import type { Notice, Table } from '../../store/types.ts';
import { t } from '../../text/index.ts';
import { download } from './download.ts';

/** What may be lost, so that a file of the game is offered with the message. */
const AT_RISK: readonly string[] = [
  'storage-off',
  'storage-fleeting',
  'storage-newer',
  'storage-full',
  'save-failed',
];
/** Where the page must not show or hand out what only one of its players may know. */
const HIDDEN: readonly string[] = ['none', 'curtain', 'chamber'];

/** What can be done about a message at once: a file of the game that may be lost, or the newer edition. */
export function NoticeAct({ notice, table }: { notice: Notice; table: Table }) {
  if (notice.code === 'edition-ready') {
    const load = async (): Promise<void> => {
      const { loadEdition } = await import('../../store/edition.ts');
      const code = await loadEdition();
      if (code) table.say({ code, args: {}, tone: 'warning' });
    };
    return (
      <button type="button" class="link" onClick={() => void load()}>
        {t('notice-act.edition')}
      </button>
    );
  }
  if (!AT_RISK.includes(notice.code) || HIDDEN.includes(table.get().phase)) return null;
  const save = (): void => {
    const { name, text } = table.exportRun();
    download(name, text);
  };
  return (
    <button type="button" class="link" onClick={save}>
      {t('notice-act.file')}
    </button>
  );
}
