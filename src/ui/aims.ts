import { useRef } from 'preact/hooks';
import type { Forecast, Id, Standing } from '../engine/index.ts';
import type { Month } from '../store/month.ts';
import { useForecast } from './parts/forecast.tsx';
import { calm, type Sitting, useSitting } from './sitting.ts';

/** The objectives and the score, whole points. */
export type Points = Pick<Standing, 'objectives' | 'score'>;

/** How the objectives and the score stand on the page, and where they go. */
export interface AimsShown {
  readonly from: Points;
  /** What the month brings, or has brought; null while that is worked out. */
  readonly to: Points | null;
  /** Whether the month is told; otherwise it is still to come. */
  readonly told: boolean;
}

/** The middle of what a forecast has the objectives and the score come to. */
export function forecastPoints({ aims, score }: Forecast): Points {
  const middles = Object.entries(aims).map(([id, { middle }]): [Id, number] => [id, middle]);
  return { objectives: Object.fromEntries(middles), score: Math.floor((score.middle + 50) / 100) };
}

/** The objectives where the telling of a month has come to: at its end, or where its film is. */
function toldPoints({ given, trail, end }: Month, { now, board, open }: Sitting): Points {
  const moving = board.current !== null && !calm(now.settings.motion);
  if (now.phase !== 'playback' || !moving) return end;
  const at = open.filmAt;
  return (at === null ? undefined : trail.findLast(({ entry }) => entry <= at)?.worth) ?? given;
}

/**
 * The lead seat's objectives and score: at the council as they stand and as the month will leave them with what is ordered, or
 * with the order that is pointed at too; in film and review since the council began. null for other eyes, which cannot know.
 */
export function useAims(): AimsShown | null {
  const sitting = useSitting();
  const { now, scenario, state, desk, table, open } = sitting;
  const council = now.phase === 'council' && now.seat === scenario.lead;
  const { preview } = open;
  const given = preview !== null && council && desk.check(preview) === null ? [preview] : [];
  const forecast = useForecast(council ? given : null);
  const last = useRef<{ turn: number; points: Points } | null>(null);
  if (forecast) last.current = { turn: state.turn, points: forecastPoints(forecast) };
  if (now.seat !== scenario.lead) return null;
  if (council) {
    const known = last.current?.turn === state.turn ? last.current.points : null;
    return { from: desk.standing(), to: known, told: false };
  }
  const month = table.month();
  if (month !== null) return { from: month.start, to: toldPoints(month, sitting), told: true };
  const stands = state.outcome ?? desk.standing();
  return { from: stands, to: stands, told: true };
}
