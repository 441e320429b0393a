import type { KitKey } from '../../kit-words.ts';

/** The pages of the lesson kit in the order of their list; slides belong to a plan and stand in no list. */
export const PARTS = [
  'door',
  'plan-20',
  'plan-45',
  'plan-90',
  'briefing',
  'roles',
  'debrief',
  'assess',
  'glossary',
  'cards',
  'board',
] as const;

export type Part = (typeof PARTS)[number];

/** A lesson of so many minutes. */
export const PLAN_IDS = ['plan-20', 'plan-45', 'plan-90'] as const satisfies readonly Part[];
export type PlanId = (typeof PLAN_IDS)[number];

/** A step of a plan: its words are `<plan>.<id>`, and what is said, done and shown in it. */
export interface Step {
  readonly id: string;
  readonly minutes: number;
}

/** What a slide shows; its words are `slide.<kind>`. */
export type SlideKind =
  | 'title'
  | 'model'
  | 'where'
  | 'aims'
  | 'sure'
  | 'roles'
  | 'month'
  | 'pause'
  | 'talk'
  | 'describe'
  | 'analyse'
  | 'transfer'
  | 'exit';

export interface LessonPlan {
  /** Minutes in all. */
  readonly minutes: 20 | 45 | 90;
  /** The scenario that is played, by id. */
  readonly scenario: string;
  readonly steps: readonly Step[];
  readonly slides: readonly SlideKind[];
}

const step = (id: string, minutes: number): Step => ({ id, minutes });

export const LESSONS: Readonly<Record<PlanId, LessonPlan>> = {
  'plan-20': {
    minutes: 20,
    scenario: 'first-moves',
    steps: [step('frame', 3), step('open', 2), step('play', 10), step('talk', 4), step('exit', 1)],
    slides: ['title', 'model', 'where', 'aims', 'month', 'talk', 'exit'],
  },
  'plan-45': {
    minutes: 45,
    scenario: 'the-year-after',
    steps: [
      ...[step('frame', 5), step('intent', 4), step('july', 6), step('pairs', 18)],
      ...[step('talk', 10), step('exit', 2)],
    ],
    slides: [
      ...(['title', 'model', 'where', 'aims', 'sure', 'month'] as const),
      ...(['describe', 'analyse', 'transfer', 'exit'] as const),
    ],
  },
  'plan-90': {
    minutes: 90,
    scenario: 'the-year-after',
    steps: [
      ...[step('frame', 6), step('roles', 8), step('july', 8), step('first', 25), step('pause', 5)],
      ...[step('second', 18), step('talk', 15), step('exit', 5)],
    ],
    slides: [
      ...(['title', 'model', 'where', 'aims', 'roles', 'month', 'pause'] as const),
      ...(['describe', 'analyse', 'transfer'] as const),
    ],
  },
};

/** A word of a step; `what` is empty for its name. */
export const stepKey = (plan: PlanId, { id }: Step, what: '' | '.says' | '.do' | '.screen'): KitKey =>
  `${plan}.${id}${what}` as KitKey;

export const isPlan = (part: string): part is PlanId => PLAN_IDS.some((one) => one === part);

const ADDRESS = '#teachers';

/** The address of a page of the kit. */
export const partAddress = (part: Part): string => (part === 'door' ? ADDRESS : `${ADDRESS}/${part}`);

/** The address of a slide of a plan, counted from 1. */
export const slideAddress = (plan: PlanId, n: number): string =>
  `${ADDRESS}/${plan.replace('plan', 'slides')}/${n}`;

/** What an address of the kit means: one of its pages or a slide; one that it does not have means its door. */
export function placeIn(
  hash: string,
): { readonly part: Part } | { readonly plan: PlanId; readonly slide: number } {
  const [, name = '', number = '1'] = /^#teachers\/([a-z0-9-]+)(?:\/(\d{1,2}))?$/.exec(hash) ?? [];
  const plan = name.replace(/^slides-/, 'plan-');
  if (plan !== name && isPlan(plan)) {
    const most = LESSONS[plan].slides.length;
    return { plan, slide: Math.min(most, Math.max(1, Number(number))) };
  }
  return { part: PARTS.find((one) => one === name) ?? 'door' };
}
