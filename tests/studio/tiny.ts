import type { Scenario } from '../../src/engine/index.ts';
import { loadScenario } from '../../src/scenario/load.ts';

/** A draft of a few lines, as a student would have it after half an hour. */
export const TINY = `id: tiny
title: Two Harbours
briefing: [A small country and its neighbour.]
calendar: {year: 2000, month: 1, turns: 5}
assumptions: {M1: Made up.}
tracks:
  home-front: {label: Home front, start: 40}
  tension: {label: Tension, start: 55, drift: 2}
  both: {label: Both, derive: (home_front + tension) / 2}
  coins: {label: Coins, group: purse, start: 6.2}
actors:
  home: {name: Home}
  north: {name: North, stance: 45, colour: "#2B5A92", mark: square}
nodes:
  port: {name: Port, lon: 60, lat: 20, actor: home, kind: capital}
  cape: {name: Cape, lon: 64, lat: 22, actor: north, kind: port}
legs:
  strait: {from: cape, to: port, mode: sea, days: 10, owners: [north], consent: 30}
routes:
  crossing: {name: Crossing, legs: [strait]}
suppliers:
  yard: {actor: north, name: The yard}
systems:
  boat:
    supplier: yard
    name: Boat
    payments: {coins: {amount: 2}}
    routes: [crossing]
    delivered: {home-front: 10}
    condition: {when: tension < 90, otherwise: Not in times like these.}
projects:
  pier:
    name: Pier
    stages:
      - {label: Piles, price: {coins: 1}}
      - {label: Planks, price: {coins: 1}, condition: {when: home_front > 20, otherwise: Nobody would help.}}
cards:
  strike:
    headline: The dockers strike
    text: They want more.
    when: north.stance < 50 && turn >= 2
    options:
      pay: {label: Pay, price: {coins: 1}, effects: {home-front: 5}}
      wait: {label: Wait, effects: {home-front: -5}, condition: {when: tension < 60, otherwise: It is too tense.}}
    facts: [M1]
  visit:
    headline: A visit from the north
    text: They bring gifts.
    again: 2
    options:
      smile: {label: Smile, effects: {north.stance: 5}}
      frown: {label: Frown, effects: {north.stance: -5, tension: 4}}
    facts: [M1]
  parade:
    headline: The parade
    text: Drums.
    turn: 4
    options:
      march: {label: March, effects: {home-front: 4}}
      rest: {label: Rest, effects: {tension: -4}}
    facts: [M1]
  letter:
    headline: A letter
    text: It was late.
    chained: true
    options:
      read: {label: Read it, effects: {tension: 1}}
      burn: {label: Burn it, effects: {do: [{deal: {card: letter, in: 1}}]}}
    facts: [M1]
  gifts:
    headline: Gifts
    text: Of the visit.
    when: chosen('visit', 'smile')
    options:
      keep: {label: Keep them, effects: {do: [{deal: {card: letter, in: 1}}]}}
      return: {label: Return them, effects: {tension: 2}}
    facts: [M1]
reactions:
  fear: {label: Fear, when: tension > 58, effects: {home-front: -2}}
  once: {label: Only once, when: turn > 1, again: -1, effects: {tension: 1}}
objectives:
  calm: {label: Calm, value: 100 - tension}
  content: {label: Content, value: home_front}
win-at: 45
endings:
  riot: {title: Riot, text: It came to that., when: home_front <= 5, early: true}
  proud: {title: Proud, text: Look at us., when: home_front >= 50, facts: [M1]}
  quiet: {title: Quiet, text: Nothing much.}
`;

/** A draft's scenario; throws with the problems where it has errors. */
export function compiled(text: string): Scenario {
  const loaded = loadScenario([{ file: 'scenario.yaml', text }]);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error, null, 1));
  return loaded.value;
}
