import { useAims } from '../aims.ts';
import { command } from '../commands.ts';
import { Icon } from '../parts/icon.tsx';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';
import { AimAnswer, ScoreAnswer } from './aim-answer.tsx';
import { AimCell } from './aim-cell.tsx';

/**
 * The scoreboard: the lead seat's score and its aims, as they stand and as the month will leave them, or has. Pressed, each opens
 * into what it is made of. Nothing for eyes that cannot know.
 */
export function AimsBar({ id }: { id?: string }) {
  const sitting = useSitting();
  const { scenario, state } = sitting;
  const shown = useAims();
  if (shown === null) return null;
  const { from, to, told } = shown;
  return (
    <section class="aims" {...(id ? { id } : {})} aria-label={t('aims')}>
      <ul>
        <AimCell
          label={t('aims.score')}
          from={from.score}
          to={to?.score ?? null}
          told={told}
          note={t('aims.win', { win: scenario.winAt })}
          score
        >
          {() => <ScoreAnswer shown={shown} />}
        </AimCell>
        {scenario.objectives.map((objective) => (
          <AimCell
            key={objective.id}
            label={objective.label}
            from={from.objectives[objective.id] ?? 0}
            to={to?.objectives[objective.id] ?? null}
            told={told}
            note={t('aims.weight', { n: state.intent[objective.id] ?? 0 })}
          >
            {() => <AimAnswer objective={objective} shown={shown} />}
          </AimCell>
        ))}
      </ul>
      {id ? (
        <button
          type="button"
          class="bare aims-feeds"
          aria-label={t('aims.feeds')}
          onClick={() => command('feeds').run(sitting)}
        >
          <Icon name="ui-link" />
          <span class="wide-only">{t('aims.feeds')}</span>
        </button>
      ) : null}
    </section>
  );
}
