import type { Id, Scenario } from '../../../engine/index.ts';
import { t } from '../../kit-words.ts';
import type { PartProps } from '../teachers.tsx';
import { Wide } from './wide.tsx';

const ROWS = [1, 2, 3, 4, 5] as const;

/** The facts that the key of each question cites; those that a scenario lacks are left out. */
const KEY = {
  1: ['R3', 'R12', 'R13'],
  2: ['T3', 'T1', 'T4'],
  3: ['R2', 'R4'],
  4: ['C2', 'C17'],
  5: ['M27'],
} as const;

/** The two sentences of the fourth question, in an order that does not give the answer away. */
const PAIR = [
  { letter: 'exit.4.a', fact: 'C17' },
  { letter: 'exit.4.b', fact: 'C2' },
] as const;

const claimOf = ({ facts }: Scenario, id: Id) => facts.find((one) => one.id === id);

function Rubric() {
  return (
    <section class="kit-leaf">
      <h2>{t('rubric.title')}</h2>
      <p>{t('rubric.what')}</p>
      <Wide name={t('rubric.title')}>
        <table class="kit-table kit-rubric">
          <thead>
            <tr>
              <th scope="col">{t('rubric.below')}</th>
              <th scope="col">{t('rubric.good')}</th>
              <th scope="col">{t('rubric.above')}</th>
            </tr>
          </thead>
          <tbody>
            {ROWS.map((n) => (
              <tr key={n}>
                <td />
                <th scope="row">
                  <b>{t(`rubric.${n}`)}</b> {t(`rubric.${n}.good`)}
                </th>
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
}

function Ticket({ scenario }: { scenario: Scenario }) {
  return (
    <section class="kit-leaf">
      <h2>{t('exit.title')}</h2>
      <p class="kit-name">{t('rubric.name')}</p>
      <ol class="kit-steps kit-ticket">
        {ROWS.map((n) => (
          <li key={n}>
            {t(`exit.${n}`)}
            {n === 4
              ? PAIR.map(({ letter, fact }) => (
                  <p key={fact}>
                    <b>{t(letter)}</b> {claimOf(scenario, fact)?.claim}
                  </p>
                ))
              : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Key({ scenario }: { scenario: Scenario }) {
  return (
    <section class="kit-leaf">
      <h2>{t('exit.key')}</h2>
      <p>{t('exit.key.what')}</p>
      <ol class="kit-steps">
        {ROWS.map((n) => (
          <li key={n}>
            {t(`exit.${n}.key`)}
            <ul class="plain-list">
              {KEY[n].map((id) => {
                const fact = claimOf(scenario, id);
                return fact ? (
                  <li key={id}>
                    <b>{id}</b> {t('exit.how', { claim: fact.claim, how: t(`how.${fact.how}`) })}
                  </li>
                ) : null;
              })}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What good work shows, five questions to leave with, and their key, each on a leaf of its own. */
export function AssessPart({ scenario }: PartProps) {
  return (
    <>
      <Rubric />
      <Ticket scenario={scenario} />
      <Key scenario={scenario} />
    </>
  );
}
