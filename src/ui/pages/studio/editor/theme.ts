import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { rem } from '../../../style/follow.ts';

const MONO =
  'ui-monospace, "SF Mono", "Cascadia Mono", "Segoe UI Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace';
const SANS = 'var(--sans)';

/** The text as the house has it: ink on paper, few colours. Custom properties reach into the editor's own tree. */
const house = EditorView.theme({
  '&': { height: '100%', fontSize: rem(12.5), color: 'var(--ink)', backgroundColor: 'var(--card)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: MONO, lineHeight: '1.55', overflow: 'auto' },
  '.cm-content': { padding: '8px 0 40vh', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 10px 0 6px' },
  '.cm-gutters': {
    backgroundColor: 'var(--panel)',
    color: '#6a6f6d',
    border: 'none',
    borderInlineEnd: '1px solid var(--fine)',
  },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 6px 0 10px', minWidth: '30px' },
  '.cm-activeLine': { backgroundColor: '#f1ead966' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--fine)', color: 'var(--ink)' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: '#c6d6d6b0',
  },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: '#e7cf9780',
    outline: '1px solid #b9ac91',
  },
  '.cm-searchMatch': { backgroundColor: '#e7cf97a0' },
  '.cm-searchMatch-selected': { backgroundColor: '#e0b85c' },
  '.cm-gutter-lint': { width: '12px' },
  '.cm-gutter-lint .cm-gutterElement': { padding: '0 1px' },
  '.cm-lint-marker': { width: '9px', height: '9px', marginTop: '5px' },
  '.cm-lint-marker-error': { content: 'none', borderRadius: '50%', backgroundColor: 'var(--danger)' },
  '.cm-lint-marker-warning': { content: 'none', transform: 'rotate(45deg)', backgroundColor: 'var(--amber)' },
  '.cm-lintRange': { paddingBottom: '1px' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--danger) 1.2px',
    textUnderlineOffset: '3px',
    textDecorationSkipInk: 'none',
  },
  '.cm-lintRange-warning': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--amber) 1.2px',
    textUnderlineOffset: '3px',
    textDecorationSkipInk: 'none',
  },
  '.cm-lintPoint::after': { borderBottomColor: 'var(--danger)' },
  '.cm-tooltip': {
    border: '1px solid var(--hair)',
    borderRadius: '6px',
    backgroundColor: 'var(--card)',
    boxShadow: '0 6px 20px #0003',
    fontFamily: SANS,
    fontSize: rem(12.5),
    lineHeight: '1.4',
    color: 'var(--ink)',
    maxWidth: 'min(420px, 90vw)',
  },
  '.cm-tooltip-lint': { padding: '0', overflow: 'hidden' },
  '.cm-diagnostic': {
    padding: '7px 10px',
    borderInlineStart: '3px solid var(--danger)',
    marginInlineStart: '0',
  },
  '.cm-diagnostic-warning': { borderInlineStartColor: 'var(--amber)' },
  '.cm-diagnosticText': { display: 'block' },
  '.cm-diagnosticAction': {
    font: '600 12px var(--sans)',
    margin: '6px 0 0',
    padding: '4px 9px',
    border: '1px solid var(--ink)',
    borderRadius: '4px',
    backgroundColor: 'var(--ink)',
    color: 'var(--panel)',
    cursor: 'pointer',
  },
  '.cm-said-suggestion': { display: 'block', color: 'var(--soft)' },
  '.cm-word': { padding: '7px 10px' },
  '.cm-word b': { fontFamily: MONO, fontSize: rem(12) },
  '.cm-word p': { margin: '2px 0 0' },
  '.cm-word small': { color: 'var(--muted)', fontSize: rem(11.5) },
  '.cm-tooltip-autocomplete > ul': { fontFamily: SANS, maxHeight: '15em', minWidth: '220px' },
  '.cm-tooltip-autocomplete > ul > li': {
    padding: '3px 10px',
    display: 'flex',
    gap: '12px',
    alignItems: 'baseline',
  },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--tehran)', color: '#fff' },
  '.cm-completionLabel': { fontFamily: MONO, fontSize: rem(12) },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-completionDetail': {
    fontStyle: 'normal',
    color: 'var(--muted)',
    marginInlineStart: 'auto',
    fontSize: rem(11.5),
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  'li[aria-selected] .cm-completionDetail': { color: '#fffd' },
  '.cm-completionInfo': { padding: '7px 10px', maxWidth: '280px' },
  '.cm-panels': {
    backgroundColor: 'var(--panel)',
    color: 'var(--ink)',
    fontFamily: SANS,
    borderColor: 'var(--hair)',
  },
  '.cm-panel.cm-search': { padding: '6px 8px', fontSize: rem(12) },
  '.cm-textfield': {
    border: '1px solid #857a60',
    borderRadius: '4px',
    backgroundColor: '#fff',
    fontSize: rem(12),
  },
  '.cm-button': {
    backgroundImage: 'none',
    backgroundColor: 'transparent',
    border: '1px solid var(--hair)',
    borderRadius: '4px',
    fontSize: rem(12),
  },
});

const colours = HighlightStyle.define([
  { tag: [tags.definition(tags.propertyName), tags.propertyName], color: '#0f5e5a', fontWeight: '600' },
  { tag: [tags.string, tags.special(tags.string)], color: '#5a4210' },
  { tag: tags.content, color: '#1d2a33' },
  { tag: [tags.number, tags.bool, tags.null], color: '#2b5a92' },
  { tag: [tags.comment, tags.lineComment], color: '#666b66', fontStyle: 'italic' },
  { tag: [tags.separator, tags.punctuation, tags.squareBracket, tags.brace], color: '#6a6252' },
  { tag: [tags.meta, tags.keyword, tags.typeName, tags.labelName], color: '#6b4c8a' },
]);

export const houseStyle = [house, syntaxHighlighting(colours)];
