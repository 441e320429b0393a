import type { Channel, Flow, Id, LedgerEntry, Order } from '../../engine/index.ts';
import { Factors } from '../parts/factors.tsx';
import { FactLinks } from '../parts/facts.tsx';
import { OrderButton } from '../parts/order-button.tsx';
import { Stepper } from '../parts/stepper.tsx';
import { Why } from '../parts/why.tsx';
import { type Sitting, useSitting } from '../sitting.ts';
import { t } from '../words.ts';

const WHOLE = 10;

function tenthsOrder(sitting: Sitting, flow: Flow, channel: Channel, tenths: number): Order | null {
  if (tenths < 0 || tenths > channel.limit) return null;
  const { seat } = sitting.now;
  return flow.direction === 'out'
    ? { kind: 'export', seat, channel: channel.id, tenths }
    : { kind: 'route', seat, channel: channel.id, tenths };
}

function ChannelRow({ flow, channel }: { flow: Flow; channel: Channel }) {
  const sitting = useSitting();
  const { state, desk, say, names } = sitting;
  const tenths = state.channels[channel.id] ?? 0;
  const { obstacle } = desk.route(channel.route);
  const more = tenthsOrder(sitting, flow, channel, tenths + 1);
  const reason = more ? desk.check(more) : null;
  const condition = reason?.code === 'condition' ? say.reason(reason) : '';
  const purse = channel.purse ? (names.find('tracks', channel.purse)?.label ?? '') : '';
  return (
    <li class="channel">
      <span class="row-main">
        <span>
          {channel.label} <FactLinks ids={channel.facts} />
        </span>
        <small>
          {[purse ? t('channel.into', { purse }) : '', t('channel.limit', { n: channel.limit })]
            .filter(Boolean)
            .join(' · ')}
        </small>
        {obstacle ? <small class="bad">{say.obstacle(obstacle)}</small> : null}
        {condition ? <small>{condition}</small> : null}
      </span>
      <Stepper
        label={channel.label}
        value={tenths}
        less={tenthsOrder(sitting, flow, channel, tenths - 1)}
        more={more}
      />
    </li>
  );
}

function FlowBlock({ flow }: { flow: Flow }) {
  const { scenario, state } = useSitting();
  const channels = scenario.channels.filter((one) => one.flow === flow.id);
  const sum = channels.reduce((all, one) => all + (state.channels[one.id] ?? 0), 0);
  return (
    <section>
      <h2>
        {flow.label}
        <span class={`head-note ${sum < WHOLE ? 'bad' : ''}`}>{t('flow.sum', { n: sum })}</span>
      </h2>
      <div class="tenths" aria-hidden="true">
        {channels.flatMap((channel, index) =>
          Array.from({ length: state.channels[channel.id] ?? 0 }, (_, n) => (
            <i key={`${channel.id}${n}`} class={`shade-${index % 4}`} />
          )),
        )}
        {Array.from({ length: Math.max(0, WHOLE - sum) }, (_, n) => (
          <i key={n} class="gap" />
        ))}
      </div>
      <ul class="rows">
        {channels.map((channel) => (
          <ChannelRow key={channel.id} flow={flow} channel={channel} />
        ))}
      </ul>
    </section>
  );
}

/** What went into a purse and out of it in the last month, summed by cause. */
function purseFlow(
  { desk, state, say }: Sitting,
  purse: Id,
): { words: string; by: number; entry: LedgerEntry }[] {
  const sums = new Map<string, { words: string; by: number; entry: LedgerEntry }>();
  for (const entry of desk.why(`tracks.${purse}`)) {
    if (entry.turn < state.turn - 1) break;
    const month = entry.turn === state.turn ? 'now' : 'last';
    if (month === 'now' && state.turn > 1) continue;
    const words = say.cause(entry);
    const before = sums.get(words);
    const by = (Number(entry.to) || 0) - (Number(entry.from) || 0);
    sums.set(words, { words, by: by + (before?.by ?? 0), entry });
  }
  return [...sums.values()].filter((one) => one.by !== 0).sort((a, b) => b.by - a.by);
}

function PurseFlow({ purse, label }: { purse: Id; label: string }) {
  const sitting = useSitting();
  const { say, desk } = sitting;
  const lines = purseFlow(sitting, purse);
  const sum = lines.reduce((all, one) => all + one.by, 0);
  return (
    <section>
      <h3>
        {label}
        <span class="head-note">{say.amount(purse, desk.value(purse))}</span>
      </h3>
      {lines.length === 0 ? <p class="quiet">{t('purse.none')}</p> : null}
      <table class="sums">
        <caption class="unseen">{t('purse.flow', { label })}</caption>
        <tbody>
          {lines.map((line) => (
            <tr key={line.words}>
              <th scope="row">{line.words}</th>
              <td class={`num ${line.by < 0 ? 'bad' : 'good'}`}>{say.change(purse, line.by)}</td>
            </tr>
          ))}
          {lines.length > 0 ? (
            <tr class="sum">
              <th scope="row">
                <Why of={{ title: label, what: `tracks.${purse}` }}>{t('purse.sum')}</Why>
              </th>
              <td class="num">{say.change(purse, sum)}</td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </section>
  );
}

/** Where the oil goes and the goods come from, what is taken off the price and why, and what the purses did. */
export function ExportsSheet() {
  const { scenario, desk, now } = useSitting();
  const discount = scenario.discount ? desk.discount() : null;
  return (
    <>
      {scenario.flows.map((flow) => (
        <FlowBlock key={flow.id} flow={flow} />
      ))}
      {discount ? (
        <section>
          <h2>
            {t('discount')} <span class="head-note">{t('percent', { n: discount.total })}</span>
          </h2>
          <Factors sum={discount} caption={t('discount')} />
        </section>
      ) : null}
      {scenario.exchanges.length > 0 ? <h2>{t('exchange')}</h2> : null}
      <ul class="choices">
        {scenario.exchanges.map((exchange) => (
          <Exchange key={exchange.id} id={exchange.id} seat={now.seat} />
        ))}
      </ul>
      <h2>{t('purse.last')}</h2>
      {scenario.tracks
        .filter((track) => track.group === 'purse')
        .map((track) => (
          <PurseFlow key={track.id} purse={track.id} label={track.label} />
        ))}
    </>
  );
}

function Exchange({ id, seat }: { id: Id; seat: Id }) {
  const { names, say } = useSitting();
  const exchange = names.the('exchanges', id);
  const note = [
    t('exchange.note', { give: say.price(exchange.give), get: say.price(exchange.get) }),
    say.effects(exchange.block),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <li>
      <OrderButton
        class="choice"
        order={{ kind: 'exchange', seat, exchange: id }}
        label={exchange.label}
        note={note}
      />
    </li>
  );
}
