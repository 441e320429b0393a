import type {
  Account,
  Aim,
  Ask,
  Card,
  Deed,
  Designation,
  Ending,
  Exchange,
  Factor,
  Give,
  GuideOrder,
  GuideStep,
  Objective,
  Posture,
  Programme,
  Reaction,
  Strike,
  Upkeep,
} from '../../engine/types/index.ts';
import type { Path } from '../path.ts';
import type { Compiler } from './context.ts';
import { sumOf } from './sum.ts';

/** The regular costs; an expression for an amount is in tenths already. */
export function compileUpkeep(to: Compiler): Upkeep[] {
  return Object.entries(to.doc.upkeep).map(([id, upkeep]) => ({
    id,
    label: upkeep.label,
    purse: upkeep.purse,
    amount: to.money(upkeep.amount, ['upkeep', id, 'amount']),
    facts: upkeep.facts ?? [],
  }));
}

/** The exchanges between purses. */
export function compileExchanges(to: Compiler): Exchange[] {
  return Object.entries(to.doc.exchanges).map(([id, exchange]) => {
    const path = ['exchanges', id];
    return {
      id,
      label: exchange.label,
      give: to.price(exchange.give, [...path, 'give']),
      get: to.price(exchange.get, [...path, 'get']),
      condition: to.condition(exchange.condition, [...path, 'condition']),
      block: to.block(path.join('/'), exchange.effects, [...path, 'effects'], exchange.facts),
    };
  });
}

/** The postures; the first one is held at the start. */
export function compilePostures(to: Compiler): Posture[] {
  return Object.entries(to.doc.postures).map(([id, posture]) => ({
    id,
    label: posture.label,
    help: posture.help,
    exposure: posture.exposure,
    shows: posture.shows,
    block: to.block(`postures/${id}`, posture.effects, ['postures', id, 'effects'], posture.facts),
  }));
}

/** The aims of missions. */
export function compileAims(to: Compiler): Aim[] {
  return Object.entries(to.doc.aims).map(([id, aim]) => {
    const path = ['aims', id];
    const key = path.join('/');
    return {
      id,
      label: aim.label,
      help: aim.help,
      actors: aim.actors,
      again: aim.again,
      block: to.block(key, aim.effects, [...path, 'effects'], aim.facts),
      later: to.later(key, aim.later, path, aim.facts),
    };
  });
}

/** The programmes at home. */
export function compileProgrammes(to: Compiler): Programme[] {
  return Object.entries(to.doc.programmes).map(([id, programme]) => {
    const path = ['programmes', id];
    const key = path.join('/');
    return {
      id,
      label: programme.label,
      help: programme.help,
      price: to.price(programme.price, [...path, 'price']),
      limit: programme.limit,
      condition: to.condition(programme.condition, [...path, 'condition']),
      block: to.block(key, programme.effects, [...path, 'effects'], programme.facts),
      later: to.later(key, programme.later, path, programme.facts),
    };
  });
}

/** What may be given in an offer. */
export function compileGives(to: Compiler): Give[] {
  return Object.entries(to.doc.gives).map(([id, give]) => {
    const path = ['gives', id];
    const key = path.join('/');
    return {
      id,
      label: give.label,
      help: give.help,
      to: give.to,
      price: to.price(give.price, [...path, 'price']),
      condition: to.condition(give.condition, [...path, 'condition']),
      worth: to.amount(give.worth, [...path, 'worth']),
      pledge: give.pledge ?? null,
      block: to.block(key, give.effects, [...path, 'effects'], give.facts),
      later: to.later(key, give.later, path, give.facts),
    };
  });
}

/** What may be asked in an offer. */
export function compileAsks(to: Compiler): Ask[] {
  return Object.entries(to.doc.asks).map(([id, ask]) => {
    const path = ['asks', id];
    const key = path.join('/');
    return {
      id,
      label: ask.label,
      help: ask.help,
      of: ask.of,
      condition: to.condition(ask.condition, [...path, 'condition']),
      again: ask.again,
      reasons: to.factors(ask.reasons, [...path, 'reasons']),
      block: to.block(key, ask.effects, [...path, 'effects'], ask.facts),
      later: to.later(key, ask.later, path, ask.facts),
    };
  });
}

/** What sanctions may hit. */
export function compileDesignations(to: Compiler): Designation[] {
  return Object.entries(to.doc.designations).map(([id, designation]) => {
    const path = ['designations', id];
    return {
      id,
      label: designation.label,
      weight: to.amount(designation.weight, [...path, 'weight']),
      turns: designation.turns,
      block: to.block(path.join('/'), designation.effects, [...path, 'effects'], designation.facts),
    };
  });
}

