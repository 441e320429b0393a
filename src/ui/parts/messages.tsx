import type { Notice, Table } from '../../store/types.ts';
import { isTextKey, t as say } from '../../text/index.ts';
import { t } from '../page-words.ts';
import { Icon } from './icon.tsx';
import { NoticeAct } from './notice-act.tsx';

/** A message of the store in words. */
export function sayNotice({ code, args }: Notice): string {
  const key = `notice.${code}`;
  return isTextKey(key) ? say(key, args) : code;
}

/** Closes what was said about the last try, before the next. */
export function clearMessages(table: Table): void {
  while (table.get().notices.length > 0) table.dismiss(0);
}

/** The store's messages on a page that has no map to lay them on. */
export function Messages({ table }: { table: Table }) {
  const { notices } = table.get();
  return (
    <ul class="messages" aria-live="polite" aria-label={t('notices')}>
      {notices.map((notice, index) => (
        <li key={`${notice.code}/${JSON.stringify(notice.args)}`} class={notice.tone}>
          <Icon name={notice.tone === 'info' ? 'ui-info' : 'ui-warning'} />
          <span>
            {sayNotice(notice)} <NoticeAct notice={notice} table={table} />
          </span>
          <button type="button" class="bare" aria-label={t('close')} onClick={() => table.dismiss(index)}>
            <Icon name="ui-close" />
          </button>
        </li>
      ))}
    </ul>
  );
}
