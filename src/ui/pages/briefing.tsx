import '../style/front.css';
import '../style/intent.css';
import '../style/briefing.css';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Id } from '../../engine/index.ts';
import type { Table } from '../../store/types.ts';
import { monthName } from '../../text/index.ts';
import { usePage } from '../page.ts';
import { t } from '../page-words.ts';
import { Icon } from '../parts/icon.tsx';
import { Lineage } from '../parts/lineage.tsx';
import { clearMessages, Messages } from '../parts/messages.tsx';
import { PaperLine } from '../parts/paper.tsx';
import type { Plan } from '../plan.ts';
import { useChanges } from '../sitting.ts';
import { FixedAims } from './briefing/fixed-aims.tsx';
import { Intent, problemOf } from './briefing/intent.tsx';
import type { Points } from './briefing/points.ts';
import { Who } from './briefing/who.tsx';

export interface BriefingPageProps {
  readonly table: Table;
  readonly plan: Plan;
  readonly onBack: () => void;
  /** The game lies on the table. */
  readonly onBegun: () => void;
  /** What a lesson has to say before its game begins. */
  readonly children?: ComponentChildren;
}

/** The situation, who is who, and what the player wants of the year; the first game can begin with one click. */
export function BriefingPage({ table, plan, onBack, onBegun, children }: BriefingPageProps) {
  useChanges(table.subscribe);
  const { scenario, seed, lesson } = plan;
  const heading = usePage(t('briefing.page', { title: scenario.title }));
  const [points, write] = useState<Points>(() => plan.intent ?? scenario.intent.start);
  const [people, seat] = useState<readonly Id[]>(() => plan.people ?? []);
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const problem = problemOf(scenario, points);
  const { turns } = scenario.calendar;

  const begin = async (): Promise<void> => {
    if (busy) return;
    if (problem) {
      box.current?.querySelector<HTMLElement>('.intent-sum button')?.focus();
      return;
    }
    setBusy(true);
    clearMessages(table);
    const game = { scenario, seed, intent: points, people, files: plan.files ?? null };
    const begun = await table.start(lesson ? { ...game, lesson: lesson.record, from: lesson.from } : game);
    if (begun.ok) return onBegun();
    setBusy(false);
    table.say(begun.notice);
  };

  return (
    <main class="briefing-page" ref={box}>
      <PaperLine title={scenario.title} seed={seed} />
      <div class="briefing-text">
        <header>
          <button type="button" class="bare" onClick={onBack}>
            <Icon name="ui-back" /> {lesson?.back ?? t('briefing.back')}
          </button>
          <p class="title-kind">{lesson?.title ?? t('briefing')}</p>
          <h1 ref={heading} tabIndex={-1}>
            {scenario.title}
          </h1>
          <p class="briefing-sub">{scenario.subtitle}</p>
          <p class="quiet">{t('briefing.meta', { turns, minutes: scenario.minutes, seed })}</p>
          <Lineage of={scenario} />
        </header>
        <Messages table={table} />
        {children}
        <div class="briefing-situation">
          {scenario.briefing.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
        <Who scenario={scenario} people={people} seat={lesson ? null : seat} />
        <details class="briefing-notes">
          <summary>{t('briefing.notes')}</summary>
          {scenario.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </details>
      </div>
      <div class="briefing-desk">
        {lesson?.aims ? (
          <FixedAims scenario={scenario} points={points} title={lesson.aims} />
        ) : (
          <Intent scenario={scenario} points={points} write={write} />
        )}
        <div class="briefing-begin">
          <button
            type="button"
            class="primary begin"
            aria-disabled={problem !== null || busy}
            aria-describedby={problem ? 'begin-why' : undefined}
            onClick={() => void begin()}
          >
            {busy ? t('begin.coming') : t('begin.what', { month: monthName(scenario, lesson?.turn ?? 1) })}{' '}
            <span aria-hidden="true">→</span>
          </button>
          {problem ? (
            <p id="begin-why" class="bad">
              {t('begin.cannot')}
            </p>
          ) : null}
        </div>
      </div>
    </main>
  );
}
