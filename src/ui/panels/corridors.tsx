import { useState } from 'preact/hooks';
import { among } from '../../engine/vocabulary.ts';
import { TabPanel, Tabs } from '../parts/tabs.tsx';
import { useSitting } from '../sitting.ts';
import { t } from '../words.ts';
import { NodeDetail, PlaceList } from './places.tsx';
import { ProjectDetail, ProjectList } from './projects.tsx';
import { RouteDetail, RouteList } from './routes.tsx';
import { ShipmentDetail, ShipmentList } from './shipments.tsx';

const PARTS = ['routes', 'shipments', 'projects', 'places'] as const;
type Part = (typeof PARTS)[number];

/** What the map shows, in words: routes, what is under way, works, places. */
export function CorridorsSheet() {
  const { now, names, scenario, state } = useSitting();
  const [part, setPart] = useState<Part>('routes');
  const { selection } = now;
  const shipment = selection?.kind === 'shipment' && among(state.shipments, selection.id);
  if (shipment) return <ShipmentDetail shipment={shipment} />;
  if (selection?.kind === 'route' && names.find('routes', selection.id)) {
    return <RouteDetail key={selection.id} id={selection.id} />;
  }
  if (selection?.kind === 'leg') {
    const route = scenario.routes.find((one) => one.legs.includes(selection.id));
    if (route) return <RouteDetail key={selection.id} id={route.id} leg={selection.id} />;
  }
  if (selection?.kind === 'node' && names.find('nodes', selection.id)) {
    return <NodeDetail key={selection.id} id={selection.id} />;
  }
  if (selection?.kind === 'project' && names.find('projects', selection.id)) {
    return <ProjectDetail key={selection.id} id={selection.id} />;
  }
  return (
    <>
      <h2 class="unseen">{t('sheet.corridors')}</h2>
      <Tabs
        id="corridors"
        class="tabs small"
        label={t('sheet.corridors')}
        on={part}
        choose={setPart}
        tabs={PARTS.map((key) => ({
          key,
          label: t(`corridors.${key}`),
          ...(key === 'shipments' && state.shipments.length > 0
            ? { badge: String(state.shipments.length) }
            : {}),
        }))}
      />
      <TabPanel id="corridors" on={part}>
        {part === 'routes' ? <RouteList /> : null}
        {part === 'shipments' ? <ShipmentList /> : null}
        {part === 'projects' ? <ProjectList /> : null}
        {part === 'places' ? <PlaceList /> : null}
      </TabPanel>
    </>
  );
}
