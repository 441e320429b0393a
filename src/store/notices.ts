import type { Notice } from './types.ts';

/** The notices with one more, unless the page says the same already. */
export function withNotice(notices: readonly Notice[], notice: Notice): readonly Notice[] {
  const same = (one: Notice): boolean =>
    one.code === notice.code && JSON.stringify(one.args) === JSON.stringify(notice.args);
  return notices.some(same) ? notices : [...notices, notice];
}
