import { share } from '../statistics.ts';
import { capitalLines } from './capital-lines.ts';
import { answersLine } from './choice-lines.ts';
import { contentLines } from './content-lines.ts';
import { customerLine } from './customer-lines.ts';
import { type Line, lineOf, type Spec, unmeasured } from './line.ts';
import type { Measured } from './measure.ts';
import { minutesLine } from './minutes.ts';
import { omissionLines } from './omission-lines.ts';
import { roadLines } from './road-lines.ts';
import { skillLines } from './skill-lines.ts';
import { strikeLines } from './strike-lines.ts';
import { supplierLines } from './supplier-lines.ts';

/** Every line of rulebook section 15 that can be measured. Lines about things that a scenario has not got are left out. */
export const linesOf = (measured: Measured): readonly Line[] => [
  ...omissionLines(measured),
  ...supplierLines(measured),
  ...capitalLines(measured),
  ...roadLines(measured),
  ...customerLine(measured),
  ...skillLines(measured),
  answersLine(measured),
  ...contentLines(measured),
  lateLine(measured),
  ...strikeLines(measured),
  minutesLine(measured),
];

function lateLine({ outlooks, runs }: Measured): Line {
  const spec: Spec = {
    id: 'decided-late',
    what: "the hedger's runs in which the forecast of winning lies from 10 to 90 % when two thirds are over",
    unit: '%',
    need: '≥ 50, the whole interval',
  };
  if (outlooks.length === 0)
    return unmeasured(spec, runs.has('hedger') ? 'no time was left' : 'there is no player hedger');
  const open = outlooks.filter(({ won, dice }) => 10 * won >= dice && 10 * won <= 9 * dice).length;
  const value = share(open, outlooks.length);
  return lineOf(spec, value, outlooks.length, value.low >= 50);
}
