import { sayRange } from '../../text/index.ts';
import { Factors } from '../parts/factors.tsx';
import { FactLinks } from '../parts/facts.tsx';
import { OrderForecast, useStrikeChance } from '../parts/forecast.tsx';
import { Gauge } from '../parts/gauge.tsx';
import { OrderButton } from '../parts/order-button.tsx';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';
import { strikeHelp } from './strike-risk.tsx';

function Strike() {
  const { desk, scenario } = useSitting();
  const stands = desk.strike();
  const chance = useStrikeChance();
  const { low, middle, high, from } = chance;
  const coming = from === 'nothing-yet';
  const most = scenario.strike?.chance.max ?? 100;
  return (
    <section class="risk">
      <div class="chance">
        <p class="big">
          {coming ? t('strike.wait') : middle}
          <small>%</small>
        </p>
        <p>
          <b>{t('strike.long')}</b>{' '}
          {low === high || coming ? '' : t('strike.perhaps', { range: sayRange(low, high) })}{' '}
          {strikeHelp(stands, from)}
        </p>
      </div>
      <Gauge
        value={0}
        range={coming ? [0, 0] : [(low * 100) / most, (high * 100) / most]}
        colour="var(--danger)"
      />
      <Factors sum={stands} caption={t('strike.long')} />
    </section>
  );
}

function Postures() {
  const { scenario, state, now, say } = useSitting();
  if (scenario.postures.length < 2) return null;
  return (
    <section>
      <h2>{t('posture')}</h2>
      <ul class="choices">
        {scenario.postures.map((one) => (
          <li key={one.id}>
            <OrderButton
              class={`choice ${state.posture === one.id ? 'on' : ''}`}
              order={{ kind: 'posture', seat: now.seat, posture: one.id }}
              label={one.label}
              note={[one.help, say.effects(one.block)].filter(Boolean).join(' ')}
              pressed={state.posture === one.id}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Programmes() {
  const { scenario, state, now, say, desk, open } = useSitting();
  if (scenario.programmes.length === 0) return null;
  return (
    <section>
      <h2>{t('programmes')}</h2>
      <ul class="choices">
        {scenario.programmes.map((one) => {
          const order = { kind: 'programme', seat: now.seat, programme: one.id } as const;
          const run = state.programmes[one.id] ?? 0;
          const effects = [say.effects(one.block), ...one.later.map((later) => say.later(later))];
          const note = [
            say.cost(desk.cost(order)),
            ...effects,
            t('programme.run', { n: run, of: one.limit }),
          ];
          return (
            <li key={one.id}>
              <OrderButton
                class="choice"
                order={order}
                label={one.label}
                note={note.filter(Boolean).join(' · ')}
              />
              <p class="hint">
                {one.help} <FactLinks ids={one.block.facts} />
              </p>
            </li>
          );
        })}
      </ul>
      <OrderForecast order={open.preview?.kind === 'programme' ? open.preview : null} />
    </section>
  );
}

/** The policy of the page's own seat, where it has a doctrine to choose from. */
function Policies() {
  const { names, now, state } = useSitting();
  const policies = names.find('seats', now.seat)?.policies ?? [];
  if (policies.length === 0) return null;
  const sealed = state.policies[now.seat]?.sealed ?? null;
  return (
    <section>
      <h2>{t('policy.own')}</h2>
      <ul class="choices">
        {policies.map((one) => (
          <li key={one.id}>
            <OrderButton
              class={`choice ${sealed === one.id ? 'on' : ''}`}
              order={{ kind: 'policy', seat: now.seat, policy: one.id }}
              label={one.label}
              note={one.help}
              pressed={sealed === one.id}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** At home: the chance of a strike with its parts, what is shown to the world, and programmes, as far as the scenario has them. */
export function HomeSheet() {
  const { names, now, scenario } = useSitting();
  const policies = names.find('seats', now.seat)?.policies ?? [];
  const bare =
    !scenario.strike &&
    scenario.postures.length < 2 &&
    scenario.programmes.length === 0 &&
    policies.length === 0;
  return (
    <>
      {bare ? <p class="quiet">{t('home.empty')}</p> : null}
      {scenario.strike ? <Strike /> : null}
      <Postures />
      <Programmes />
      <Policies />
    </>
  );
}
