import { inputsOf } from '../../../engine/vocabulary.ts';
import { Feeders } from '../../panels/aim-answer.tsx';
import { AimCell } from '../../panels/aim-cell.tsx';
import { t } from '../../seat-words.ts';
import { useSitting } from '../../sitting.ts';

/**
 * The scoreboard of the chamber's seat: what it wants, how much of it it has now, as far as it can know, and its score. Pressed, each
 * opens into what feeds it. Nothing where the scenario names no aims.
 */
export function SeatAims() {
  const { desk, names, now } = useSitting();
  const { aims } = names.the('seats', now.seat);
  const wants = desk.wants(now.seat);
  if (wants === null) return null;
  return (
    <section class="aims" aria-label={t('chamber.aims')}>
      <ul>
        <AimCell label={t('chamber.score')} from={wants.score} to={null} told={false} score>
          {() => <p>{t('chamber.aims.score', { score: wants.score })}</p>}
        </AimCell>
        {aims.map(({ id, label, help, value }) => (
          <AimCell key={id} label={label} from={wants.aims[id] ?? 0} to={null} told={false}>
            {() => (
              <div class="aim-answer">
                <p>{help}</p>
                <h4>{t('chamber.aims.fed')}</h4>
                <Feeders inputs={inputsOf(value)} />
              </div>
            )}
          </AimCell>
        ))}
      </ul>
    </section>
  );
}
