import { begin, type Card, type Id, prepare, type Scenario, type State } from '../engine/index.ts';
import { monthName, nameOf, sayAmount, sayOption, sayPrice } from '../text/index.ts';

/** An answer of a card, as it is printed. */
export interface PaperOption {
  readonly label: string;
  /** What it costs at once, `$1 and ¥2`; empty where it is free. */
  readonly price: string;
  /** What it does, now and later, as at the beginning of the game. */
  readonly effects: readonly string[];
}

/** A card to cut out. */
export interface PaperCard {
  readonly id: Id;
  readonly headline: string;
  readonly text: string;
  /** Who sends it; null: it comes from home. */
  readonly from: { readonly capital: string; readonly colour: string } | null;
  readonly imagined: boolean;
  /** The month in which it comes; null where it is drawn. */
  readonly month: string | null;
  /** Whether it comes only by an earlier answer. */
  readonly chained: boolean;
  readonly facts: readonly Id[];
  readonly options: readonly PaperOption[];
}

function paperCard(scenario: Scenario, state: State, card: Card): PaperCard {
  const sender = card.from === null ? undefined : prepare(scenario).actor(card.from);
  return {
    id: card.id,
    headline: card.headline,
    text: card.text,
    from: sender ? { capital: sender.capital || sender.name, colour: sender.colour } : null,
    imagined: card.imagined,
    month: card.turn === null ? null : monthName(scenario, card.turn),
    chained: card.chained,
    facts: card.facts,
    options: card.options.map((option) => {
      const { now, later } = sayOption(scenario, option, state);
      return { label: option.label, price: sayPrice(scenario, option.price), effects: [...now, ...later] };
    }),
  };
}

/** Every card that the council of a scenario can be dealt: those of a month first, then in the order of its files. */
export function paperCards(scenario: Scenario): readonly PaperCard[] {
  // Which fortune the game has does not matter: only its first numbers are read.
  const state = begin(scenario, { seed: 1 }, []);
  const own = scenario.cards.filter(({ seat }) => seat === scenario.lead);
  const dated = own.filter(({ turn }) => turn !== null).sort((a, b) => (a.turn ?? 0) - (b.turn ?? 0));
  const drawn = own.filter(({ turn }) => turn === null);
  return [...dated, ...drawn].map((card) => paperCard(scenario, state, card));
}

/** One sheet of cards, row by row; places that are left over at its end are null. */
export interface PaperSheet<T> {
  readonly fronts: readonly (T | null)[];
  readonly backs: readonly (T | null)[];
}

/**
 * Cards in sheets of `columns` × `rows`. Each row of backs runs the other way, so that they meet their fronts when the
 * sheet is turned over its long edge.
 */
export function sheetsOf<T>(cards: readonly T[], columns: number, rows: number): readonly PaperSheet<T>[] {
  const size = columns * rows;
  return Array.from({ length: Math.ceil(cards.length / size) }, (_sheet, page) => {
    const fronts = Array.from({ length: size }, (_place, at) => cards[page * size + at] ?? null);
    const backs = Array.from({ length: rows }, (_row, row) =>
      fronts.slice(row * columns, (row + 1) * columns).reverse(),
    ).flat();
    return { fronts, backs };
  });
}

/** A number of the board sheet: what it is called and where it begins. */
export interface PaperTrack {
  readonly id: Id;
  readonly label: string;
  readonly start: string;
}

const ON_BOARD: readonly string[] = ['country', 'around', 'purse'];

/** The numbers that a council keeps on paper: those of the country, those around it, and its purses. */
export const paperTracks = (scenario: Scenario): readonly PaperTrack[] =>
  scenario.tracks
    .filter(({ group, derive }) => derive === null && ON_BOARD.includes(group))
    .map(({ id, label, start }) => ({ id, label, start: sayAmount(scenario, id, start) }));

/** A road of the board sheet. */
export interface PaperRoad {
  readonly id: Id;
  readonly name: string;
  readonly days: number;
  /** Who must let it pass, each once. */
  readonly owners: readonly string[];
}

/** Every road with its days and those who own a stretch of it. */
export const paperRoads = (scenario: Scenario): readonly PaperRoad[] =>
  scenario.routes.map(({ id, name, legs }) => {
    const all = legs.map((leg) => prepare(scenario).leg(leg));
    const owners = new Set(all.flatMap((leg) => leg.owners).filter((owner) => owner !== scenario.home));
    return {
      id,
      name,
      days: all.reduce((sum, leg) => sum + leg.days, 0),
      owners: [...owners].map((owner) => nameOf(scenario, 'actor', owner)),
    };
  });

/** A system of the board sheet; chances in percent, null where nobody refuses. */
export interface PaperSystem {
  readonly id: Id;
  readonly name: string;
  readonly supplier: string;
  readonly price: string;
  /** Turns in production. */
  readonly lead: number;
  readonly sign: number | null;
  readonly release: number | null;
}

/** What can be ordered, with its first price and the base chances of its two gates. */
export const paperSystems = (scenario: Scenario): readonly PaperSystem[] =>
  scenario.systems.map(({ id, name, supplier, payments, lead, sign, release }) => {
    const paid = payments.find(({ purse }) => purse !== null);
    return {
      id,
      name,
      supplier: nameOf(scenario, 'supplier', supplier),
      price: paid?.purse ? sayAmount(scenario, paid.purse, paid.amount) : (payments[0]?.label ?? ''),
      lead,
      sign,
      release,
    };
  });

const FACES = [1, 2, 3, 4, 5, 6];

/** Every sum that three dice can show, with the percent of throws that come to it or less. */
export function paperDice(): readonly { readonly sum: number; readonly chance: number }[] {
  const sums = FACES.flatMap((a) => FACES.flatMap((b) => FACES.map((c) => a + b + c)));
  return Array.from({ length: 16 }, (_sum, at) => ({
    sum: at + 3,
    chance: Math.round((sums.filter((one) => one <= at + 3).length * 100) / sums.length),
  }));
}
