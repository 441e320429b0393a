import '../style/lesson.css';
import { otherOf, proposerOf } from '../../store/agreement.ts';
import { lessonIn } from '../../store/lesson.ts';
import type { TableState } from '../../store/types.ts';
import { Overlay } from '../parts/overlay.tsx';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';

/** Whether two play, who must agree. */
export const ofPair = ({ lesson }: TableState): boolean => lessonIn(lesson)?.pairs === true;

/** Which of a pair proposes next, in place of the directives that are left; nothing where one plays alone. */
export function NextOfPair() {
  const { now } = useSitting();
  if (now.phase !== 'council' || !ofPair(now)) return null;
  const who = proposerOf(now.orders.length);
  return (
    <span class="pair-next">
      <span class="wide-only">{t('pair.next', { who })}</span>
      <span class="narrow-only">{t('pair.next.short', { who })}</span>
    </span>
  );
}

/** What one of a pair has proposed, for the other one to agree to or to talk about. */
export function Agreement() {
  const sitting = useSitting();
  const { now, say, desk, table, ui } = sitting;
  const { proposal } = now;
  if (proposal === null) return null;
  const who = proposerOf(now.orders.length);
  const other = otherOf(who);
  const cost = proposal.kind === 'end' ? '' : say.cost(desk.cost(proposal));
  const talk = (): void => {
    table.agree(false);
    ui.announce(t('pair.talked', { who }));
    // An answer that was talked about is looked at once more on its card.
    if (proposal.kind === 'answer') ui.set({ overlay: { kind: 'card', card: proposal.card } });
  };
  const agree = (): void => {
    const sentence = say.order(proposal);
    const reason = table.agree(true);
    if (reason) ui.announce(say.reason(reason));
    else if (proposal.kind !== 'end') ui.announce(t('given', { order: sentence }));
  };
  return (
    <Overlay title={t('pair.proposes', { who })} onClose={talk} class="question agreement">
      <p class="agreement-order">
        <b>{proposal.kind === 'end' ? t('end') : say.order(proposal)}</b>
        {cost && cost !== t('free') ? <small> {cost}</small> : null}
      </p>
      <p>{t('pair.asks', { who: other })}</p>
      <div class="acts end">
        <button type="button" class="second" onClick={talk}>
          {t('pair.talk', { who: other })}
        </button>
        <button type="button" class="primary" onClick={agree}>
          {t('pair.agree', { who: other })}
        </button>
      </div>
    </Overlay>
  );
}
