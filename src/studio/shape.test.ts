import { expect, test } from 'vitest';
import { type Shape, scenarioShape, shapeAt } from './shape.ts';

test('the fields of a card, as a form needs them', () => {
  expect(shapeAt(['cards', 'any', 'headline'])).toMatchObject({
    kind: 'text',
    long: false,
    most: 120,
    required: true,
  });
  expect(shapeAt(['cards', 'any', 'text'])).toMatchObject({ kind: 'text', long: true });
  expect(shapeAt(['cards', 'any', 'seat'])).toMatchObject({ kind: 'ref', of: 'seat', required: false });
  expect(shapeAt(['cards', 'any', 'when'])).toMatchObject({
    kind: 'expression',
    want: 'condition',
    fallback: true,
  });
  expect(shapeAt(['cards', 'any', 'weight'])).toMatchObject({
    kind: 'expression',
    want: 'amount',
    fallback: 10,
  });
  expect(shapeAt(['cards', 'any', 'chained'])).toMatchObject({ kind: 'flag', fallback: false });
  expect(shapeAt(['cards', 'any', 'facts'])).toMatchObject({
    kind: 'list',
    item: { kind: 'ref', of: 'fact' },
  });
  expect(shapeAt(['cards', 'any', 'options', 'x', 'price'])).toMatchObject({ kind: 'record', key: 'purse' });
  expect(shapeAt(['cards', 'any', 'options', 'x', 'effects'])).toMatchObject({ kind: 'effects' });
  expect(shapeAt(['cards', 'any', 'options', 'x', 'effects', 'do', 0, 'deal', 'card'])).toMatchObject({
    kind: 'ref',
    of: 'card',
  });
  expect(shapeAt(['cards', 'any', 'options', 'x', 'later', 0, 'in'])).toMatchObject({
    kind: 'number',
    least: 0,
    most: 60,
    whole: true,
  });
  expect(shapeAt(['tracks', 'any', 'good'])).toMatchObject({ kind: 'choice', of: ['up', 'down', 'none'] });
  expect(shapeAt(['cards', 'any', 'no-such-field'])).toBeUndefined();
});

test('every part of a scenario has a shape, and words', () => {
  const bare: string[] = [];
  const odd: string[] = [];
  const walk = (shape: Shape, path: string): void => {
    if (shape.text === '') bare.push(path);
    if (shape.kind === 'other') odd.push(path);
    if (shape.kind === 'object')
      for (const [name, field] of Object.entries(shape.fields)) walk(field, `${path}.${name}`);
    if (shape.kind === 'record') walk(shape.value, `${path}.*`);
    if (shape.kind === 'list') walk(shape.item, `${path}[]`);
    if (shape.kind === 'effects')
      for (const [name, field] of Object.entries(shape.verbs)) walk(field, `${path}.do.${name}`);
  };
  for (const [name, shape] of Object.entries(scenarioShape())) if (name !== 'remove') walk(shape, name);
  expect(odd).toEqual([]);
  // What holds others needs no words of its own.
  expect(bare.filter((path) => !/(\*|\[\])$/.test(path))).toEqual([]);
});
