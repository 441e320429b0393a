import type { Trouble } from '../storage/trouble.ts';
import type { Notice, Opened } from './types.ts';

/** The notices with one more, unless the page says the same already. */
export function withNotice(notices: readonly Notice[], notice: Notice): readonly Notice[] {
  const same = (one: Notice): boolean =>
    one.code === notice.code && JSON.stringify(one.args) === JSON.stringify(notice.args);
  return notices.some(same) ? notices : [...notices, notice];
}

/** What there is to say where something could not be opened, by the code of its sentence. */
export const failed = (code: string, args: Notice['args'] = {}): Extract<Opened, { ok: false }> => ({
  ok: false,
  notice: { code, args, tone: 'error' },
});

/** The code of the notice that names what is in the way of the storage. */
export const codeOf = (trouble: Trouble): string =>
  trouble === 'failed' ? 'save-failed' : `storage-${trouble}`;
