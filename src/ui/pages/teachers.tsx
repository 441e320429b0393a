import '../style/front.css';
import '../style/plate.css';
import '../style/kit.css';
import '../style/kit-slides.css';
import '../style/kit-paper.css';
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { Scenario } from '../../engine/index.ts';
import type { Table } from '../../store/types.ts';
import type { BuiltIn } from '../built-in.ts';
import { useHash } from '../hash.ts';
import { t } from '../kit-words.ts';
import { usePage } from '../page.ts';
import { Icon } from '../parts/icon.tsx';
import { AssessPart } from './teachers/assess.tsx';
import { BriefingPart } from './teachers/briefing.tsx';
import { DebriefPart } from './teachers/debrief.tsx';
import { DoorPart } from './teachers/door.tsx';
import { GlossaryPart } from './teachers/glossary.tsx';
import { BoardPart } from './teachers/paper-board.tsx';
import { CardsPart } from './teachers/paper-cards.tsx';
import { isPlan, LESSONS, PARTS, type Part, partAddress, placeIn } from './teachers/parts.ts';
import { PlanPart } from './teachers/plan.tsx';
import { RolesPart } from './teachers/roles.tsx';
import { SlidesPage } from './teachers/slides.tsx';
import { useBuiltIn } from './title/loaded.ts';

export interface TeachersPageProps {
  readonly table: Table;
  readonly scenarios: readonly BuiltIn[];
}

/** What a page of the kit gets: the scenario that it speaks of, and which others could be spoken of. */
export interface PartProps {
  readonly scenario: Scenario;
  readonly part: Part;
  readonly scenarios: readonly BuiltIn[];
  readonly choose: (id: string) => void;
}

const PAGES: Readonly<Record<Part, ComponentType<PartProps>>> = {
  door: DoorPart,
  'plan-20': PlanPart,
  'plan-45': PlanPart,
  'plan-90': PlanPart,
  briefing: BriefingPart,
  roles: RolesPart,
  debrief: DebriefPart,
  assess: AssessPart,
  glossary: GlossaryPart,
  cards: CardsPart,
  board: BoardPart,
};

/** The scenario that most of the kit speaks of. */
const USUAL = 'the-year-after';

/** What stands in place of a page whose scenario is not here yet, or does not come. */
function Waiting({ known, failed, again }: { known: boolean; failed: boolean; again: () => void }) {
  if (!failed) return <p class="quiet">{t(known ? 'kit.coming' : 'kit.none')}</p>;
  return (
    <p class="bad" role="alert">
      {t('kit.failed')}{' '}
      <button type="button" class="link" onClick={again}>
        {t('kit.again')}
      </button>
    </p>
  );
}

function Parts({ here }: { here: Part }) {
  return (
    <nav class="kit-nav on-screen" aria-label={t('kit.nav')}>
      <ul>
        {PARTS.map((part) => (
          <li key={part}>
            <a href={partAddress(part)} aria-current={part === here ? 'page' : undefined}>
              {t(`part.${part}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface SheetProps {
  readonly part: Part;
  readonly children: preact.ComponentChildren;
}

/** A page of the kit with its heading; each is a page of its own for the screen reader. */
function Sheet({ part, children }: SheetProps) {
  const name = t(`part.${part}`);
  const heading = usePage(t('kit.page', { part: name }));
  return (
    <main class={`kit-sheet kit-${part}`}>
      <div class="kit-head">
        <h1 ref={heading} tabIndex={-1}>
          {name}
        </h1>
        <button type="button" class="second small on-screen" onClick={() => print()}>
          <Icon name="ui-print" /> {t('kit.print')}
        </button>
      </div>
      {children}
    </main>
  );
}

/** The lesson kit: plans, slides, roles, questions, and the game on paper, each with an address of its own. */
export function TeachersPage({ scenarios }: TeachersPageProps) {
  const place = placeIn(useHash());
  const [chosen, choose] = useState<string>(USUAL);
  const plan = 'plan' in place ? place.plan : isPlan(place.part) ? place.part : null;
  const id = plan ? LESSONS[plan].scenario : chosen;
  const builtIn = scenarios.find((one) => one.id === id) ?? scenarios[0];
  const { scenario, failed, again } = useBuiltIn(builtIn);
  const waiting = <Waiting known={builtIn !== undefined} failed={failed} again={again} />;
  if ('plan' in place) {
    if (!scenario) return <main class="kit-sheet">{waiting}</main>;
    return <SlidesPage plan={place.plan} at={place.slide} scenario={scenario} />;
  }
  const { part } = place;
  const Page = PAGES[part];
  return (
    <div class="kit-page">
      <header class="lab-bar kit-bar on-screen">
        <a href="#title">
          <Icon name="ui-back" /> {t('kit.back')}
        </a>
        <span class="brand">{t('brand')}</span>
      </header>
      <Parts here={part} />
      <Sheet key={part} part={part}>
        {scenario ? <Page part={part} scenario={scenario} scenarios={scenarios} choose={choose} /> : waiting}
      </Sheet>
    </div>
  );
}
