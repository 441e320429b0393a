import { useState } from 'preact/hooks';
import type { Left } from '../../storage/wipe.ts';
import { t } from '../page-words.ts';

/**
 * Deletes everything that the game keeps on this device, once it has been asked whether that is meant; then the page comes
 * anew. For the title page, where no game is open.
 */
export function Wipe() {
  const [state, setState] = useState<'offered' | 'asked' | 'working' | readonly Left[]>('offered');
  const wipe = async (): Promise<void> => {
    setState('working');
    const { wipeDevice } = await import('../../storage/wipe.ts');
    const left = await wipeDevice();
    if (left.length > 0) setState(left);
    else location.reload();
  };
  const ask = (): void => setState('asked');
  return (
    <section class="wipe" aria-label={t('wipe')}>
      {state === 'offered' ? (
        <button type="button" class="link" onClick={ask}>
          {t('wipe')}
        </button>
      ) : (
        <>
          <p role="alert">
            {typeof state === 'string' ? t('wipe.what') : state.map((one) => t(`wipe.left.${one}`)).join(' ')}
          </p>
          <div class="acts">
            <button type="button" class="second" onClick={() => setState('offered')}>
              {t('wipe.keep')}
            </button>
            <button
              type="button"
              class="primary danger"
              aria-disabled={state === 'working'}
              onClick={() => state === 'working' || void wipe()}
            >
              {t(state === 'asked' ? 'wipe.go' : state === 'working' ? 'wipe.working' : 'wipe.again')}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
