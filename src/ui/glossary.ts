import { speaker } from '../text/say.ts';
import { GLOSSARY_WORDS } from './words/glossary.ts';

/** How a term is written in a running text; the first form that is found there is explained. */
const FORMS = {
  autonomy: 'autonomy',
  barter: 'barter',
  ceasefire: 'ceasefire',
  chokepoint: 'chokepoints?',
  consent: 'consents?',
  corridor: 'corridors?',
  crude: 'crude',
  deniable: 'deniable|deny|denies',
  deposit: 'deposits?',
  designation: 'listed|designat\\w+',
  directive: 'directives?',
  'dry-port': 'dry ports?',
  'dual-use': 'dual[- ]use',
  envoy: 'envoys?',
  exposure: 'exposure',
  gate: 'gates?',
  gauge: 'gauge',
  'good-name': 'good name',
  'gulf-states': 'Gulf states|Gulf monarchies',
  harm: 'harm',
  'home-front': 'home front',
  instalment: 'instalments?',
  insurer: 'insurers?|insurance',
  leverage: 'leverage',
  lot: 'lots?(?! of\\b)',
  memorandum: 'memorand\\w+',
  obligation: 'obligations?',
  pledge: 'pledges?',
  precursor: 'precursors?',
  restraint: 'restraint',
  sanctions: 'sanctions?|sanctioned',
  stance: 'stances?',
  strait: 'straits?',
  strike: 'strikes?',
  supplier: 'suppliers?',
  tension: 'tension',
  transit: 'transit',
  treaty: 'treat(?:y|ies)',
  yuan: 'yuan',
} as const;

export type TermId = keyof typeof FORMS;

const IDS = Object.keys(FORMS) as readonly TermId[];
const say = speaker(GLOSSARY_WORDS);

/** A term and what it means. */
export interface Term {
  readonly id: TermId;
  readonly term: string;
  readonly what: string;
}

const termOf = (id: TermId): Term => ({ id, term: say(`term.${id}`), what: say(`term.${id}.what`) });

/** Every term that is explained, by the alphabet. */
export const glossary = (): readonly Term[] => IDS.map(termOf).sort((a, b) => (a.term < b.term ? -1 : 1));

/** The question whose answer is a term's meaning, for the button on it. */
export const askTerm = (term: string): string => say('term.open', { term });

/** A piece of a text; one with a term is a word that is explained. */
export interface Piece {
  readonly text: string;
  readonly term?: Term;
}

const ANY = new RegExp(IDS.map((id) => `\\b(${FORMS[id]})\\b`).join('|'), 'gi');

/** A text in pieces: each term is one by itself where it stands for the first time. The pieces together are the text. */
export function glossed(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const told = new Set<TermId>();
  let from = 0;
  for (const found of text.matchAll(ANY)) {
    const id = IDS[found.slice(1).findIndex((group) => group !== undefined)];
    if (id === undefined || told.has(id)) continue;
    told.add(id);
    if (found.index > from) pieces.push({ text: text.slice(from, found.index) });
    pieces.push({ text: found[0], term: termOf(id) });
    from = found.index + found[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}
