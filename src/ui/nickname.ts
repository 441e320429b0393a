import { NICKNAMES, nicknameOf } from '../classroom/nicknames.ts';

/** A name drawn by lot, another one than that of before. */
export function drawnNickname(before: string | null): string {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  const name = nicknameOf(drawn % NICKNAMES);
  return name === before ? nicknameOf((drawn + 1) % NICKNAMES) : name;
}