/** The strike, with formulas `strike-chance` and `strike-intercept`; null where there is none. */
export function compileStrike(to: Compiler): Strike | null {
  const { strike } = to.doc;
  if (strike === undefined) return null;
  return {
    chance: to.formula('strike-chance', strike.chance, ['strike', 'chance']),
    salvos: to.amount(strike.salvos, ['strike', 'salvos']),
    intercept: to.formula('strike-intercept', strike.intercept, ['strike', 'intercept']),
    targets: Object.entries(strike.targets).map(([id, target]) => {
      const path = ['strike', 'targets', id];
      return {
        id,
        label: target.label,
        node: target.node ?? null,
        weight: to.amount(target.weight, [...path, 'weight']),
        block: to.block(path.join('/'), target.effects, [...path, 'effects'], target.facts ?? strike.facts),
      };
    }),
    block: to.block('strike', strike.effects, ['strike', 'effects'], strike.facts),
    by: strike.by,
  };
}

/** The standing rules. */
export function compileReactions(to: Compiler): Reaction[] {
  return Object.entries(to.doc.reactions).map(([id, reaction]) => {
    const path = ['reactions', id];
    return {
      id,
      label: reaction.label,
      step: reaction.step,
      when: to.truth(reaction.when, [...path, 'when']),
      again: reaction.again,
      block: to.block(path.join('/'), reaction.effects, [...path, 'effects'], reaction.facts),
    };
  });
}

/** The cards; an option is the block `cards/<card>/<option>` and cites its card's facts. */
export function compileCards(to: Compiler): Card[] {
  return Object.entries(to.doc.cards).map(([id, card]) => ({
    id,
    seat: card.seat ?? to.doc.lead,
    from: card.from ?? null,
    icon: card.icon ?? null,
    headline: card.headline,
    text: card.text,
    turn: card.turn ?? null,
    when: to.truth(card.when, ['cards', id, 'when']),
    weight: to.amount(card.weight, ['cards', id, 'weight']),
    again: card.again,
    chained: card.chained,
    imagined: card.imagined,
    options: Object.entries(card.options).map(([name, option]) => {
      const path = ['cards', id, 'options', name];
      const key = `cards/${id}/${name}`;
      const facts = option.facts ?? card.facts;
      return {
        id: name,
        label: option.label,
        price: to.price(option.price, [...path, 'price']),
        condition: to.condition(option.condition, [...path, 'condition']),
        block: to.block(key, option.effects, [...path, 'effects'], facts),
        later: to.later(key, option.later, path, facts),
        rightWhen: option['right-when'],
      };
    }),
    facts: card.facts ?? [],
  }));
}

/** The books of deeds. */
export function compileAccounts(to: Compiler): Account[] {
  return Object.entries(to.doc.accounts).map(([id, { label, help, facts = [] }]) => ({
    id,
    label,
    help,
    facts,
  }));
}

/** The kinds of deeds. */
export function compileDeeds(to: Compiler): Deed[] {
  return Object.entries(to.doc.deeds).map(
    ([id, { open, kept, broken, 'broken-when': when, on = null, facts = [], ...deed }]) => ({
      ...deed,
      id,
      points: { open, kept, broken },
      brokenWhen: when === undefined ? null : to.truth(when, ['deeds', id, 'broken-when']),
      on,
      facts,
    }),
  );
}

/** The objectives: each the sum of its parts, or one amount, which is then its only part. */
export function compileObjectives(to: Compiler): Objective[] {
  return Object.entries(to.doc.objectives).map(([id, { label, help, value, parts: named }]) => {
    const path: Path = ['objectives', id];
    if (value === undefined && Object.keys(named).length === 0)
      to.report('missing-field', path, { name: 'value' });
    const parts: readonly Factor[] =
      value === undefined
        ? to.factors(named, [...path, 'parts'])
        : [{ id: 'value', label, amount: to.amount(value, [...path, 'value']), facts: [] }];
    return { id, label, help, parts, value: sumOf(parts.map(({ amount }) => amount)) };
  });
}

/** The endings, in the order in which they are tried. */
export function compileEndings(to: Compiler): Ending[] {
  return Object.entries(to.doc.endings).map(([id, ending]) => ({
    id,
    title: ending.title,
    text: ending.text,
    icon: ending.icon ?? null,
    when: to.truth(ending.when, ['endings', id, 'when']),
    early: ending.early,
    facts: ending.facts ?? [],
  }));
}

/** The steps that lead a first player through the first turns. */
export function compileGuide(to: Compiler): GuideStep[] {
  return Object.entries(to.doc.guide).map(
    ([id, { turn, at, text, tracks = [], routes = [], actors = [], done = {} }]) => {
      if (turn > to.doc.calendar.turns)
        to.report('guide-turn', ['guide', id, 'turn'], { turns: to.doc.calendar.turns });
      const [first, more] = Object.entries(done);
      if (more) to.report('guide-done', ['guide', id, 'done', more[0]], {}, { key: true });
      return {
        id,
        turn,
        at,
        text,
        tracks,
        routes,
        actors,
        done: first === undefined ? null : { order: first[0] as GuideOrder, of: String(first[1]) },
      };
    },
  );
}
