import { useEffect, useState } from 'preact/hooks';
import type { Forecast, Order } from '../../engine/index.ts';
import { forecastWords, inOneLine } from '../outlook.ts';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';

/** Waits until the page is drawn and nothing else is pressing. */
function later(work: () => void, wait: number): () => void {
  const timer = setTimeout(work, wait);
  return () => clearTimeout(timer);
}

/** The forecast with some orders on top of what is ordered; null until it has been worked out, after the paint. */
export function useForecast(orders: readonly Order[] | null, wait = 60): Forecast | null {
  const { desk, now } = useSitting();
  const [found, setFound] = useState<{ key: string; forecast: Forecast } | null>(null);
  const key =
    orders === null ? '' : `${now.orders.length}/${now.view?.state.entries}/${JSON.stringify(orders)}`;
  // The key holds everything a forecast depends on
  useEffect(() => {
    if (orders === null) return;
    return later(() => setFound({ key, forecast: desk.forecast(orders) }), wait);
  }, [key]);
  return found?.key === key ? found.forecast : null;
}

/** What an order would change by the end of the month, in one line; it keeps its place while it is worked out. */
export function OrderForecast({ order }: { order: Order | null }) {
  const sitting = useSitting();
  const legal = order !== null && sitting.desk.check(order) === null;
  const without = useForecast(legal ? [] : null);
  const given = useForecast(legal && order ? [order] : null);
  return (
    <p class="forecast">
      {legal && without && given ? (
        <>
          <b>{t('forecast.given')}</b> {inOneLine(forecastWords(sitting, without, given))}
        </>
      ) : (
        <span class="quiet">{legal ? t('forecast.wait') : ''}</span>
      )}
    </p>
  );
}
