import type { Actor, Track } from '../../engine/index.ts';
import { sayRange } from '../../text/index.ts';
import { Gauge } from '../parts/gauge.tsx';
import { Mark } from '../parts/mark.tsx';
import { Sparkline } from '../parts/sparkline.tsx';
import { Why } from '../parts/why.tsx';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';
import { CapitalDetail } from './capital.tsx';
import { Change, changeOf, pastOf } from './tracks.tsx';
import { seatOf } from './who.ts';

function CapitalRow({ actor }: { actor: Actor }) {
  const sitting = useSitting();
  const { shown, names, table, state, say, scenario, now } = sitting;
  const id = `${actor.id}.stance`;
  const envoys = now.open.flatMap((index) => {
    const order = now.orders[index];
    return order?.kind === 'mission' && order.actor === actor.id ? [names.the('aims', order.aim).label] : [];
  });
  const track = names.find('tracks', id);
  const seat = seatOf(scenario, actor.id);
  const last = seat ? (state.policies[seat]?.last ?? null) : null;
  return (
    <li>
      <button
        type="button"
        class="row capital-row"
        data-row={`actor:${actor.id}`}
        onClick={() => table.select({ kind: 'actor', id: actor.id })}
      >
        <Mark mark={actor.mark} colour={actor.colour} />
        <span class="row-main">
          {actor.capital}
          {seat && last ? <small class="capital-policy">{say.policy(seat, last)}</small> : null}
          {envoys.map((aim) => (
            <small key={aim} class="capital-envoy">
              {t('capital.envoy', { aim })}
            </small>
          ))}
        </span>
        {track ? (
          <span class="stance">
            <b>{shown(id)}</b>
            <Change track={track} by={changeOf(sitting, id)} />
            <Gauge value={shown(id)} colour={actor.colour} />
            <Sparkline values={pastOf(sitting, id)} colour={actor.colour} />
          </span>
        ) : null}
      </button>
    </li>
  );
}

/** A number of other people's business: hidden, it is a band with a word; open, a bar. */
export function WorldTrack({ track }: { track: Track }) {
  const sitting = useSitting();
  const { view, shown, say } = sitting;
  const band = view.bands[track.id];
  const value = shown(track.id);
  const at = (n: number): number => ((n - track.min) * 100) / (track.max - track.min);
  const words = band
    ? t('band', { range: sayRange(band.low, band.high), word: t(`band.${band.word}`) })
    : say.amount(track.id, value);
  return (
    <li>
      <Why
        class="world"
        name={t('world.name', { label: track.label, words })}
        of={{
          title: `${track.label}: ${words}`,
          subject: { kind: 'track', track: track.id },
          help: track.help,
          facts: track.facts,
        }}
      >
        <span class="row-main">{track.label}</span>
        <b>{words}</b>
        {band ? (
          <Gauge value={0} range={[at(band.low), at(band.high)]} colour="var(--slate)" />
        ) : (
          <Gauge value={at(value)} colour="var(--slate)" />
        )}
      </Why>
    </li>
  );
}

/** Every capital's stance with its trend; what the world does that nobody at this table decides. */
export function CapitalsSheet() {
  const { now, names, scenario } = useSitting();
  const { selection } = now;
  if (selection?.kind === 'actor' && names.find('actors', selection.id)) {
    return <CapitalDetail key={selection.id} id={selection.id} />;
  }
  const others = scenario.actors.filter((actor) => actor.id !== scenario.home);
  const seated = others.filter((actor) => seatOf(scenario, actor.id) !== null);
  const rest = others.filter((actor) => seatOf(scenario, actor.id) === null);
  const open = scenario.tracks.filter((track) => track.group === 'world' && !track.owner);
  return (
    <>
      {seated.length > 0 ? <h2>{t('capitals.seats')}</h2> : null}
      <ul class="rows">
        {seated.map((actor) => (
          <CapitalRow key={actor.id} actor={actor} />
        ))}
      </ul>
      {rest.length > 0 ? <h2>{t('capitals.rest')}</h2> : null}
      <ul class="rows">
        {rest.map((actor) => (
          <CapitalRow key={actor.id} actor={actor} />
        ))}
      </ul>
      {open.length > 0 ? <h2>{t('capitals.world')}</h2> : null}
      <ul class="worlds">
        {open.map((track) => (
          <WorldTrack key={track.id} track={track} />
        ))}
      </ul>
    </>
  );
}
