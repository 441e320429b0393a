/** An error keeps a scenario from being played; a warning does not. */
export type Severity = 'error' | 'warning';

/** What is put into the `{…}` of a message. */
export type MessageArgs = Readonly<Record<string, string | number>>;

type Catalogue = Readonly<Record<string, readonly [Severity, string]>>;

/** Every sentence the checker can say, by its stable code. At most 25 plain words each. */
export const MESSAGES = {
  // The file itself
  'file-missing': ['error', 'There is no YAML file here.'],
  'file-too-large': ['error', 'This file is larger than {limit} characters.'],
  'file-binary': ['error', 'This file is not plain text in UTF-8.'],
  'file-empty': ['error', 'This file is empty.'],
  'not-a-mapping': ['error', 'A scenario file must consist of fields, such as `title: …`.'],
  'too-deep': ['error', 'This is nested more than {limit} levels deep.'],
  'too-many-problems': ['error', 'There are more problems than are shown; these come first.'],
  // YAML
  'yaml-syntax': ['error', 'This is not valid YAML here.'],
  'yaml-indent': ['error', 'The indentation does not fit the lines above.'],
  'yaml-tab': ['error', 'YAML does not allow tabs for indentation.'],
  'yaml-colon': ['error', 'A colon followed by a space starts a new field, which cannot stand here.'],
  'yaml-quote': ['error', 'A quote or bracket is opened here and not closed.'],
  'yaml-start': ['error', 'Plain text cannot begin with this character.'],
  'yaml-tag': ['error', 'Text that begins with `!` is a tag in YAML, not a text.'],
  'yaml-alias': ['error', 'Anchors and aliases (`&name`, `*name`) are not used in scenario files.'],
  'yaml-documents': ['error', 'A second document begins here; one file holds one.'],
  'yaml-key': ['error', 'The name of a field must be a plain word.'],
  'duplicate-key': ['error', '`{name}` is already written above in the same place.'],
  'forbidden-key': ['error', '`{name}` cannot be used as a name.'],
  'section-twice': ['error', 'The section `{name}` is already in {file}.'],
  'id-twice': ['error', '`{name}` is already defined in {file}.'],
  // Extending
  'base-form': ['error', '`extends` names a scenario and its version, with `@` between them.'],
  'base-unknown': ['error', 'There is no scenario `{name}` to extend.'],
  'base-version': ['error', 'This extends version {wanted} of `{name}`, but here it has version {present}.'],
  'base-circle': ['error', '`{name}` would extend itself: {way}.'],
  'base-depth': ['error', 'Here more than {limit} scenarios stand under one another.'],
  'remove-alone': ['error', '`remove` needs `extends`: there is nothing to remove from.'],
  'remove-section': ['error', 'The base has no section `{name}`.'],
  'remove-unknown': ['error', 'The base has no `{name}` in `{where}`.'],
  'remove-twice': ['error', '`{name}` is removed already.'],
  // Shape
  'unknown-field': ['error', '`{name}` is not a field here.'],
  'missing-field': ['error', 'The field `{name}` is missing here.'],
  'wrong-type': ['error', 'Here stands {got}; expected {expected}.'],
  'wrong-choice': ['error', '`{name}` is not one of the choices here.'],
  'bad-id': ['error', '`{name}` is not a valid id.'],
  'bad-format': ['error', '`{name}` does not have the form that is expected here.'],
  'too-small': ['error', 'This must be {limit} or more.'],
  'turns-range': ['error', 'This must be {limit} to 98 turns: 99 stands for “never”.'],
  'too-big': ['error', 'This must be {limit} or less.'],
  'too-long': ['error', 'This text is longer than {limit} characters.'],
  'too-short': ['error', 'This text must not be empty.'],
  'wrong-count': ['error', 'This list has the wrong number of entries.'],
  'not-whole': ['error', 'This must be a whole number.'],
  'one-decimal': ['error', 'Money has at most one decimal.'],
  'reserved-id': ['error', '`{name}` has another meaning and cannot be the id of a track.'],
  // References
  'unknown-id': ['error', 'There is no {kind} `{name}`.'],
  'shared-id': ['error', '`{name}` is already the id of a {kind}; the two must differ.'],
  'derived-track': ['error', '`{name}` is worked out from other tracks and cannot be changed.'],
  'derived-circle': ['error', 'The track `{name}` is worked out from itself.'],
  'verb-count': ['error', 'Each entry of `do` holds exactly one verb.'],
  'no-entries': ['error', '`{name}` needs at least one entry here.'],
  'condition-hidden': [
    'error',
    'This seat cannot see the track `{name}`, and so not tell whether this holds.',
  ],
  // Expressions
  'expression-syntax': ['error', 'This expression cannot be read at this point.'],
  'expression-length': ['error', 'This expression is longer than {limit} characters.'],
  'expression-depth': ['error', 'This expression has too many parts or brackets within brackets.'],
  'expression-name': ['error', 'There is no track or variable `{name}`.'],
  'expression-function': ['error', 'There is no function `{name}`.'],
  'expression-call': ['error', '`{name}` is a function and needs brackets.'],
  'expression-arguments': ['error', '`{name}` takes {wanted} in its brackets.'],
  'expression-literal': ['error', '`{name}` needs {wanted} here.'],
  'expression-operator': ['error', '`{name}` cannot be used in an expression.'],
  'expression-equals': ['error', 'A single `=` does not compare.'],
  'expression-types': ['error', '`{name}` works on {wanted} only.'],
  'expression-condition': ['error', 'Expected a condition (yes or no), but this is a number.'],
  'expression-amount': ['error', 'Expected a number, but this is a condition (yes or no).'],
  'expression-decimal': ['error', 'Expressions use whole numbers only.'],
  'expression-tenths': ['error', '`tenths(…)` stands around a whole amount of money, nowhere else.'],
  'expression-zero': ['error', 'This divides by zero.'],
  'expression-range': ['error', 'This number is too large.'],
  'expression-order': [
    'warning',
    'Dividing before multiplying loses precision, because results are rounded down.',
  ],
  // Tracks and money
  'start-outside': ['error', '`start` must lie between `min` and `max` ({min} to {max}).'],
  'min-above-max': ['error', '`min` is larger than `max`.'],
  'purse-decimals': ['error', 'A purse always has one decimal.'],
  'derived-start': ['error', 'A track with `derive` has no start, drift or news of its own.'],
  // Places
  'leg-to-itself': ['error', 'This leg ends where it begins.'],
  'route-broken': ['error', 'The leg `{name}` does not touch the one before it.'],
  'route-not-home': ['error', 'The last leg of this route does not end in `{name}`.'],
  'route-twice': ['error', 'The leg `{name}` is on this route already.'],
  'route-cargo': ['error', 'The route `{route}` does not carry `{cargo}`.'],
  // Trade
  'unknown-payment': ['error', 'The system `{system}` cannot be paid with `{name}`.'],
  'payment-kind': ['error', '`{name}` is neither a purse nor an outgoing flow; say which purse pays.'],
  'starts-over-ten': ['error', 'The channels of `{name}` start with {sum} tenths in all; ten is the most.'],
  'start-over-limit': ['error', 'This channel starts with more tenths than its limit.'],
  'channel-purse': ['error', 'A channel of an outgoing flow needs a purse for its income.'],
  // Cards, objectives, endings
  'turn-outside': ['error', 'The game has only {turns} turns.'],
  'never-dealt': ['warning', 'This card is chained, but no `deal` ever brings it.'],
  'deal-itself': ['warning', 'This card can deal itself in the same turn.'],
  'card-without-facts': ['warning', 'This card cites no fact.'],
  'deal-range': ['error', 'The least number of cards is larger than the most.'],
  'deal-start': ['error', 'The deal must begin with turn 1 and go on with later turns.'],
  'guide-turn': ['error', 'The game has only {turns} turns.'],
  'guide-done': ['error', 'A step is completed by one order; this is a second one.'],
  'last-ending': ['error', 'The last ending must always hold: no `when`, no `early`.'],
  'ending-behind': ['warning', 'No ending after one that always holds can be reached.'],
  'intent-sum': ['error', 'The points of the intent add up to {sum}, not 100.'],
  'intent-range': ['error', 'Each objective gets {least} to {most} points.'],
  'intent-missing': ['error', 'The objective `{name}` has no points.'],
  'lead-policies': ['warning', 'The seat of the player has policies that nobody chooses.'],
  // The program itself
  internal: ['error', 'The checker failed on this file; please report it. ({reason})'],
} as const satisfies Catalogue;

/** A stable code of a message; the documentation has a section for each. */
export type ProblemCode = keyof typeof MESSAGES;
