import { describe, expect, it } from 'vitest';
import { digitOf, idFrom } from './id-from.ts';
import { ID } from './schema/parts.ts';

describe('an id from a name', () => {
  it.each([
    ['Zürich', 'zurich'],
    ['Łódź', 'lodz'],
    ['Straße', 'strasse'],
    ['Ærøskøbing', 'aeroskobing'],
    ['Đà Nẵng', 'da-nang'],
    ['İstanbul', 'istanbul'],
    ['Iğdır', 'igdir'],
    ['São Tomé & Príncipe', 'sao-tome-principe'],
    ['Владивосток', 'vladivostok'],
    ['Йошкар-Ола', 'yoshkar-ola'],
    ['Київ', 'kiyiv'],
    ['تهران', 'thran'],
    ['چابهار ۲', 'chabhar-2'],
    ['بندر‌عباس', 'bndrabas'],
    ['Αθήνα', 'athina'],
    ['Գյումրի', 'gyoumri'],
    ['თბილისი', 'tbilisi'],
    ['חיפה', 'hyph'],
    ['Ｆｕｌｌ　Ｗｉｄｔｈ', 'full-width'],
    ['Night Watch', 'night-watch'],
    ['para\u202edrill', 'paradrill'],
    ['so\u00adft hy\u200bphen', 'soft-hyphen'],
    ['1900: the crisis', 'the-crisis-1900'],
    ['ﬁsh', 'fish'],
  ])('%s is %s', (name, id) => {
    expect(idFrom(name)).toBe(id);
    expect(id).toMatch(ID);
  });

  it.each(['北京', '東京 Tower', 'काठमांडू', '서울', '???', '', '42', '2nd fleet'])('%s has none', (name) => {
    expect(idFrom(name)).toBeNull();
  });

  it('is no longer than there is room, and does not end in a hyphen', () => {
    expect(idFrom('a-very-long-name-of-a-place', 7)).toBe('a-very');
  });
});

it('digits of every script have their values', () => {
  expect([...'09٠٩۰۹０９०९'].map(digitOf)).toEqual([0, 9, 0, 9, 0, 9, 0, 9, 0, 9]);
  expect(['a', '', '-', '½', 'Ⅳ', '一'].map(digitOf)).toEqual([-1, -1, -1, -1, -1, -1]);
  expect([...'𝟎𝟗𝟘𝟡'].map(digitOf)).toEqual([0, 9, 0, 9]);
});
