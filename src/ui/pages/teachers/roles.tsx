import type { Scenario } from '../../../engine/index.ts';
import { sayAmount } from '../../../text/index.ts';
import { type KitKey, t } from '../../kit-words.ts';
import type { PartProps } from '../teachers.tsx';

/** Who plays what; `numbers` are tracks of the flagship, those that another scenario lacks are left out. */
const GROUPS = {
  pairs: { kind: 'pair', roles: ['a', 'b'] },
  out: { kind: 'out', roles: ['chronicler'] },
  tables: { kind: 'table', roles: ['finance', 'defence', 'foreign', 'transport'] },
} as const;

type Role = (typeof GROUPS)[keyof typeof GROUPS]['roles'][number];

const NUMBERS: Readonly<Partial<Record<Role, readonly string[]>>> = {
  a: ['cash', 'yuan', 'air-defence', 'air-power'],
  b: ['tension', 'exposure', 'pressure'],
  finance: ['cash', 'yuan', 'pressure', 'home-front'],
  defence: ['air-defence', 'air-power', 'missiles', 'early-warning'],
  foreign: ['tension', 'exposure', 'restraint', 'good-name'],
  transport: ['pressure', 'leverage', 'home-front'],
};

const TOLD = ['aim', 'fear', 'against', 'say'] as const;

/** The numbers of a role with where they begin; derived ones have no beginning of their own. */
function numbersOf(scenario: Scenario, role: Role): string {
  return (NUMBERS[role] ?? [])
    .flatMap((id) => scenario.tracks.filter((track) => track.id === id))
    .map(({ id, label, start, derive }) =>
      derive === null ? `${label} ${sayAmount(scenario, id, start)}` : label,
    )
    .join(' · ');
}

function RoleCard({
  scenario,
  role,
  kind,
}: {
  scenario: Scenario;
  role: Role;
  kind: 'pair' | 'table' | 'out';
}) {
  const numbers = numbersOf(scenario, role);
  return (
    <li class="role-card">
      <p class="title-kind">{t(`roles.kind.${kind}`)}</p>
      <h3>{t(`role.${role}`)}</h3>
      <dl>
        {TOLD.map((what) => (
          <div key={what}>
            <dt>{t(`roles.${what}`)}</dt>
            <dd>{t(`role.${role}.${what}` as KitKey)}</dd>
          </div>
        ))}
        {numbers ? (
          <div>
            <dt>{t('roles.numbers')}</dt>
            <dd>{numbers}</dd>
          </div>
        ) : null}
      </dl>
    </li>
  );
}

/** A card for every role, with a line to cut along. */
export function RolesPart({ scenario }: PartProps) {
  return (
    <>
      {(Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((group) => (
        <section key={group} class="role-group">
          <h2>{t(`roles.${group}`)}</h2>
          {group === 'out' ? null : <p>{t(`roles.${group}.what`)}</p>}
          <ul class="role-cards">
            {GROUPS[group].roles.map((role) => (
              <RoleCard key={role} scenario={scenario} role={role} kind={GROUPS[group].kind} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
