import { useEffect, useRef, useState } from 'preact/hooks';
import type { Forecast, Order, Range } from '../../engine/index.ts';
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

/** The chance of a strike, percent, and where it comes from. */
export interface StrikeChance extends Range {
  /** With the orders in it; as things stand otherwise; still to be worked out: not to be shown, what stands is not what comes. */
  readonly from: 'orders' | 'things' | 'nothing-yet';
}

/**
 * In council the chance that the month will throw against with what is ordered, as far as the seat can tell, otherwise as
 * things stand. While a forecast is worked out the one before it of the same month keeps its place.
 */
export function useStrikeChance(): StrikeChance {
  const { desk, now, state } = useSitting();
  const council = now.phase === 'council';
  const forecast = useForecast(council ? [] : null);
  const last = useRef<{ turn: number; strike: Range } | null>(null);
  if (forecast) last.current = { turn: state.turn, strike: forecast.strike };
  if (council && last.current?.turn === state.turn) return { ...last.current.strike, from: 'orders' };
  const { low, total, high } = desk.strike();
  return { low, middle: total, high, from: council ? 'nothing-yet' : 'things' };
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
