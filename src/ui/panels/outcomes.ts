import { useEffect, useState } from 'preact/hooks';
import type { Forecast, Order } from '../../engine/index.ts';
import { differences } from '../outlook.ts';
import { useSitting } from '../sitting.ts';

/** After the card has been turned over, and then one at a time, so that nothing on the page waits. */
const FIRST = 500;
const NEXT = 30;

/**
 * What the month would come to with each of some orders, in words: the numbers in which they differ most, so that they
 * can be compared. null where an order is not legal, and until all have been worked out.
 */
export function useOutcomes(orders: readonly Order[]): readonly (string | null)[] {
  const sitting = useSitting();
  const { desk, state } = sitting;
  const key = `${state.entries}/${JSON.stringify(orders)}`;
  const [found, setFound] = useState<{ key: string; forecasts: readonly (Forecast | null)[] }>();

  // The key holds everything the outcomes depend on
  useEffect(() => {
    const forecasts: (Forecast | null)[] = [];
    let timer = 0;
    const next = (): void => {
      const order = orders[forecasts.length];
      if (!order) {
        setFound({ key, forecasts });
        return;
      }
      forecasts.push(desk.check(order) === null ? desk.forecast([order]) : null);
      timer = window.setTimeout(next, NEXT);
    };
    if (orders.length > 0) timer = window.setTimeout(next, FIRST);
    return () => clearTimeout(timer);
  }, [key]);

  return found?.key === key ? differences(sitting, found.forecasts) : orders.map(() => null);
}
