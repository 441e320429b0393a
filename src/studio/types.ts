import type { Scenario } from '../engine/index.ts';
import type { BaseFiles } from '../scenario/bases.ts';
import type { Edit, EditProblem, TextChange } from '../scenario/edit.ts';
import type { NameKind } from '../scenario/names.ts';
import type { Path } from '../scenario/path.ts';
import type { Problem, SourceFile } from '../scenario/problem.ts';
import type { EmbeddedFile } from '../scenario/run-write.ts';
import type { Plain } from '../scenario/yaml.ts';
import type { Trouble } from '../storage/trouble.ts';
import type { Threads } from './thread.ts';

export type { BaseFiles, Edit, EditProblem, NameKind, Path, Plain, Problem, SourceFile, TextChange };

/** A scenario that comes with the page, with its files. */
export interface BuiltInFiles extends BaseFiles {
  readonly title: string;
}

/** A line in the list of drafts. */
export interface DraftLine {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** Lines of all its files. */
  readonly lines: number;
  /** Errors and warnings when it was last checked; null where it never was. */
  readonly problems: { readonly errors: number; readonly warnings: number } | null;
}

/** Where the author was in a draft. */
export interface Spot {
  readonly file: string;
  /** Section and entry in the form; empty: none. */
  readonly path: readonly string[];
  readonly offset: number;
  readonly tab: string;
}

/** The draft that is being written. Its text is the only truth: form, map and table read it and write by edits. */
export interface OpenDraft {
  readonly id: string;
  readonly name: string;
  readonly files: readonly SourceFile[];
  /** The file that is shown as text. */
  readonly file: string;
  /** Rises with every change of a text. */
  readonly generation: number;
}

/** What the last check of a draft has found. */
export interface CheckedDraft {
  /** Of the texts that were checked. */
  readonly generation: number;
  readonly problems: readonly Problem[];
  /** The compiled scenario, where no error is in the way. */
  readonly scenario: Scenario | null;
}

/** A draft as data, as it was when it could last be read. */
export interface DraftDocument {
  readonly generation: number;
  /** What stands in its own files. */
  readonly own: Readonly<Record<string, Plain>>;
  /** The same with everything it takes over from the scenario it extends. */
  readonly whole: Readonly<Record<string, Plain>>;
  /** Every id there is, by kind, those of the base included; `option/CARD` and `policy/SEAT` for what is within one. */
  readonly names: Readonly<Record<string, readonly string[]>>;
}

/** How safe the draft is: saved, on its way there, or what is in the way. */
export type Saving = 'saved' | 'saving' | Trouble;

/** An earlier state of a draft. */
export interface VersionLine {
  readonly number: number;
  readonly savedAt: number;
  /** Lines that came and went against the version before. */
  readonly added: number;
  readonly removed: number;
  readonly kind: VersionKind;
}

/** Why a version is kept: it was written, brought back, or left behind where two pages wrote the same draft. */
export type VersionKind = 'written' | 'restored' | 'aside';

export interface StudioState {
  /** Whether the list of drafts can be read. */
  readonly storage: 'coming' | 'here' | 'off' | 'failed';
  readonly drafts: readonly DraftLine[];
  readonly open: OpenDraft | null;
  readonly saving: Saving;
  /** Another page has written the same draft since; what it wrote is in the list and lies ready. */
  readonly conflict: { readonly savedAt: number } | null;
  /** The last check, perhaps of an earlier generation. */
  readonly checked: CheckedDraft | null;
  /** The last compiled scenario, perhaps of an earlier generation: what tables and maps show while something is wrong. */
  readonly scenario: Scenario | null;
  readonly document: DraftDocument | null;
  /** The texts have changed since the last check. */
  readonly checking: boolean;
  /** The worker that checks could not be started. */
  readonly broken: boolean;
  /** The draft that was deleted last and can be brought back. */
  readonly removed: { readonly id: string; readonly name: string } | null;
}

/** Shows changes where the text is being written, so that they can be undone there; false where that file is not shown. */
export type Pen = (file: string, changes: readonly TextChange[]) => boolean;

/** The one store of the studio. */
export interface Studio {
  readonly get: () => StudioState;
  readonly subscribe: (listener: (now: StudioState, before: StudioState) => void) => () => void;
  /** Reads the list of drafts. */
  readonly list: () => Promise<void>;
  /** Makes a draft and opens it; its id. */
  readonly create: (name: string, files: readonly SourceFile[]) => Promise<string>;
  /** Opens a draft; false where there is none of that id. */
  readonly open: (id: string) => Promise<boolean>;
  /** Saves and closes the open draft. */
  readonly close: () => Promise<void>;
  readonly rename: (id: string, name: string) => Promise<void>;
  readonly duplicate: (id: string, name: string) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly bringBack: () => Promise<void>;
  /** Another file of the open draft is to be shown. */
  readonly show: (file: string) => void;
  /** The text of a file as it now is. */
  readonly write: (file: string, text: string) => void;
  /** Carries out edits in the text; what stands in their way, and then nothing has changed. */
  readonly edit: (edits: readonly Edit[]) => EditProblem | null;
  /** Makes changes in the text of a file, told in places of it. */
  readonly change: (file: string, changes: readonly TextChange[]) => void;
  /** A part of the open draft as its text has it now; undefined where it is not there or cannot be read. */
  readonly part: (path: Path) => Plain | undefined;
  /** The file and the place in it where a part stands, or would stand; null where nothing is near. */
  readonly place: (
    path: Path,
  ) => { readonly file: string; readonly from: number; readonly to: number } | null;
  /** Who holds the text; null: nobody any more. */
  readonly setPen: (pen: Pen | null) => void;
  readonly versions: () => Promise<readonly VersionLine[]>;
  readonly version: (number: number) => Promise<readonly SourceFile[] | null>;
  /** Makes an earlier state the present one; that is a new version. */
  readonly restore: (number: number) => Promise<void>;
  /** Two pages have written one draft: go on with the other page's text, or with this one as a draft of its own. */
  readonly settle: (choice: 'theirs' | 'copy', name: string) => Promise<void>;
  /** Saves what is not saved yet. `leaving`: the page may be gone at once. */
  readonly flush: (leaving?: boolean) => Promise<void>;
  /** The draft as a game: its scenario and its files as they travel in a run; null while it has errors. */
  readonly game: () => Promise<{
    readonly scenario: Scenario;
    readonly files: readonly EmbeddedFile[];
  } | null>;
  /** The bases that the open draft extends, fetched. */
  readonly bases: () => Promise<readonly BaseFiles[]>;
  /** The first of some scenarios that comes with the page, fetched; null where none does. */
  readonly builtIn: (ids: readonly string[]) => Promise<BuiltInFiles | null>;
  /** Asks the workers behind the page; see `jobs/`. */
  readonly ask: Threads['ask'];
  /** Where the author was when the draft was left. */
  readonly spot: (id: string) => Spot | null;
  readonly keepSpot: (spot: Spot) => void;
}

/** What every tab beside the text is given. */
export interface TabProps {
  readonly studio: Studio;
  /** The last scenario without errors; null before there is one. */
  readonly scenario: Scenario | null;
  readonly document: DraftDocument | null;
  readonly edit: (edits: readonly Edit[]) => EditProblem | null;
  /** Shows a part in form and text, or a place in a file. */
  readonly goTo: (
    target: Path | { readonly file: string; readonly line: number; readonly column: number },
  ) => void;
}
