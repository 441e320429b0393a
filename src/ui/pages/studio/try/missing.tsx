import type { TabProps } from '../../../../studio/index.ts';
import { t } from '../../../studio-words.ts';

/** What stands where a tab has no scenario to work with. */
export function NoScenario({ studio, tab }: Pick<TabProps, 'studio'> & { readonly tab: string }) {
  const { checked, broken } = studio.get();
  if (broken) return <p class="bad">{t('tab.broken')}</p>;
  if (checked === null) return <p class="quiet tab-empty">{t('tab.checking')}</p>;
  return (
    <div class="tab-empty">
      <p>{t('tab.no-scenario')}</p>
      <p class="quiet">{t('tab.no-scenario.what', { tab })}</p>
    </div>
  );
}

/** Says that what is shown is of the text as it was before its errors. */
export function OldScenario({ studio }: Pick<TabProps, 'studio'>) {
  const { checked, scenario, checking } = studio.get();
  if (checking || scenario === null || checked === null || checked.scenario !== null) return null;
  return (
    <p class="tab-note" role="status">
      {t('tab.old')}
    </p>
  );
}
