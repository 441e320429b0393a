import { type Command, withKeys } from '../commands.ts';
import { Overlay } from '../parts/overlay.tsx';
import { useSitting } from '../sitting.ts';
import { t, type WordKey } from '../words.ts';

const GROUPS = ['month', 'card', 'sheets', 'places', 'map', 'film'] as const;

const KEY_WORDS: Readonly<Record<string, WordKey>> = { ' ': 'key.space', escape: 'key.escape' };

const keyWords = ({ key }: Command): string => {
  const word = KEY_WORDS[key];
  return word ? t(word) : key.toUpperCase();
};

/** How to play in a few lines, and every key that is heard. */
export function HelpOverlay() {
  const sitting = useSitting();
  const { ui, now } = sitting;
  const commands = withKeys(sitting);
  return (
    <Overlay title={t('help')} onClose={() => ui.set({ overlay: null })} class="help">
      <div class="help-body">
        <ol class="help-steps">
          <li>{t('help.cards')}</li>
          <li>{t('help.orders')}</li>
          <li class="on-screen">{t('help.why')}</li>
          <li class="on-screen">{t('help.aims')}</li>
          <li>{t('help.end')}</li>
          <li>{t('help.dice')}</li>
        </ol>
        <p class="hint">{t(`help.keys.${now.settings.keys}`)}</p>
        <div class="keys">
          {GROUPS.filter((group) => commands.some((one) => one.group === group)).map((group) => (
            <section key={group}>
              <h3>{t(`keys.${group}`)}</h3>
              <dl>
                {commands
                  .filter((one) => one.group === group)
                  .map((one) => (
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
