import type { Aim, Id } from '../../engine/index.ts';
import { among } from '../../engine/vocabulary.ts';
import { Detail, toRow } from '../parts/detail.tsx';
import { FactLinks } from '../parts/facts.tsx';
import { OrderForecast } from '../parts/forecast.tsx';
import { Gauge } from '../parts/gauge.tsx';
import { Mark } from '../parts/mark.tsx';
import { OrderButton } from '../parts/order-button.tsx';
import { Why } from '../parts/why.tsx';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';
import { WorldTrack } from './capitals.tsx';
import { OfferForm } from './offer.tsx';
import { seatOf } from './who.ts';

function Mission({ actor, aim }: { actor: Id; aim: Aim }) {
  const { now, say, state, table } = useSitting();
  /** The envoy is on the way: back to the list, where the next one is chosen. */
  const back = (): void => {
    table.select(null);
    toRow(`actor:${actor}`);
  };
  const last = state.missions[`${actor}/${aim.id}`];
  const again = last !== undefined && last < state.turn && state.turn - last <= aim.again;
  const effects = [say.effects(aim.block, actor), ...aim.later.map((later) => say.later(later, actor))]
    .filter(Boolean)
    .join(' · ');
  return (
    <li>
      <OrderButton
        class="choice"
        order={{ kind: 'mission', seat: now.seat, actor, aim: aim.id }}
        label={aim.label}
        after={back}
        note={`${say.cost({ directives: 1, purses: {} })} · ${effects}${again ? ` · ${t('mission.again')}` : ''}`}
      />
    </li>
  );
}

/** A capital in full: its stance, what it did last, what is known of its business, and the missions it could be sent. */
export function CapitalDetail({ id }: { id: Id }) {
  const { names, shown, say, table, state, scenario, open } = useSitting();
  const actor = names.the('actors', id);
  const stance = `${id}.stance`;
  const track = names.find('tracks', stance);
  const seat = seatOf(scenario, id);
  const last = seat ? (state.policies[seat]?.last ?? null) : null;
  const policy = seat && last ? among(names.find('seats', seat)?.policies, last) : undefined;
  const worlds = scenario.tracks.filter((one) => one.group === 'world' && one.owner === id);
  const aims = scenario.aims.filter((aim) => aim.actors.includes(id));
  const consent = state.consents[id] ?? 0;
  return (
    <Detail
      row={`actor:${id}`}
      title={actor.capital}
      note={actor.name}
      mark={<Mark mark={actor.mark} colour={actor.colour} />}
      back={() => table.select(null)}
    >
      <p class="hint">
        {actor.help} <FactLinks ids={actor.facts} />
      </p>
      {track ? (
        <Why
          class="world"
          name={t('world.name', { label: track.label, words: shown(stance) })}
          of={{
            title: `${track.label} ${shown(stance)}`,
            subject: { kind: 'track', track: stance },
            help: track.help,
          }}
        >
          <span class="row-main">{t('stance.long')}</span>
          <b>{shown(stance)}</b>
          <Gauge value={shown(stance)} colour={actor.colour} />
        </Why>
      ) : null}
      {consent >= state.turn ? <p class="hint good">{t('consent', { until: say.until(consent) })}</p> : null}
      {policy ? (
        <>
          <h3>{t('policy.last')}</h3>
          <p class="policy">
            <b>{policy.label}</b> {policy.help}
          </p>
          {seat ? (
            <Why
              name={t('policy.why', { capital: actor.capital, policy: policy.label })}
              of={{
                title: policy.label,
                subject: { kind: 'seat', seat },
                help: policy.help,
              }}
            >
              {t('policy.why.short', { capital: actor.capital })}
            </Why>
          ) : null}
        </>
      ) : null}
      {worlds.length > 0 ? (
        <>
          <h3>{t('capital.business')}</h3>
          <ul class="worlds">
            {worlds.map((one) => (
              <WorldTrack key={one.id} track={one} />
            ))}
          </ul>
        </>
      ) : null}
      {aims.length > 0 ? (
        <>
          <h3>{t('missions')}</h3>
          <ul class="choices">
            {aims.map((aim) => (
              <Mission key={aim.id} actor={id} aim={aim} />
            ))}
          </ul>
          <OrderForecast order={open.preview?.kind === 'mission' ? open.preview : null} />
        </>
      ) : (
        <p class="hint">{t('missions.none')}</p>
      )}
      <OfferForm key={id} actor={actor} />
    </Detail>
  );
}
