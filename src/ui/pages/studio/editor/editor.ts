import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import {
  defaultKeymap,
  history,
  historyKeymap,
  indentWithTab,
  isolateHistory,
  redo,
  redoDepth,
  undo,
  undoDepth,
} from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, indentUnit } from '@codemirror/language';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { Annotation, EditorSelection, EditorState } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import type { DraftDocument, Problem, TextChange } from '../../../../studio/index.ts';
import { applied, mendOf, rangeOf, trimmed } from '../../../../studio/index.ts';
import { t } from '../../../studio-words.ts';
import { type Ends, endsOf } from './ends.ts';
import { helps } from './helps.ts';
import { houseStyle } from './theme.ts';

/** What the editor tells. */
export interface EditorEvents {
  readonly onText: (file: string, text: string) => void;
  /** The place of the cursor has changed, told in places of the file. */
  readonly onCursor: (file: string, offset: number, byHand: boolean) => void;
  readonly onHistory: (undo: boolean, redo: boolean) => void;
  readonly document: () => DraftDocument | null;
}

/** The text of the draft's files, one at a time, each with its own history. */
export interface Editor {
  /** Shows a file; where its text is another one than the editor knows, that becomes a change like any other. */
  readonly show: (file: string, text: string) => void;
  readonly change: (file: string, changes: readonly TextChange[]) => boolean;
  readonly problems: (problems: readonly Problem[]) => void;
  /** Moves to a place of the shown file. */
  readonly goTo: (from: number, to: number, focus: boolean) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly focus: () => void;
  readonly destroy: () => void;
}

/** A text that came from elsewhere: the store has it already. */
const known = Annotation.define<boolean>();

interface Sheet {
  state: EditorState;
  readonly ends: Ends;
}

