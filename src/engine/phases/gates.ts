import { applyBlock, dispatch } from '../blocks.ts';
import { percentile } from '../dice.ts';
import { account, addExposure, addToTrack, book, type Origin, spend } from '../effects.ts';
import { quotient } from '../expression.ts';
import { contractWillingness, type Gate } from '../formulas.ts';
import type { Game } from '../game.ts';
import { shutGate } from '../gate.ts';
import { balanceOf, canPay, depositOf, freightOf, lineShut, paymentOf } from '../money.ts';
import type { Cause, Contract, ContractStage } from '../types/index.ts';
import { deliver } from './delivery.ts';

function move(game: Game, contract: Contract, stage: ContractStage, origin: Origin): number {
  const from = contract.stage;
  contract.stage = stage;
  contract.entry = book(game, { what: `contracts.${contract.id}.stage`, from, to: stage }, origin);
  return contract.entry;
}

function pay(game: Game, contract: Contract, amount: number, origin: Origin): void {
  const payment = paymentOf(game, contract);
  const { supplier } = game.scenario.system(contract.system);
  if (payment.purse !== null) {
    addToTrack(game, payment.purse, -amount, origin);
  } else {
    const from = game.state.debts[supplier] ?? 0;
    game.state.debts[supplier] = from + amount;
    book(game, { what: `debts.${supplier}`, from, to: from + amount }, origin);
  }
  account(game, `contracts.${contract.id}`, contract, contract.paid + amount, origin);
}

/** Rolls a gate: its cause for the ledger and whether it opens. A gate that never refuses needs no die. */
function roll(game: Game, contract: Contract, gate: Gate): { opens: boolean; cause: Cause } {
  const sum = contractWillingness(game, contract, gate);
  if (sum === null) return { opens: true, cause: { kind: 'rule', rule: gate, of: contract.id } };
  const key = `${gate}/${game.state.turn}/${contract.system}/${contract.id}`;
  const rolled = percentile(game, key);
  return {
    opens: rolled < sum.total,
    cause: { kind: 'die', key, chance: sum.total, rolled, parts: sum.parts },
  };
}

function refuse(game: Game, contract: Contract, origin: Origin): void {
  const supplier = game.scenario.supplier(game.scenario.system(contract.system).supplier);
  const entry = shutGate(game, contract, game.state.turn + supplier.shut, origin);
  applyBlock(game, supplier.refused, { ...origin, because: [entry] });
}

/** No die falls while the money is not there; the ledger says so. */
function waitForMoney(game: Game, contract: Contract, due: number): void {
  const cause: Cause = { kind: 'rule', rule: 'money', of: contract.id };
  book(
    game,
    { what: `contracts.${contract.id}.waits`, from: null, to: due },
    { cause, because: [contract.entry] },
  );
}

function sign(game: Game, contract: Contract): void {
  const deposit = depositOf(game, contract);
  if (!canPay(game, contract, deposit)) {
    waitForMoney(game, contract, deposit);
    return;
  }
  const { opens, cause } = roll(game, contract, 'sign');
  const system = game.scenario.system(contract.system);
  const origin: Origin = { cause, because: [contract.entry], facts: system.facts };
  if (!opens) {
    refuse(game, contract, origin);
    return;
  }
  const entry = move(game, contract, 'production', origin);
  contract.lead = system.lead;
  pay(game, contract, deposit, { ...origin, because: [entry] });
  if (system.openness === 'open')
    applyBlock(game, system.seen, { ...origin, because: [entry] }, { own: true });
}

/** What of the money paid so far stands for some of the lots. */
const paidFor = (contract: Contract, count: number): number =>
  quotient(contract.paid * count, contract.count);

/** How many of a contract's lots can be paid now, freight included. */
function affordable(game: Game, contract: Contract): number {
  for (let count = contract.count; count > 0; count--) {
    const part = { ...contract, count, paid: paidFor(contract, count) };
    if (canPay(game, part, balanceOf(game, part), freightOf(game, part))) return count;
  }
  return 0;
}

/** Leaves the lots that cannot be paid yet before the gate, as a contract of their own. */
function leaveRest(game: Game, contract: Contract, count: number): void {
  const { contracts } = game.state;
  const id = `c${contracts.length + 1}`;
  const paid = paidFor(contract, count);
  const origin: Origin = {
    cause: { kind: 'rule', rule: 'money', of: contract.id },
    because: [contract.entry],
  };
  const entry = book(game, { what: `contracts.${id}.stage`, from: null, to: contract.stage }, origin);
  contracts.push({ ...contract, id, count: contract.count - count, paid: contract.paid - paid, entry });
  book(game, { what: `contracts.${contract.id}.count`, from: contract.count, to: count }, origin);
  account(game, `contracts.${contract.id}`, contract, paid, origin);
  contract.count = count;
}

function release(game: Game, contract: Contract): void {
  const count = affordable(game, contract);
  if (count === 0) {
    waitForMoney(game, contract, balanceOf(game, contract));
    return;
  }
  const { opens, cause } = roll(game, contract, 'release');
  const system = game.scenario.system(contract.system);
  const origin: Origin = { cause, because: [contract.entry], facts: system.facts };
  if (!opens) {
    refuse(game, contract, origin);
    return;
  }
  if (count < contract.count) leaveRest(game, contract, count);
  const balance = balanceOf(game, contract);
  const entry = move(game, contract, 'transit', origin);
  const next: Origin = { ...origin, because: [entry] };
  pay(game, contract, balance, next);
  if (contract.route === null) {
    const exposed = game.scenario.system(contract.system).sensitivity * contract.count;
    addExposure(game, exposed, next);
    deliver(game, contract.system, contract.count, contract.id, next);
    return;
  }
  spend(game, freightOf(game, contract), next);
  dispatch(game, contract.system, contract.count, contract.route, contract.id, next);
}

function produce(game: Game, contract: Contract): void {
  const cause: Cause = { kind: 'rule', rule: 'production', of: contract.id };
  if (contract.lead > 0) {
    contract.lead -= 1;
    book(
      game,
      { what: `contracts.${contract.id}.lead`, from: contract.lead + 1, to: contract.lead },
      { cause, because: [contract.entry] },
    );
  }
  if (contract.lead === 0) move(game, contract, 'release', { cause, because: [contract.entry] });
}

/**
 * Supplier gates (rulebook section 6): talks are signed or refused, production goes on, finished lots are released
 * or refused. A contract waits without a die while its gate or line is shut or the money is not there; where the money is
 * there for some of its lots, only the others wait.
 */
export function gates(game: Game): void {
  for (const contract of game.state.contracts) {
    if (contract.stage === 'ended' || contract.stage === 'delivered' || contract.stage === 'transit')
      continue;
    const waits = contract.shut >= game.state.turn || lineShut(game, contract.system);
    if (contract.stage === 'production') produce(game, contract);
    if (waits) continue;
    if (contract.stage === 'talks') sign(game, contract);
    else if (contract.stage === 'release') release(game, contract);
  }
}
