import type { Scenario } from '../engine/index.ts';
import type { SourceFile } from '../scenario/problem.ts';
import type { EmbeddedFile } from '../scenario/run-write.ts';
import type { ShareProblem } from '../scenario/share.ts';

/** What a scenario from somebody else comes as: the text of a link, that of a bundle, or files. */
export type SharedFrom =
  | { readonly link: string }
  | { readonly bundle: string }
  | { readonly files: readonly SourceFile[] };

/** A shared scenario that can be played, and what was looked at before that was said. */
export interface SharedGame {
  readonly scenario: Scenario;
  /** Its files as they travel in runs of it. */
  readonly files: readonly EmbeddedFile[];
  readonly lines: number;
  /** What the checker remarked that keeps nobody from playing. */
  readonly remarks: number;
  /** The scenario of this page that it extends; `changed`: it reads otherwise here than where it was shared. */
  readonly stands: { readonly title: string; readonly changed: boolean } | null;
  /** Turns that a game took which was played to its end behind the page. */
  readonly turns: number;
}

/** Why a shared scenario cannot be played. */
export type SharedFault =
  | ShareProblem
  /** Its files are wrong; `text` are the checker's messages. */
  | { readonly code: 'wrong'; readonly count: number; readonly text: string }
  /** Checking it, or a game of it, takes more than so many seconds. */
  | { readonly code: 'slow'; readonly limit: number }
  /** A game played behind the page broke off. */
  | { readonly code: 'breaks'; readonly reason: string }
  /** What checks could not be fetched or has failed. */
  | { readonly code: 'unchecked' };

export type SharedAnswer =
  | { readonly ok: true; readonly value: SharedGame }
  | { readonly ok: false; readonly error: SharedFault };
