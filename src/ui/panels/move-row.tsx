import { causesToShow, type TrackLine } from '../../text/index.ts';
import { knit } from '../knit.ts';
import { Why } from '../parts/why.tsx';
import { useSitting } from '../sitting.ts';
import { Change } from './tracks.tsx';

/** How one number moved in a month, and its causes, which add up to the change. */
export function MoveRow({ line }: { line: TrackLine }) {
  const { say, names, scenario } = useSitting();
  const track = names.the('tracks', line.track);
  return (
    <tr>
      <th scope="row">
        <Why
          of={{
            title: track.label,
            subject: { kind: 'track', track: track.id },
            help: track.help,
            facts: track.facts,
          }}
        >
          {track.label}
        </Why>
      </th>
      <td class="num">
        {say.amount(track.id, line.from)} → <b>{say.amount(track.id, line.to)}</b>
      </td>
      <td class="num">
        <Change track={track} by={line.delta} />
      </td>
      <td class="causes">
        {causesToShow(scenario, line).map((cause) => (
          <span key={cause.text}>{knit(cause.text)}</span>
        ))}
      </td>
    </tr>
  );
}
