import '../style/wanted.css';
import type { SeatAim, Wants } from '../../engine/index.ts';
import { Gauge } from './gauge.tsx';

interface WantedProps {
  readonly aims: readonly SeatAim[];
  readonly wants: Wants;
  readonly colour: string;
}

/** What a seat wants, and on a bar each how much of it the seat has. */
export function Wanted({ aims, wants, colour }: WantedProps) {
  return (
    <ul class="wanted">
      {aims.map(({ id, label, help }) => (
        <li key={id} title={help}>
          <span>{label}</span> <b>{wants.aims[id]}</b>
          <Gauge value={wants.aims[id] ?? 0} colour={colour} />
        </li>
      ))}
    </ul>
  );
}
