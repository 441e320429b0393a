import type { Id, Node } from '../../engine/index.ts';
import { Detail } from '../parts/detail.tsx';
import { FactLinks } from '../parts/facts.tsx';
import { Gauge } from '../parts/gauge.tsx';
import { Icon } from '../parts/icon.tsx';
import { Mark } from '../parts/mark.tsx';
import { Why } from '../parts/why.tsx';
import { type Sitting, useSitting } from '../sitting.ts';
import { t } from '../words.ts';

function closedWords({ state, say }: Sitting, place: Id): string {
  const until = state.closed[place];
  if (until === undefined || (until !== 0 && until < state.turn)) return '';
  return until === 0 ? t('place.closed') : t('place.closed-until', { until: say.until(until) });
}

function PlaceRow({ node }: { node: Node }) {
  const sitting = useSitting();
  const { names, desk, table } = sitting;
  const actor = node.actor ? names.find('actors', node.actor) : undefined;
  const closed = closedWords(sitting, node.id);
  return (
    <li>
      <button
        type="button"
        class={`row ${closed ? 'shut' : ''}`}
        data-row={`node:${node.id}`}
        onClick={() => table.select({ kind: 'node', id: node.id })}
      >
        {actor ? <Mark mark={actor.mark} colour={actor.colour} /> : <span class="no-mark" />}
        <span class="row-main">{node.name}</span>
        <span class="row-note">
          {closed ||
            (node.choke === null ? t(`node.${node.kind}`) : t('place.risk', { n: desk.chokeRisk(node.id) }))}
        </span>
        <Icon name="ui-chevron-right" />
      </button>
    </li>
  );
}

/** Chokepoints and closed places first, then the rest by name. */
export function PlaceList() {
  const sitting = useSitting();
  const { scenario } = sitting;
  const rank = (node: Node): number => (closedWords(sitting, node.id) ? 0 : node.choke === null ? 2 : 1);
  const nodes = [...scenario.nodes].sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
  return (
    <ul class="rows">
      {nodes.map((node) => (
        <PlaceRow key={node.id} node={node} />
      ))}
    </ul>
  );
}

/** A place in full: whose it is, its risk, and the routes through it. */
export function NodeDetail({ id }: { id: Id }) {
  const sitting = useSitting();
  const { names, desk, table, scenario } = sitting;
  const node = names.the('nodes', id);
  const actor = node.actor ? names.find('actors', node.actor) : undefined;
  const closed = closedWords(sitting, id);
  const legs = new Set(scenario.legs.filter((one) => one.from === id || one.to === id).map((one) => one.id));
  const routes = scenario.routes.filter((route) => route.legs.some((leg) => legs.has(leg)));
  const risk = desk.chokeRisk(id);
  return (
    <Detail
      row={`node:${id}`}
      title={node.name}
      note={[t(`node.${node.kind}`), actor?.name].filter(Boolean).join(' · ')}
      mark={actor ? <Mark mark={actor.mark} colour={actor.colour} /> : null}
      back={() => table.select(null)}
    >
      {closed ? <p class="notice-line">{closed}</p> : null}
      {node.choke === null ? null : (
        <>
          <p>{t('place.choke', { n: risk })}</p>
          <Gauge value={risk} colour="var(--amber)" />
        </>
      )}
      {node.facts.length > 0 ? (
        <p class="hint">
          {t('place.facts')} <FactLinks ids={node.facts} />
        </p>
      ) : null}
      <h3>{t('place.routes')}</h3>
      <ul class="rows">
        {routes.map((route) => (
          <li key={route.id}>
            <button type="button" class="row" onClick={() => table.select({ kind: 'route', id: route.id })}>
              <span class="row-main">{route.name}</span>
              <Icon name="ui-chevron-right" />
            </button>
          </li>
        ))}
      </ul>
      <Why of={{ title: node.name, subject: { kind: 'place', place: id } }}>{t('place.story')}</Why>
    </Detail>
  );
}
