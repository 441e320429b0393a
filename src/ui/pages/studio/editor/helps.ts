import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  startCompletion,
} from '@codemirror/autocomplete';
import { type EditorView, hoverTooltip } from '@codemirror/view';
import type { DraftDocument, Proposal } from '../../../../studio/index.ts';
import { explained, nameAt, proposalsAt } from '../../../../studio/index.ts';
import { t } from '../../../studio-words.ts';

const TYPE: Readonly<Record<Proposal['kind'], string>> = {
  field: 'property',
  id: 'variable',
  word: 'keyword',
  function: 'function',
};

/** What is written by a proposal, and whether the next word can be proposed at once. */
function apply(insert: string, document: () => DraftDocument | null): NonNullable<Completion['apply']> {
  return (view, _completion, from, to) => {
    // What follows on the line already is not written twice.
    const next = view.state.doc.sliceString(to, to + 1);
    const text = next === ':' && insert.endsWith(': ') ? insert.slice(0, -2) : insert;
    const open = text.endsWith('[') ? `${text}]` : text;
    view.dispatch({
      changes: { from, to, insert: open },
      selection: { anchor: from + text.length },
      userEvent: 'input.complete',
    });
    const at = from + text.length;
    const more = /(?:: |\[|\(')$/.test(text) && proposalsAt(view.state.doc.toString(), at, document());
    if (more && more.proposals.length > 0) setTimeout(() => startCompletion(view), 30);
  };
}

const optionOf =
  (document: () => DraftDocument | null) =>
  ({ label, insert, detail, info, kind, rank }: Proposal): Completion => ({
    label,
    type: TYPE[kind],
    ...(detail ? { detail } : {}),
    ...(info ? { info } : {}),
    ...(insert === undefined ? {} : { apply: apply(insert, document) }),
    ...(rank === undefined ? {} : { boost: rank * 10 }),
  });

function completing(document: () => DraftDocument | null) {
  return (context: CompletionContext): CompletionResult | null => {
    const { state, pos, explicit } = context;
    const line = state.doc.lineAt(pos);
    const before = line.text.slice(0, pos - line.from);
    if (/^\s*#|\s#/.test(before)) return null;
    const typed = /[\w.']$/.test(before) || /(?:: |\[|, )$/.test(before);
    if (!explicit && !typed) return null;
    const found = proposalsAt(state.doc.toString(), pos, document());
    if (!found || found.proposals.length === 0) return null;
    return { from: found.from, options: found.proposals.map(optionOf(document)), validFor: /^[\w.-]*$/ };
  };
}

/** Proposals while one writes, and a sentence about the field under the pointer. */
export function helps(document: () => DraftDocument | null) {
  const word = hoverTooltip((view: EditorView, pos) => {
    const text = view.state.doc.toString();
    const name = nameAt(text, pos);
    const about = name && explained(name.path);
    if (!name || !about?.text) return null;
    return {
      pos: name.from,
      end: name.to,
      above: true,
      create: () => {
        const dom = globalThis.document.createElement('div');
        dom.className = 'cm-word';
        const head = dom.appendChild(globalThis.document.createElement('b'));
        head.textContent = String(name.path.at(-1));
        const sentence = dom.appendChild(globalThis.document.createElement('p'));
        sentence.textContent = about.text;
        const more = about.required ? t('text.needed') : fallback(about.fallback);
        if (more) dom.appendChild(globalThis.document.createElement('small')).textContent = more;
        return { dom };
      },
    };
  });
  return [autocompletion({ override: [completing(document)], icons: false, maxRenderedOptions: 60 }), word];
}

function fallback(value: unknown): string {
  if (value === undefined || value === '' || (typeof value === 'object' && JSON.stringify(value).length < 3))
    return '';
  return t('text.fallback', { value: typeof value === 'object' ? JSON.stringify(value) : String(value) });
}
