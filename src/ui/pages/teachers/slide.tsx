import { DEBRIEF_PHASES, type DebriefPhase, debriefOf } from '../../../classroom/debrief.ts';
import type { Scenario } from '../../../engine/index.ts';
import { type KitKey, t } from '../../kit-words.ts';
import { Plate } from '../../parts/plate.tsx';
import { NAMES } from '../title/plate-names.ts';
import type { SlideKind } from './parts.ts';

interface LinesProps {
  readonly title: string;
  readonly lines: readonly string[];
}

function Lines({ title, lines }: LinesProps) {
  return (
    <>
      <h2>{title}</h2>
      <ul class="slide-lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

/** Questions of a phase that a slide has room for. */
const QUESTIONS = 3;

function Questions({ phase }: { phase: DebriefPhase }) {
  const found = debriefOf(null).find((one) => one.phase === phase);
  return <Lines title={t(`debrief.${phase}`)} lines={found?.questions.slice(0, QUESTIONS) ?? []} />;
}

/** A fact of each grade as the scenario has it. */
const GRADES = ['R3', 'C5', 'R12', 'M27'] as const;

function Grades({ scenario }: { scenario: Scenario }) {
  const facts = GRADES.flatMap((id) => scenario.facts.filter((one) => one.id === id));
  return (
    <>
      <h2>{t('slide.sure')}</h2>
      <dl class="slide-grades">
        {facts.map(({ id, how, claim }) => (
          <div key={id}>
            <dt>{t(`how.${how}`)}</dt>
            <dd>
              {t(`how.${how}.what`)} <small>{scenario.plain?.[id] ?? claim}</small>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const numbered = <N extends number>(numbers: readonly N[], key: (n: N) => KitKey, n: number) =>
  numbers.map((one) => t(key(one), { n }));

const ROLES = ['finance', 'defence', 'foreign', 'transport'] as const;

/** One slide, made from the words of the kit and from the scenario. */
export function Slide({ kind, scenario }: { kind: SlideKind; scenario: Scenario }) {
  switch (kind) {
    case 'title':
      return (
        <>
          <p class="title-kind">{scenario.subtitle}</p>
          <h2>{scenario.title}</h2>
          <p class="slide-foot">{t('slide.title.foot')}</p>
        </>
      );
    case 'where':
      return (
        <>
          <div class="slide-said">
            <Lines title={t('slide.where')} lines={[t('slide.where.1'), t('slide.where.2')]} />
          </div>
          <Plate names={NAMES} />
        </>
      );
    case 'model':
      return (
        <Lines
          title={t('slide.model')}
          lines={numbered([1, 2, 3, 4], (n) => `slide.model.${n}` as KitKey, scenario.sources.length)}
        />
      );
    case 'aims':
      return (
        <>
          <h2>{t('slide.aims')}</h2>
          <ul class="slide-aims">
            {scenario.objectives.map(({ id, label }) => (
              <li key={id}>{label}</li>
            ))}
          </ul>
          <p class="slide-foot">{t('slide.aims.foot')}</p>
        </>
      );
    case 'sure':
      return <Grades scenario={scenario} />;
    case 'month':
      return (
        <Lines
          title={t('slide.month')}
          lines={numbered([1, 2, 3, 4], (n) => `slide.month.${n}` as KitKey, scenario.directives)}
        />
      );
    case 'roles':
      return (
        <>
          <h2>{t('slide.roles')}</h2>
          <dl class="slide-grades">
            {ROLES.map((role) => (
              <div key={role}>
                <dt>{t(`role.${role}`)}</dt>
                <dd>{t(`role.${role}.aim`)}</dd>
              </div>
            ))}
          </dl>
        </>
      );
    case 'pause':
      return (
        <Lines title={t('slide.pause')} lines={numbered([1, 2, 3], (n) => `slide.pause.${n}` as KitKey, 0)} />
      );
    case 'talk':
      return (
        <Lines
          title={t('slide.talk')}
          lines={DEBRIEF_PHASES.flatMap((phase) =>
            debriefOf(null)
              .filter((one) => one.phase === phase)
              .flatMap(({ questions }) => questions.slice(0, 1)),
          )}
        />
      );
    case 'exit':
      return <Lines title={t('slide.exit')} lines={[t('slide.exit.1')]} />;
    default:
      return <Questions phase={kind} />;
  }
}
