import type { Id, Scenario } from '../engine/index.ts';
import { nameOf } from '../text/names.ts';
import type { Thing } from './hit.ts';
import type { Picture } from './model.ts';
import { tipFor } from './naming.ts';
import { word } from './words.ts';

/** One thing to know of the map, and where it holds. */
export interface Paragraph {
  readonly title: string;
  readonly lines: readonly string[];
}

/**
 * What a picture shows, in words: what was struck, what is barred, the narrows, the lots and the trade. The names of the
 * ways that are open stand in no list here, as they lie in no colour there.
 */
export function accountOf(scenario: Scenario, picture: Picture): readonly Paragraph[] {
  const { nodes, legs, tokens, flows } = picture;
  const tips = (kind: Thing['kind'], things: readonly { readonly id: Id }[]): string[] =>
    things.map(({ id }) => tipFor(scenario, picture, { kind, id } as Thing));
  const ends = (leg: Id): readonly [string, string] => {
    const at = legs.find((one) => one.id === leg);
    return [nameOf(scenario, 'node', at?.from ?? ''), nameOf(scenario, 'node', at?.to ?? '')];
  };
  const shut = nodes.filter((node) => node.shut);
  return [
    {
      title: word('told.struck'),
      lines: tips(
        'node',
        nodes.filter((node) => node.scorched),
      ),
    },
    {
      title: word('told.barred'),
      lines: [
        ...shut.map(({ name }) => word('node.shut', { name })),
        ...tips(
          'leg',
          legs.filter(({ state }) => state !== 'used' && state !== 'open'),
        ),
      ],
    },
    {
      title: word('told.narrow'),
      lines: nodes.flatMap(({ name, choke }) =>
        choke === null ? [] : [word('node.risk', { name, risk: choke })],
      ),
    },
    {
      title: word('told.lots'),
      lines: tips('shipment', tokens).map((lot, index) => {
        const [from, to] = ends(tokens[index]?.leg ?? '');
        return word('told.lot', { lot, from, to });
      }),
    },
    { title: word('told.trade'), lines: tips('flow', flows) },
  ].filter(({ lines }) => lines.length > 0);
}

/** Writes an account into the host of the map, where a screen reader finds it and nobody else sees it. */
export class Account {
  private readonly box = document.createElement('div');
  private written = '';

  constructor(host: HTMLElement) {
    this.box.className = 'unseen';
    host.append(this.box);
  }

  show(paragraphs: readonly Paragraph[]): void {
    const now = JSON.stringify(paragraphs);
    if (now === this.written) return; // a list that is made anew throws whoever reads it out of it
    this.written = now;
    const quiet = document.createElement('p');
    quiet.textContent = word('told.quiet');
    this.box.replaceChildren(...(paragraphs.length > 0 ? paragraphs.map(listOf) : [quiet]));
  }

  remove(): void {
    this.box.remove();
  }
}

function listOf({ title, lines }: Paragraph): HTMLElement {
  const list = document.createElement('ul');
  list.ariaLabel = title;
  list.append(
    ...lines.map((line) => {
      const item = document.createElement('li');
      item.textContent = line;
      return item;
    }),
  );
  return list;
}
