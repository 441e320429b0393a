import type { Scenario } from '../engine/index.ts';
import type { Selection } from '../store/types.ts';
import { nameOf } from '../text/names.ts';
import { countries } from './geo/world.ts';
import type { Thing } from './hit.ts';
import type { Picture } from './model.ts';
import { word } from './words.ts';

/** What a thing of the map is called, in a few words for the tip by the pointer. */
export function tipFor(scenario: Scenario, picture: Picture, thing: Thing): string {
  switch (thing.kind) {
    case 'node': {
      const node = picture.nodes.find((one) => one.id === thing.id);
      if (!node) return '';
      const { name } = node;
      if (node.scorched) return word('node.struck', { name });
      if (node.shut) return word('node.shut', { name });
      return node.choke === null ? name : word('node.risk', { name, risk: node.choke });
    }
    case 'leg': {
      const leg = picture.legs.find((one) => one.id === thing.id);
      if (!leg) return '';
      return word('leg', {
        from: nameOf(scenario, 'node', leg.from),
        to: nameOf(scenario, 'node', leg.to),
        mode: word(`mode.${leg.mode}`),
        days: leg.days,
        state: word(`state.${leg.state}`),
      });
    }
    case 'shipment': {
      const token = picture.tokens.find((one) => one.id === thing.id);
      if (!token) return '';
      const { name, count, days } = token;
      return word(token.waiting ? 'lots.waiting' : 'lots', { name, count, days });
    }
    case 'flow': {
      const flow = picture.flows.find((one) => one.id === thing.id);
      return flow ? word('flow', { label: flow.label, tenths: flow.tenths }) : '';
    }
    case 'country':
      return countries().find((one) => one.id === thing.id)?.name ?? '';
  }
}

/** What a click on a thing selects; null for countries no actor stands for. */
export function selectionFor(picture: Picture, thing: Thing): Selection | null {
  if (thing.kind === 'flow') {
    const route = picture.flows.find((one) => one.id === thing.id)?.route;
    return route === undefined ? null : { kind: 'route', id: route };
  }
  if (thing.kind !== 'country') return { kind: thing.kind, id: thing.id };
  const actor = picture.actors[thing.id];
  return actor === undefined ? null : { kind: 'actor', id: actor };
}
