import type { Channel, Flow, Id, Order } from '../../engine/index.ts';
import { GROUPS } from '../../engine/vocabulary.ts';
import { type CauseLine, trackCauses } from '../../text/index.ts';
import { changeEntries } from '../film-values.ts';
import { Factors } from '../parts/factors.tsx';
import { FactLinks } from '../parts/facts.tsx';
import { useForecast } from '../parts/forecast.tsx';
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

/** Whether an order puts tenths on a channel, and how many; otherwise what is on it. */
function tenthsWith({ state }: Sitting, channel: Id, order: Order | null): number {
  return order && 'channel' in order && order.channel === channel
    ? order.tenths
    : (state.channels[channel] ?? 0);
}

/**
 * A warning where a channel's road, though open, has no room for all that is put on it, or would be by the order that is
 * pointed at: lots go first, and other channels share the road. Where only some imagined turns fall short, a place may also
 * have been shut in them. Empty where all gets through.
 */
function useRoomWarning(channel: Channel): string {
  const sitting = useSitting();
  const { open, desk } = sitting;
  const own = open.preview && 'channel' in open.preview && open.preview.channel === channel.id;
  const preview = own && open.preview && desk.check(open.preview) === null ? open.preview : null;
  const tenths = tenthsWith(sitting, channel.id, preview);
  const forecast = useForecast(tenths > 0 ? (preview ? [preview] : []) : null);
  const room = forecast?.carried[channel.id];
  if (!room || room.low >= tenths) return '';
  return room.high < tenths
    ? t('channel.room', { n: room.high })
    : t('channel.room.perhaps', { n: room.low });
}

function ChannelRow({ flow, channel }: { flow: Flow; channel: Channel }) {
  const sitting = useSitting();
  const { state, desk, say, names } = sitting;
  const tenths = state.channels[channel.id] ?? 0;
  const { obstacle } = desk.route(channel.route);
  const more = tenthsOrder(sitting, flow, channel, tenths + 1);
  const reason = more ? desk.check(more) : null;
  const condition = reason?.code === 'condition' ? say.reason(reason) : '';
  const crowded = useRoomWarning(channel);
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
        <small class="bad" role="status">
          {obstacle ? '' : crowded}
        </small>
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

/** What went into a purse and out of it since the council a month ago, summed by cause, the largest gain first. */
const purseFlow = ({ now, scenario }: Sitting, purse: Id): readonly CauseLine[] =>
  [...trackCauses(scenario, changeEntries(now), purse)].sort((a, b) => b.delta - a.delta);

function PurseFlow({ purse, label }: { purse: Id; label: string }) {
  const sitting = useSitting();
  const { say, shown } = sitting;
  const lines = purseFlow(sitting, purse);
  const sum = lines.reduce((all, one) => all + one.delta, 0);
  return (
    <section>
      <h3>
        {label}
        <span class="head-note">{say.amount(purse, shown(purse))}</span>
      </h3>
      {lines.length === 0 ? <p class="quiet">{t('purse.none')}</p> : null}
      <table class="sums">
        <caption class="unseen">{t('purse.flow', { label })}</caption>
        <tbody>
          {lines.map((line) => (
            <tr key={line.cause}>
              <th scope="row">{line.cause}</th>
              <td class={`num ${line.delta < 0 ? 'bad' : 'good'}`}>{say.change(purse, line.delta)}</td>
            </tr>
          ))}
          {lines.length > 0 ? (
            <tr class="sum">
              <th scope="row">
                <Why of={{ title: label, subject: { kind: 'track', track: purse } }}>{t('purse.sum')}</Why>
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
        .filter((track) => GROUPS[track.group].money)
        .map((track) => (
          <PurseFlow key={track.id} purse={track.id} label={track.label} />
        ))}
    </>
  );
}

/** What is given and what is got for it; an exchange may have one side only, and what it does beside. */
function exchanged(give: string, get: string): string {
  if (give && get) return t('exchange.note', { give, get });
  if (give) return t('exchange.gives', { give });
  return get ? t('exchange.gets', { get }) : '';
}

function Exchange({ id, seat }: { id: Id; seat: Id }) {
  const { names, say } = useSitting();
  const exchange = names.the('exchanges', id);
  const terms = exchanged(say.price(exchange.give), say.price(exchange.get));
  const note = [terms, say.effects(exchange.block)].filter(Boolean).join(' · ');
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
