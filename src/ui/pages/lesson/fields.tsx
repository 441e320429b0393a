import type { ComponentChildren } from 'preact';
import type { Scenario } from '../../../engine/index.ts';
import { monthName } from '../../../text/index.ts';

interface ChoiceProps<Value extends string> {
  readonly name: string;
  readonly legend: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly choose: (value: Value) => void;
  readonly help?: string;
}

/** One of a few. */
export function Choice<Value extends string>({
  name,
  legend,
  value,
  options,
  choose,
  help,
}: ChoiceProps<Value>) {
  return (
    <fieldset class="segments">
      <legend>{legend}</legend>
      {options.map((one) => (
        <label key={one.value}>
          <input type="radio" name={name} checked={one.value === value} onChange={() => choose(one.value)} />
          <span>{one.label}</span>
        </label>
      ))}
      {help ? <small class="hint">{help}</small> : null}
    </fieldset>
  );
}

interface TurnsProps {
  readonly name: string;
  readonly legend: string;
  readonly scenario: Scenario;
  readonly first: number;
  readonly chosen: readonly number[];
  readonly choose: (turns: readonly number[]) => void;
  readonly children?: ComponentChildren;
}

/** Any of the turns of a game, from the first that is played. */
export function Turns({ name, legend, scenario, first, chosen, choose, children }: TurnsProps) {
  const turns = Array.from({ length: scenario.calendar.turns - first + 1 }, (_, at) => first + at);
  const toggled = (turn: number): readonly number[] =>
    chosen.includes(turn) ? chosen.filter((one) => one !== turn) : [...chosen, turn];
  return (
    <fieldset class="segments lesson-turns">
      <legend>{legend}</legend>
      {turns.map((turn) => (
        <label key={turn}>
          <input
            type="checkbox"
            name={name}
            checked={chosen.includes(turn)}
            onChange={() => choose(toggled(turn))}
          />
          <span>{monthName(scenario, turn)}</span>
        </label>
      ))}
      {children}
    </fieldset>
  );
}
