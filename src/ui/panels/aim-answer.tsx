import type { Id, Objective } from '../../engine/index.ts';
import { type FedPart, feedsOf, type Inputs } from '../../engine/vocabulary.ts';
import { sayRange, sayReading } from '../../text/index.ts';
import type { AimsShown } from '../aims.ts';
import { Fold } from '../parts/fold.tsx';
import { useForecast } from '../parts/forecast.tsx';
import { WhyAnswer } from '../parts/why.tsx';
import { scoreRows, tenthOf } from '../score-rows.ts';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';
import { Change, changeOf } from './tracks.tsx';

/** A number that feeds a part; opened, it tells what changed it. What is hidden is a band, and what nobody told has a name alone. */
function Feeder({ id }: { id: Id }) {
  const sitting = useSitting();
  const { names, say, shown, view } = sitting;
  const track = names.the('tracks', id);
  if (view.unknown.includes(id)) return <>{t('aims.unknown', { label: track.label })}</>;
  const band = view.bands[id];
  const value = band
    ? t('band', { range: sayRange(band.low, band.high), word: t(`band.${band.word}`) })
    : say.amount(id, shown(id));
  const { label, help, facts } = track;
  return (
    <Fold
      head={
        <>
          <span>{label}</span> <b>{value}</b>{' '}
          {band ? null : <Change track={track} by={changeOf(sitting, id)} />}
        </>
      }
    >
      {() => (
        <WhyAnswer of={{ title: `${label} ${value}`, subject: { kind: 'track', track: id }, help, facts }} />
      )}
    </Fold>
  );
}

/** What something is worked out from: numbers that open, and other things by name. */
export function Feeders({ inputs: { tracks, others } }: { inputs: Inputs }) {
  const { scenario } = useSitting();
  if (tracks.length + others.length === 0) return <p class="quiet">{t('aims.nothing')}</p>;
  return (
    <ul class="feeders">
      {tracks.map((id) => (
        <li key={id}>
          <Feeder id={id} />
        </li>
      ))}
      {others.map((reading) => {
        const words = sayReading(scenario, reading);
        return <li key={words}>{words}</li>;
      })}
    </ul>
  );
}

interface PartProps {
  readonly fed: FedPart;
  readonly amount: number;
  /** What it was when the council of the month that is told began; null: no month is told. */
  readonly before: number | null;
}

/** A part of an objective with its amount; opened, what feeds it. */
function PartLine({ fed: { part, inputs }, amount, before }: PartProps) {
  const { say } = useSitting();
  const moved = before === null || before === amount ? '' : t('aims.before', { before: say.signed(before) });
  return (
    <Fold
      head={
        <>
          <span>{part.label}</span> <b class="num">{say.signed(amount)}</b> <small>{moved}</small>
        </>
      }
    >
      {() => <Feeders inputs={inputs} />}
    </Fold>
  );
}

/** What the month will bring an objective, as far as can be told at the council; nothing otherwise. */
function Coming({ id }: { id: Id }) {
  const { now } = useSitting();
  const forecast = useForecast(now.phase === 'council' ? [] : null);
  const range = forecast?.aims[id];
  if (!range) return null;
  const { low, middle, high } = range;
  return <p>{t('aims.coming', { n: middle, range: low === high ? 'none' : sayRange(low, high) })}</p>;
}

/** An objective opened: its parts, which add up to it, each of which opens into the numbers that feed it, and those into their causes. */
export function AimAnswer({ objective, shown }: { objective: Objective; shown: AimsShown }) {
  const { scenario, desk, table, say } = useSitting();
  const month = table.month();
  const sum = month?.end.parts[objective.id] ?? desk.opened(objective);
  const before = month?.start.parts[objective.id];
  const amountIn = (parts: typeof sum.parts | undefined, id: Id): number =>
    parts?.find((part) => part.id === id)?.amount ?? 0;
  const fed = feedsOf(scenario).objectives.find((one) => one.objective.id === objective.id);
  const all = sum.parts.reduce((total, part) => total + part.amount, 0);
  return (
    <div class="aim-answer">
      <p>{objective.help}</p>
      {shown.told ? (
        <p>{t('aims.since', { n: shown.from.objectives[objective.id] ?? 0 })}</p>
      ) : (
        <Coming id={objective.id} />
      )}
      <h4>{t('aims.parts')}</h4>
      <ul class="aim-parts">
        {fed?.parts.map((one) => (
          <li key={one.part.id}>
            <PartLine
              fed={one}
              amount={amountIn(sum.parts, one.part.id)}
              before={before ? amountIn(before.parts, one.part.id) : null}
            />
          </li>
        ))}
      </ul>
      {all === sum.total ? null : <p class="quiet">{t('aims.bound', { sum: say.signed(all) })}</p>}
    </div>
  );
}

/** The score opened: each objective by its weight, and the weakest of them once more. */
export function ScoreAnswer({ shown }: { shown: AimsShown }) {
  const sitting = useSitting();
  const { scenario, now } = sitting;
  const stands = shown.told ? (shown.to ?? shown.from) : shown.from;
  const forecast = useForecast(now.phase === 'council' ? [] : null);
  const points = (hundredths: number): number => Math.floor((hundredths + 50) / 100);
  const rows = scoreRows(sitting, stands.objectives);
  return (
    <div class="aim-answer">
      <p>{t('aims.score.help', { win: scenario.winAt, weakest: scenario.weakest })}</p>
      {forecast ? (
        <p>
          {t('aims.coming', {
            n: points(forecast.score.middle),
            range:
              forecast.score.low === forecast.score.high
                ? 'none'
                : sayRange(points(forecast.score.low), points(forecast.score.high)),
          })}
        </p>
      ) : null}
      <table class="aim-sum">
        <thead>
          <tr>
            <th scope="col">{t('aims.aim')}</th>
            <th scope="col">{t('aims.value')}</th>
            <th scope="col">
              <span class="unseen">{t('aims.times', { n: '' })}</span>
            </th>
            <th scope="col">{t('aims.counts')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.weakest ? t('aims.weakest', { label: row.label }) : row.label}</th>
              <td class="num">{row.value}</td>
              <td class="num">{t('aims.times', { n: tenthOf(row.weight) })}</td>
              <td class="num">{tenthOf(row.counts)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {t('aims.sum')}
            </th>
            <td class="num">{stands.score}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
