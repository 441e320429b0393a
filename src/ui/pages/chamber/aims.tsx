import { Wanted } from '../../parts/wanted.tsx';
import { t } from '../../seat-words.ts';
import { useSitting } from '../../sitting.ts';

/** What the chamber's seat wants and how much of it it has now, as far as it can know; nothing where the scenario names no aims. */
export function Aims() {
  const { desk, names, now } = useSitting();
  const { aims } = names.the('seats', now.seat);
  const wants = desk.wants(now.seat);
  if (wants === null) return null;
  return (
    <>
      <h2>{t('chamber.aims')}</h2>
      <Wanted aims={aims} wants={wants} colour="var(--c)" />
      <p class="hint">{t('chamber.aims.score', { score: wants.score })}</p>
    </>
  );
}
