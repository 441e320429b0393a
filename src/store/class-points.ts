import type { Misjudgement } from '../classroom/misjudged.ts';
import type { Order, Scenario } from '../engine/index.ts';
import { distinct } from '../review/assemble.ts';
import { type Council, courseOf } from '../review/course.ts';
import { judge } from '../review/judge.ts';
import { pointOf, type Reviewed } from '../review/review.ts';
import type { Thoroughness } from '../review/thorough.ts';
import { enumerate, optionName, sayOrder, speakOfPeriods } from '../text/index.ts';

/** A look at a run among many: enough to find what cost it much, and quick enough for a whole class within a lesson. */
const GLANCE: Thoroughness = { balance: 0, luck: 0, screened: 2, finalists: 4, most: 16, reasons: 4 };
/** Misjudgements that are told of a run. */
const TOLD = 3;

const ALWAYS = { screen: () => true, roll: () => true };

/** What an order is about, so that the same slip of several runs is found to be the same; numbers and dates do not count. */
function aboutOf(order: Order): string {
  switch (order.kind) {
    case 'answer':
      return `answer ${order.card} ${order.option}`;
    case 'contract':
      return `contract ${order.system}`;
    case 'mission':
    case 'offer':
      return `${order.kind} ${order.actor}`;
    case 'build':
      return `build ${order.project}`;
    case 'programme':
      return `programme ${order.programme}`;
    case 'posture':
      return `posture ${order.posture}`;
    default:
      return order.kind;
  }
}

/** Orders in words; null where there are none. */
function said(scenario: Scenario, orders: readonly Order[], { ordered }: Council): string | null {
  if (orders.length === 0) return null;
  return enumerate(
    orders.map((order) =>
      order.kind === 'answer'
        ? optionName(scenario, order.card, order.option)
        : sayOrder(scenario, order, ordered),
    ),
  );
}

/** The decisions that cost a run most, beyond chance and by what could be known, largest loss first. */
export function misjudgementsIn(
  scenario: Scenario,
  { start, orders }: Reviewed,
  effort: Thoroughness = GLANCE,
): readonly Misjudgement[] {
  speakOfPeriods(scenario);
  const course = courseOf(scenario, start, orders);
  const { losses } = judge(scenario, course, start.seed, effort, ALWAYS);
  return distinct(losses)
    .slice(0, TOLD)
    .map((loss): Misjudgement => {
      const { alternative, council } = loss;
      const { given, better, turn } = alternative;
      const [first = better[0]] = given;
      const left = given.length === 0 ? 'left ' : '';
      return {
        turn,
        about: first ? `${left}${aboutOf(first)}` : 'nothing',
        card: first?.kind === 'answer' ? first.card : null,
        given: said(scenario, given, council),
        better: said(scenario, better, council),
        points: loss.by.mean,
        sentence: pointOf(scenario, loss, start.seed, effort.reasons).sentence,
      };
    });
}
