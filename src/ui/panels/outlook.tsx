import '../style/outlook.css';
import { useRef, useState } from 'preact/hooks';
import type { Forecast, Range, Track } from '../../engine/index.ts';
import { GROUPS } from '../../engine/vocabulary.ts';
import { sayRange } from '../../text/index.ts';
import { forecastPoints } from '../aims.ts';
import { keepsBack } from '../foretelling.ts';
import { forecastWords, gateLabel, inOneLine, outlookWords, rangeWords, watched } from '../outlook.ts';
import { useForecast } from '../parts/forecast.tsx';
import { Popover } from '../parts/popover.tsx';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';

interface RowProps {
  readonly label: string;
  readonly now: string;
  readonly end: string;
  readonly range: string;
}

function Row({ label, now, end, range }: RowProps) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td class="num">{now}</td>
      <td class="num">
        <b>{end}</b>
      </td>
      <td class="num">{range}</td>
    </tr>
  );
}

function Rows({ title, rows }: { title: string; rows: readonly RowProps[] }) {
  if (rows.length === 0) return null;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={4}>
          {title}
        </th>
      </tr>
      {rows.map((row) => (
        <Row key={row.label} {...row} />
      ))}
    </tbody>
  );
}

const within = ({ low, high }: Range): string => (low === high ? '' : sayRange(low, high));

/** The whole outlook: every aim, money, the dice that will fall, and each number that will move. */
function Whole({ forecast }: { forecast: Forecast }) {
  const sitting = useSitting();
  const { scenario, desk, say } = sitting;
  const points = forecastPoints(forecast);
  const stands = desk.standing();
  const score = (hundredths: number): number => Math.floor((hundredths + 50) / 100);
  const trackRow = (track: Track): RowProps => {
    const range = forecast.tracks[track.id] ?? { low: 0, middle: 0, high: 0, mean: 0 };
    return {
      label: track.label,
      now: say.amount(track.id, desk.value(track.id)),
      end: say.amount(track.id, range.middle),
      range: range.low === range.high ? '' : rangeWords(say, track.id, range),
    };
  };
  const moves = ({ id }: Track): boolean => {
    const { low = 0, high = 0 } = forecast.tracks[id] ?? {};
    return low !== desk.value(id) || high !== desk.value(id);
  };
  const aims: readonly RowProps[] = [
    {
      label: t('aims.score'),
      now: String(stands.score),
      end: String(points.score),
      range: within({ ...forecast.score, low: score(forecast.score.low), high: score(forecast.score.high) }),
    },
    ...scenario.objectives.map(({ id, label }) => ({
      label,
      now: String(stands.objectives[id] ?? 0),
      end: String(points.objectives[id] ?? 0),
      range: within(forecast.aims[id] ?? { low: 0, middle: 0, high: 0 }),
    })),
  ];
  const money = scenario.tracks.filter(({ group }) => GROUPS[group].money);
  const others = scenario.tracks.filter((one) => watched(one) && !GROUPS[one.group].money && moves(one));
  const back = keepsBack(sitting);
  const dice: readonly RowProps[] = back
    ? []
    : [
        ...(scenario.strike
          ? [
              {
                label: t('strike.label'),
                now: '',
                end: t('percent', { n: forecast.strike.middle }),
                range: within(forecast.strike),
              },
            ]
          : []),
        ...forecast.gates.map((gate) => ({
          label: gateLabel(sitting, gate),
          now: '',
          end: t('percent', { n: gate.chance.middle }),
          range: within(gate.chance),
        })),
      ];
  return (
    <table class="outlook-all">
      <caption class="unseen">{t('outlook.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('outlook.thing')}</th>
          <th scope="col">{t('outlook.now')}</th>
          <th scope="col">{t('outlook.end')}</th>
          <th scope="col">{t('outlook.range')}</th>
        </tr>
      </thead>
      <Rows title={t('outlook.aims')} rows={aims} />
      <Rows title={t('outlook.money')} rows={money.map(trackRow)} />
      <Rows title={t('outlook.dice')} rows={dice} />
      <Rows title={t('outlook.numbers')} rows={others.map(trackRow)} />
    </table>
  );
}

/**
 * The end of the month as it looks now, or with the order that is pointed at, in a line; pressed, all of it. Worked out after the
 * paint.
 */
export function Outlook() {
  const sitting = useSitting();
  const { open, desk, now: table } = sitting;
  const [all, setAll] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const preview = open.preview && desk.check(open.preview) === null ? open.preview : null;
  const without = useForecast([]);
  const given = useForecast(preview ? [preview] : null);
  const compare = preview !== null && without !== null && given !== null;
  const now =
    preview === null && without !== null ? outlookWords(sitting, without, 2, keepsBack(sitting)) : null;
  const told = compare ? forecastWords(sitting, without, given) : now;
  // A month that cannot be ended yet has no "now".
  const ends = desk.check({ kind: 'end', seat: table.seat }) === null;
  return (
    <>
      <button
        ref={button}
        type="button"
        class="outlook"
        title={told ? inOneLine(told) : undefined}
        aria-expanded={all}
        onClick={() => setAll(!all)}
      >
        <span class="outlook-words">
          <span class="outlook-moves">
            {compare ? (
              <b>{t('forecast.given')}</b>
            ) : (
              <>
                <span class={ends ? '' : 'narrow-only'}>{t('forecast.short')}</span>
                {ends ? null : <span class="wide-only">{t('forecast.open')}</span>}
              </>
            )}{' '}
            {told ? [told.aims, told.moves].filter(Boolean).join(' · ') : t('forecast.wait')}
          </span>
          {told?.strike ? (
            <span class="outlook-strike">
              {told.moves || told.aims ? ' · ' : ''}
              {told.strike}
            </span>
          ) : null}
        </span>
      </button>
      {all ? (
        <Popover anchor={button} title={t('outlook.title')} onClose={() => setAll(false)}>
          <p class="hint">{t('outlook.help')}</p>
          {keepsBack(sitting) ? <p class="hint">{t('guess.first.dice')}</p> : null}
          {without ? <Whole forecast={without} /> : <p>{t('forecast.wait')}</p>}
        </Popover>
      ) : null}
    </>
  );
}
