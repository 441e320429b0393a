import '../../style/against.css';
import {
  type Articles,
  articlesOf,
  type Claim,
  isOfEdition,
  type MeasuredClaim,
  variantOf,
} from '../../../store/articles.ts';
import { t } from '../../assessment-words.ts';
import type { Brought } from '../../brought.ts';
import { t as page } from '../../page-words.ts';
import { FactLinks } from '../../parts/facts.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useSitting } from '../../sitting.ts';

interface AgainstProps {
  /** Opens the changed scenario; without it nothing can be changed here. */
  readonly onBrought?: ((brought: Brought) => void) | undefined;
}

const percentOf = ({ held, games }: MeasuredClaim['model']): number =>
  games === 0 ? 0 : Math.round((100 * held) / games);

function ClaimRow({ claim, of, onBrought }: AgainstProps & { claim: Claim; of: MeasuredClaim }) {
  const { scenario, table } = useSitting();
  const course = table.course();
  const held = course?.measure(of.test) ?? null;
  const n = course?.measure(of.amount) ?? null;
  const { says, facts, shows, change } = claim;
  const play = (): void => onBrought?.({ kind: 'play', from: { files: [variantOf(scenario, claim)] } });
  return (
    <tr>
      <th scope="row">
        {says} <FactLinks ids={facts} />
      </th>
      <td data-label={t('against.run')}>
        <b class={held === null ? '' : held !== 0 ? 'yes' : 'no'}>
          {held === null ? null : <Icon name={held !== 0 ? 'ui-check' : 'ui-close'} />}{' '}
          {t(held === null ? 'against.unknown' : held !== 0 ? 'against.held' : 'against.not')}
        </b>
        {n === null ? null : <p class="quiet">{t('against.number', { what: shows.label, n })}</p>}
        <p class="quiet">
          {t('against.test')} <code>{claim.test}</code>
        </p>
      </td>
      <td data-label={t('against.model')}>
        <b>{t('against.share', { percent: percentOf(of.model) })}</b>
        <span class="share" aria-hidden="true">
          <i style={{ inlineSize: `${percentOf(of.model)}%` }} />
        </span>
        <p class="quiet">{t('against.mean', { n: of.model.mean })}</p>
      </td>
      <td data-label={t('against.change')}>
        <code>{change.path}</code>
        <p>
          {t('against.from', { from: change.from })} {t('against.to', { to: change.to })} {change.why}
        </p>
        <p class="quiet">{t('against.then', { percent: percentOf(of.changed) })}</p>
        {onBrought ? (
          <button
            type="button"
            class="second small"
            aria-label={t('against.play.of', { says })}
            onClick={play}
          >
            {t('against.play')}
          </button>
        ) : null}
      </td>
    </tr>
  );
}

function Claims({ articles, onBrought }: AgainstProps & { articles: Articles }) {
  const { scenario } = useSitting();
  const { claims, measured } = articles;
  const told = claims.flatMap((claim) => {
    const of = measured.claims[claim.id];
    return of ? [{ claim, of }] : [];
  });
  const [first] = told;
  return (
    <>
      <p class="hint">
        {t('against.measured', {
          games: first?.of.model.games ?? 0,
          changed: first?.of.changed.games ?? 0,
          players: measured.players.length,
          first: measured.seeds[0],
          last: measured.seeds[1],
        })}
      </p>
      {isOfEdition(scenario, measured) ? null : (
        <p class="against-earlier">
          <Icon name="ui-warning" /> {t('against.earlier')}
        </p>
      )}
      <table class="against">
        <thead>
          <tr>
            {(['claim', 'run', 'model', 'change'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`against.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {told.map(({ claim, of }) => (
            <ClaimRow key={claim.id} claim={claim} of={of} onBrought={onBrought} />
          ))}
        </tbody>
      </table>
    </>
  );
}

/** What the sources say, in this run and in many games of the model, and which coefficient would overturn it. */
export function Against({ onBrought }: AgainstProps) {
  const { scenario } = useSitting();
  const articles = articlesOf(scenario);
  return (
    <section aria-labelledby="against">
      <h2 id="against">{page('against')}</h2>
      <p class="hint">{t('against.help')}</p>
      {articles ? (
        <Claims articles={articles} onBrought={onBrought} />
      ) : (
        <p class="quiet">{t('against.none')}</p>
      )}
    </section>
  );
}
