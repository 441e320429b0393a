import { isStudio } from '../hash.ts';
import { download } from '../parts/download.ts';
import { Icon } from '../parts/icon.tsx';
import { Origin } from '../parts/origin.tsx';
import { Overlay } from '../parts/overlay.tsx';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';

/** Help, settings, the run file, and the way out; and how safe the game is. */
export function MenuOverlay() {
  const { ui, table, now, scenario } = useSitting();
  const close = (): void => ui.set({ overlay: null });
  const save = (): void => {
    const file = table.exportRun();
    download(file.name, file.text);
  };
  return (
    <Overlay title={t('menu')} onClose={close} class="question">
      <p class="quiet">
        {scenario.title} · {t(`saving.${now.saving}`)}
      </p>
      <Origin origin={now.origin} remarks={now.remarks} />
      <div class="menu-acts">
        <button type="button" class="second" onClick={() => ui.set({ overlay: { kind: 'help' } })}>
          <Icon name="ui-help" /> {t('help')}
        </button>
        <button type="button" class="second" onClick={() => ui.set({ overlay: { kind: 'settings' } })}>
          <Icon name="ui-settings" /> {t('menu.settings')}
        </button>
        <button type="button" class="second" onClick={save}>
          <Icon name="ui-download" /> {t('menu.export')}
        </button>
        <button type="button" class="second" onClick={() => ui.set({ overlay: { kind: 'hand-in' } })}>
          <Icon name="ui-share" /> {t('menu.hand-in')}
        </button>
        <button type="button" class="second" onClick={() => table.leave()}>
          <Icon name="ui-back" /> {t(isStudio(location.hash) ? 'menu.studio' : 'menu.leave')}
        </button>
      </div>
    </Overlay>
  );
}
