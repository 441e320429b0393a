import { useEffect, useRef, useState } from 'preact/hooks';
import { type Line, lineBehind, partsAt, runIn } from '../../../store/beside.ts';
import type { Reviewed } from '../../../store/judging.ts';
import type { SavedRun } from '../../../store/types.ts';
import { t } from '../../judgement-words.ts';
import { useSitting } from '../../sitting.ts';
import { AnyMonth } from './try-again.tsx';
import { runOf } from './use-judging.ts';

export type PlayLine = typeof lineBehind;

/** Another run that lies beside one's own, or what became of the wish for it. */
type Other =
  | { readonly is: 'coming' | 'failed' | 'unlike' }
  | {
      readonly is: 'there';
      readonly title: string;
      readonly own: Line;
      readonly line: Line;
      readonly fortune: boolean;
    };

/** Runs that branch off this one, its own origin, and what else branches off that. */
const isKin = (
  { id, branch }: SavedRun,
  own: { readonly run: string | null; readonly origin: string | undefined },
): boolean =>
  id !== own.run &&
  (id === own.origin || (branch !== undefined && (branch.run === own.run || branch.run === own.origin)));

/** The saved runs that belong beside this one. */
function useKin(): readonly SavedRun[] {
  const { table, now } = useSitting();
  const [kin, set] = useState<readonly SavedRun[]>([]);
  const { run, branch } = now;
  useEffect(() => {
    let gone = false;
    void table
      .saved()
      .then((all) => {
        if (!gone) set(all.filter((one) => one.state === 'good' && isKin(one, { run, origin: branch?.run })));
      })
      .catch(() => {}); // where the store cannot be read there is nothing to list
    return () => {
      gone = true;
    };
  }, [table, run, branch]);
  return kin;
}

function Orders({ orders }: { orders: readonly string[] | undefined }) {
  if (orders === undefined) return <td />;
  return <td>{orders.length === 0 ? t('beside.none') : orders.join(' · ')}</td>;
}

function Compared({ title, own, line, fortune }: Extract<Other, { is: 'there' }>) {
  const { say, scenario } = useSitting();
  const parts = partsAt(own, line);
  const longer = own.months.length >= line.months.length ? own : line;
  const scoreOf = ({ outcome, months }: Line): number => outcome?.score ?? months.at(-1)?.score ?? 0;
  const aimOf = ({ outcome, months }: Line, id: string): number =>
    (outcome ?? months.at(-1))?.objectives[id] ?? 0;
  return (
    <div class="compared">
      <h4>{title}</h4>
      <p role="status">
        {parts === null ? t('beside.alike') : t('beside.parts', { month: say.month(parts) })}{' '}
        {fortune ? null : t('beside.fortune')}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard */}
      <section class="wide-table" tabIndex={0} aria-label={t('beside.caption')}>
        <table class="compared-ends">
          <caption>{t('beside.ends')}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('beside.yours')}</th>
              <th scope="col">{t('beside.other')}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('beside.end.score')}</th>
              <td>{scoreOf(own)}</td>
              <td>{scoreOf(line)}</td>
            </tr>
            {scenario.objectives.map(({ id, label }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td>{aimOf(own, id)}</td>
                <td>{aimOf(line, id)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <table class="compared-months chosen-table">
          <caption class="unseen">{t('beside.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('beside.when')}</th>
              <th scope="col">{t('beside.yours')}</th>
              <th scope="col">{t('beside.score')}</th>
              <th scope="col">{t('beside.other')}</th>
              <th scope="col">{t('beside.score')}</th>
            </tr>
          </thead>
          <tbody>
            {longer.months.map(({ turn }, at) => (
              <tr key={turn} class={turn === parts ? 'parts' : ''}>
                <th scope="row">{say.shortMonth(turn)}</th>
                <Orders orders={own.months[at]?.orders} />
                <td>{own.months[at]?.score}</td>
                <Orders orders={line.months[at]?.orders} />
                <td>{line.months[at]?.score}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

/** Other runs beside this one: what was tried again, the hedger on the same fortune, a run file. */
export function Beside({ play = lineBehind }: { play?: PlayLine | undefined }) {
  const sitting = useSitting();
  const { table, scenario, say, now } = sitting;
  const kin = useKin();
  const input = useRef<HTMLInputElement>(null);
  const [other, set] = useState<Other | null>(null);
  const lay = async (
    title: string,
    found: Promise<Reviewed | Pick<Reviewed, 'start'> | null>,
  ): Promise<void> => {
    set({ is: 'coming' });
    try {
      const run = await found;
      if (run === null) return set({ is: 'unlike' });
      const [own, line] = await Promise.all([play(scenario, runOf(sitting)), play(scenario, run)]);
      set({ is: 'there', title, own, line, fortune: run.start.seed === now.seed });
    } catch {
      set({ is: 'failed' });
    }
  };
  const titleOf = ({ id, branch, score }: SavedRun): string => {
    const origin = id === now.branch?.run;
    const turn = (origin ? now.branch?.turn : branch?.turn) ?? 1;
    return t(origin ? 'beside.origin' : 'beside.branch', { month: say.month(turn), score: score ?? 'none' });
  };
  const hedger = t('beside.hedger');
  return (
    <section class="beside" aria-labelledby="beside">
      <h3 id="beside">{t('beside')}</h3>
      <p class="hint on-screen">{t('beside.help')}</p>
      <ul class="beside-acts on-screen">
        {kin.map((one) => (
          <li key={one.id}>
            <button type="button" class="second" onClick={() => void lay(titleOf(one), table.read(one.id))}>
              {titleOf(one)}
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            class="second"
            onClick={() => void lay(hedger, Promise.resolve({ start: runOf(sitting).start }))}
          >
            {hedger}
          </button>
        </li>
        <li>
          <button type="button" class="second" onClick={() => input.current?.click()}>
            {t('beside.file')}
          </button>
          <input
            ref={input}
            hidden
            type="file"
            accept=".json"
            aria-label={t('beside.file')}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file)
                void lay(
                  file.name,
                  file.text().then((text) => runIn(scenario, text)),
                );
            }}
          />
        </li>
      </ul>
      {other === null ? null : other.is === 'there' ? (
        <Compared {...other} />
      ) : (
        <p role="status">{t(`beside.${other.is}`)}</p>
      )}
      <AnyMonth />
    </section>
  );
}
