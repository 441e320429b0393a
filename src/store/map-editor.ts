import type { Id, Mark, Mode, Node } from '../engine/index.ts';

/** A place of a scenario that is being written, as a map is told of it. */
export interface PlannedPlace {
  readonly id: Id;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly kind: Node['kind'];
  readonly side: Node['side'];
  /** The sign of its government, at capitals only. */
  readonly mark: Mark | null;
  readonly colour: string | null;
}

/** A leg between two of its places. */
export interface PlannedLeg {
  readonly id: Id;
  readonly from: Id;
  readonly to: Id;
  readonly mode: Mode;
  readonly via: readonly (readonly [number, number])[];
  readonly colour: string | null;
}

/** What a map of a scenario that is being written shows. */
export interface MapPlan {
  readonly places: readonly PlannedPlace[];
  readonly legs: readonly PlannedLeg[];
  /** Country of the map -> colour, where it is not plain land. */
  readonly fills: Readonly<Record<Id, string>>;
  readonly home: readonly Id[];
}

export type MapThing = { readonly kind: 'place' | 'leg'; readonly id: Id };

/** What a press on the map means: to choose and drag, to put a new place there, to join two places by a leg. */
export type MapTool = 'choose' | 'place' | 'leg';

/** Degrees east and north. */
export interface MapSpot {
  readonly lon: number;
  readonly lat: number;
}

/** What a map tells of whoever works on it, by pointer or by keys. */
export interface MapEditorEvents {
  /** Something was chosen, or nothing. With the tool for legs: one of its ends. */
  readonly onChoose: (thing: MapThing | null) => void;
  readonly onPlace: (spot: MapSpot) => void;
  readonly onMove: (place: Id, spot: MapSpot) => void;
  /** The cursor of the keys has moved; `near` is what Enter would choose there. `bare`: the base map does not show it. */
  readonly onCursor: (spot: MapSpot, near: MapThing | null, bare: boolean) => void;
  /** Delete was pressed. */
  readonly onDelete: () => void;
  /** Escape was pressed. */
  readonly onLeave: () => void;
}

/** A map on which a scenario is drawn. */
export interface MapEditor {
  readonly draw: (plan: MapPlan) => void;
  /** Marks something and brings it into sight; `from`: where the leg that is being drawn begins. */
  readonly choose: (thing: MapThing | null, from: Id | null) => void;
  readonly use: (tool: MapTool) => void;
  /** 1 nearer, -1 farther, 0 everything. */
  readonly zoom: (step: 1 | -1 | 0) => void;
  /** Moves the chosen place to where the cursor of the keys stands. */
  readonly moveToCursor: () => void;
  /** Whether the base map shows a spot; elsewhere there are only lines of degrees. */
  readonly shows: (spot: MapSpot) => boolean;
  readonly destroy: () => void;
}

export type MountMapEditor = (host: HTMLElement, events: MapEditorEvents) => Promise<MapEditor>;
