import { COMMANDS, type Command } from '../commands.ts';
import { Overlay } from '../parts/overlay.tsx';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';

const GROUPS = ['month', 'sheets', 'places', 'map', 'film'] as const;

const keyWords = (command: Command): string =>
  command.key === ' ' ? t('key.space') : command.key.toUpperCase();

/** How to play in a few lines, and every key there is. */
export function HelpOverlay() {
  const { ui } = useSitting();
  return (
    <Overlay title={t('help')} onClose={() => ui.set({ overlay: null })} class="help">
      <div class="help-body">
        <ol class="help-steps">
          <li>{t('help.cards')}</li>
          <li>{t('help.orders')}</li>
          <li>{t('help.why')}</li>
          <li>{t('help.end')}</li>
          <li>{t('help.dice')}</li>
        </ol>
        <div class="keys">
          {GROUPS.map((group) => (
            <section key={group}>
              <h3>{t(`keys.${group}`)}</h3>
              <dl>
                {COMMANDS.filter((one) => one.group === group).map((one) => (
                  <div key={one.id}>
                    <dt>
                      <kbd>{keyWords(one)}</kbd>
                    </dt>
                    <dd>{t(`command.${one.id}` as 'command.end')}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </div>
    </Overlay>
  );
}