/** Opens the editor in an element. It lives in a tree of its own, where the page's policy lets it bring its styles. */
export function openEditor(host: HTMLElement, events: EditorEvents): Editor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const sheets = new Map<string, Sheet>();
  let shown = '';
  let view: EditorView | null = null;

  const extensions = (file: string) => [
    lineNumbers(),
    highlightActiveLineGutter(),
    highlightSpecialChars(),
    history(),
    drawSelection(),
    highlightActiveLine(),
    highlightSelectionMatches(),
    bracketMatching(),
    closeBrackets(),
    EditorView.lineWrapping,
    EditorState.tabSize.of(2),
    indentUnit.of('  '),
    yaml(),
    lintGutter(),
    houseStyle,
    helps(events.document),
    keymap.of([
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...lintKeymap,
      ...searchKeymap,
      ...historyKeymap,
      ...defaultKeymap,
      indentWithTab,
    ]),
    EditorView.contentAttributes.of({
      'aria-label': t('text.name', { file }),
      spellcheck: 'false',
      tabindex: '0',
    }),
    EditorView.updateListener.of((update) => {
      const sheet = sheets.get(file);
      if (!sheet) return;
      sheet.state = update.state;
      if (file !== shown) return;
      const silent =
        update.transactions.length > 0 && update.transactions.every((one) => one.annotation(known));
      if (update.docChanged && !silent) events.onText(file, sheet.ends.outward(update.state.doc.toString()));
      if (update.docChanged) tellHistory(update.state);
      if (update.selectionSet || update.docChanged) {
        const byHand = update.transactions.some(
          (one) => one.isUserEvent('select') || one.isUserEvent('input.type'),
        );
        events.onCursor(
          file,
          sheet.ends.placeOut(update.state.doc.toString(), update.state.selection.main.head),
          byHand,
        );
      }
    }),
  ];
  const tellHistory = (state: EditorState): void =>
    events.onHistory(undoDepth(state) > 0, redoDepth(state) > 0);

  const sheetOf = (file: string, text: string): Sheet => {
    const before = sheets.get(file);
    if (before) return before;
    const ends = endsOf(text);
    const sheet = {
      ends,
      state: EditorState.create({ doc: ends.inward(text), extensions: extensions(file) }),
    };
    sheets.set(file, sheet);
    return sheet;
  };

  return {
    show: (file, text) => {
      const sheet = sheetOf(file, text);
      if (!view) {
        shown = file;
        view = new EditorView({ state: sheet.state, parent: root, root });
        tellHistory(sheet.state);
      } else if (file !== shown) {
        shown = file;
        view.setState(sheet.state);
        tellHistory(sheet.state);
      }
      const doc = view.state.doc.toString();
      const wanted = sheet.ends.inward(text);
      if (doc === wanted) return;
      view.dispatch({
        changes: [...trimmed(doc, { from: 0, to: doc.length, insert: wanted })],
        annotations: [known.of(true), isolateHistory.of('full')],
      });
    },
    change: (file, changes) => {
      const sheet = sheets.get(file);
      if (!sheet || !view) return false;
      const text = sheet.ends.outward(sheet.state.doc.toString());
      const inside = sheet.ends.changesIn(text, changes);
      const spec = { changes: inside, userEvent: 'input.form', annotations: isolateHistory.of('full') };
      if (file === shown) {
        const [first] = inside;
        view.dispatch({
          ...spec,
          effects: first ? EditorView.scrollIntoView(first.from, { y: 'nearest', yMargin: 60 }) : [],
        });
      } else {
        sheet.state = sheet.state.update(spec).state;
        events.onText(file, applied(text, changes));
      }
      return true;
    },
    problems: (problems) => {
      if (!view) return;
      const { state } = view;
      const doc = state.doc.toString();
      view.dispatch(
        setDiagnostics(
          state,
          problems.map((one) => diagnosticOf(doc, one)),
        ),
      );
    },
    goTo: (from, to, focus) => {
      const sheet = sheets.get(shown);
      if (!view || !sheet) return;
      const text = sheet.ends.outward(view.state.doc.toString());
      const length = view.state.doc.length;
      const anchor = Math.min(sheet.ends.placeIn(text, from), length);
      const head = Math.min(sheet.ends.placeIn(text, to), length);
      view.dispatch({
        selection: EditorSelection.single(anchor, head),
        effects: EditorView.scrollIntoView(anchor, { y: 'start', yMargin: 80 }),
      });
      if (focus) view.focus();
    },
    undo: () => view && undo(view),
    redo: () => view && redo(view),
    focus: () => view?.focus(),
    destroy: () => view?.destroy(),
  };
}

/** A problem as the editor underlines it, with a button where it can be mended. */
function diagnosticOf(doc: string, problem: Problem): Diagnostic {
  const { from, to } = rangeOf(doc, problem);
  const mend = mendOf(doc, problem);
  return {
    from: Math.max(0, Math.min(from, doc.length)),
    to: Math.min(to, doc.length),
    severity: problem.severity,
    message: [problem.message, problem.suggestion].filter(Boolean).join(' '),
    renderMessage: () => {
      const said = document.createElement('span');
      said.append(problem.message);
      if (problem.suggestion) {
        const more = said.appendChild(document.createElement('span'));
        more.className = 'cm-said-suggestion';
        more.textContent = problem.suggestion.charAt(0).toUpperCase() + problem.suggestion.slice(1);
      }
      return said;
    },
    ...(mend
      ? {
          actions: [
            {
              name:
                mend.insert.trim() && mend.insert.length < 40
                  ? t('text.mend', { to: mend.insert })
                  : t('text.mend.bare'),
              apply: (view: EditorView) => {
                // It may have been mended by hand meanwhile.
                const now = mendOf(view.state.doc.toString(), problem);
                if (now)
                  view.dispatch({
                    changes: now,
                    userEvent: 'input.mend',
                    annotations: isolateHistory.of('full'),
                  });
                view.focus();
              },
            },
          ],
        }
      : {}),
  };
}
