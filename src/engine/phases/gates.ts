import { applyBlock, dispatch } from '../blocks.ts';
import { commit, type Origin } from '../changes/commit.ts';
import { happened } from '../deeds.ts';
import { throwDie } from '../dice.ts';
import { addExposure, addToTrack, owe, payOn, spend } from '../effects.ts';
import { quotient } from '../expression.ts';
import { contractWillingness } from '../formulas.ts';
import type { Game } from '../game.ts';
import { shutGate } from '../gate.ts';
import { balanceOf, canPay, depositOf, freightOf, lineShut, paymentOf } from '../money.ts';
import type { Cause, Contract, ContractStage, Gate } from '../types/index.ts';
import { deliver } from './delivery.ts';

function move(game: Game, contract: Contract, to: ContractStage, origin: Origin): number {
  const { id, system, count, stage: from } = contract;
  return commit(game, { kind: 'contract-moved', contract: id, system, count, from, to }, origin);
}

function pay(game: Game, contract: Contract, amount: number, origin: Origin): void {
  const payment = paymentOf(game, contract);
  const { supplier } = game.scenario.system(contract.system);
  if (payment.purse !== null) {
    addToTrack(game, payment.purse, -amount, origin);
  } else {
    owe(game, supplier, (game.state.debts[supplier] ?? 0) + amount, origin);
  }
  payOn(game, contract, contract.paid + amount, origin);
}

/** Rolls a gate for so many lots: its cause for the ledger and whether it opens. A gate that never refuses needs no die. */
function roll(game: Game, contract: Contract, gate: Gate, count: number): { opens: boolean; cause: Cause } {
  const sum = contractWillingness(game, contract, gate);
  const { id, system } = contract;
  if (sum === null)
    return { opens: true, cause: { kind: 'rule', rule: gate, of: id, lots: { system, count } } };
  const thrown = { die: gate, of: system, apart: `${system}/${id}` } as const;
  const { comes, cause } = throwDie(game, thrown, sum.total, sum.parts);
  return { opens: comes, cause };
}

function refuse(game: Game, contract: Contract, origin: Origin): void {
  const supplier = game.scenario.supplier(game.scenario.system(contract.system).supplier);
  const entry = shutGate(game, contract, 'gate-shut', game.state.turn + supplier.shut, origin);
  applyBlock(game, supplier.refused, { ...origin, because: [entry] });
}

/** No die falls while the money is not there; the ledger says so. */
function waitForMoney(game: Game, contract: Contract, due: number): number {
  const { id, system, count, payment, entry } = contract;
  return commit(
    game,
    { kind: 'money-awaited', contract: id, system, count, payment, due },
    { cause: { kind: 'rule', rule: 'money', of: id }, because: [entry] },
  );
}

function sign(game: Game, contract: Contract): void {
  const deposit = depositOf(game, contract);
  if (!canPay(game, contract, deposit)) {
    waitForMoney(game, contract, deposit);
    return;
  }
  const { opens, cause } = roll(game, contract, 'sign', contract.count);
  const system = game.scenario.system(contract.system);
  const origin: Origin = { cause, because: [contract.entry], facts: system.facts };
  if (!opens) {
    refuse(game, contract, origin);
    return;
  }
  const entry = move(game, contract, 'production', origin);
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
  const {
    id,
    system,
    count: from,
    payment,
    stage,
    lead,
    shut,
    late,
    hurried,
    route,
    since,
    entry,
  } = contract;
  const paid = paidFor(contract, count);
  const origin: Origin = { cause: { kind: 'rule', rule: 'money', of: id }, because: [entry] };
  const terms = { payment, stage, paid: contract.paid - paid, lead, shut, late, hurried, route, since };
  const rest = `c${game.state.contracts.length + 1}`;
  commit(game, { kind: 'contract-opened', contract: rest, system, count: from - count, terms }, origin);
  commit(game, { kind: 'contract-split', contract: id, system, count, from, to: count }, origin);
  payOn(game, contract, paid, origin);
}

function release(game: Game, contract: Contract): void {
  const count = affordable(game, contract);
  if (count === 0) {
    const { late } = contract;
    const entry = waitForMoney(game, contract, balanceOf(game, contract));
    // One that goes on waiting is no second promise broken.
    if (late) return;
    const { actor } = game.scenario.supplier(game.scenario.system(contract.system).supplier);
    happened(game, 'balance-late', actor, [entry]);
    return;
  }
  const { opens, cause } = roll(game, contract, 'release', count);
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
  const { actor } = game.scenario.supplier(system.supplier);
  // A name is what others know of: what is bought in the open, and neither owed in goods nor paid late.
  const seen = actor !== null && system.openness === 'open' && paymentOf(game, contract).purse !== null;
  if (seen && !contract.late) happened(game, 'balance-paid', actor, [entry]);
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
  const { id, system, count, lead: from } = contract;
  if (from > 0)
    commit(
      game,
      { kind: 'lead-moved', contract: id, system, count, from, to: from - 1 },
      { cause, because: [contract.entry] },
    );
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
