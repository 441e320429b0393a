import { describe, expect, it } from 'vitest';
import { homeView, project, world } from './projection.ts';
import { borders, countries, countryAt, relief, seas } from './world.ts';

/** Towns well inside their country. */
const inland: readonly (readonly [town: string, lon: number, lat: number, country: string])[] = [
  ['Tehran', 51.39, 35.69, 'iran'],
  ['Isfahan', 51.67, 32.65, 'iran'],
  ['Mashhad', 59.61, 36.3, 'iran'],
  ['Aprin', 51.22, 35.52, 'iran'],
  ['Moscow', 37.62, 55.75, 'russia'],
  ['Astrakhan', 48.04, 46.35, 'russia'],
  ['Norilsk', 88.2, 69.35, 'russia'],
  ['Vorkuta', 64.05, 67.5, 'russia'],
  ["Xi'an", 108.94, 34.34, 'china'],
  ['Beijing', 116.4, 39.9, 'china'],
  ['Kashgar', 75.99, 39.47, 'china'],
  ['Ürümqi', 87.62, 43.83, 'china'],
  ['Almaty', 76.89, 43.24, 'kazakhstan'],
  ['Tashkent', 69.24, 41.3, 'uzbekistan'],
  ['Ashgabat', 58.38, 37.96, 'turkmenistan'],
  ['Dushanbe', 68.78, 38.54, 'tajikistan'],
  ['Bishkek', 74.59, 42.87, 'kyrgyzstan'],
  ['Kabul', 69.17, 34.53, 'afghanistan'],
  ['Islamabad', 73.05, 33.68, 'pakistan'],
  ['Delhi', 77.21, 28.61, 'india'],
  ['Ulaanbaatar', 106.9, 47.9, 'mongolia'],
  ['Ankara', 32.86, 39.93, 'turkiye'],
  ['Yerevan', 44.51, 40.18, 'armenia'],
  ['Tbilisi', 44.79, 41.72, 'georgia'],
  ['Baghdad', 44.37, 33.31, 'iraq'],
  ['Damascus', 36.29, 33.51, 'syria'],
  ['Riyadh', 46.71, 24.71, 'saudi-arabia'],
  ['Kyiv', 30.52, 50.45, 'ukraine'],
  ['Jerusalem, west', 35.1, 31.77, 'israel'],
  ['London', -0.13, 51.6, 'united-kingdom'],
  ['Washington', -77.04, 38.95, 'united-states-of-america'],
  ['Mexico City', -99.13, 19.43, 'mexico'],
  ['Brasília', -47.9, -15.8, 'brazil'],
  ['Nairobi', 36.8, -1.3, 'kenya'],
  ['Johannesburg', 28.05, -26.2, 'south-africa'],
  ['Canberra', 149.1, -35.3, 'australia'],
  ['Anadyr, inland', 172, 66, 'russia'],
  ['Chukotka, beyond the 180th meridian', -175, 66.5, 'russia'],
  ['Fairbanks', -147.7, 64.8, 'united-states-of-america'],
];

/** Ports and crossings on an outline: somewhere within a quarter of a degree must be the country's. */
const edge: readonly (readonly [town: string, lon: number, lat: number, country: string])[] = [
  ['Bandar Abbas', 56.27, 27.18, 'iran'],
  ['Chabahar', 60.63, 25.29, 'iran'],
  ['Rasht', 49.58, 37.28, 'iran'],
  ['Sarakhs', 61.16, 36.54, 'iran'],
  ['Baku', 49.87, 40.4, 'azerbaijan'],
  ['Khorgos', 80.42, 44.21, 'kazakhstan'],
  ['Gwadar', 62.32, 25.13, 'pakistan'],
  ['Dubai', 55.3, 25.2, 'united-arab-emirates'],
];

const water: readonly (readonly [name: string, lon: number, lat: number])[] = [
  ['Caspian Sea, south', 51, 38.5],
  ['Caspian Sea, north', 49, 44],
  ['Arabian Sea', 64, 18],
  ['Black Sea', 34, 43.3],
  ['Persian Gulf', 51.5, 27],
  ['Strait of Hormuz', 56.5, 26.55],
];

describe('the projection and the outlines', () => {
  it.each(inland)('put %s inside its country', (_town, lon, lat, country) => {
    expect(countryAt(...project(lon, lat))?.id).toBe(country);
  });

  it.each(edge)('put %s at its country’s edge', (_town, lon, lat, country) => {
    const near: (string | undefined)[] = [];
    for (const east of [-0.25, -0.12, 0, 0.12, 0.25])
      for (const up of [-0.25, -0.12, 0, 0.12, 0.25])
        near.push(countryAt(...project(lon + east, lat + up))?.id);
    expect(near).toContain(country);
  });

  it.each(water)('leave the %s as sea', (_name, lon, lat) => {
    expect(countryAt(...project(lon, lat))?.id).toBeUndefined();
  });

  it('keep to whole units inside the extent', () => {
    const [left, top, right, bottom] = world;
    for (const { rings } of countries())
      for (const ring of rings)
        for (let i = 0; i + 1 < ring.length; i += 2) {
          const [x = Number.NaN, y = Number.NaN] = ring.slice(i, i + 2);
          expect(Number.isInteger(x) && Number.isInteger(y)).toBe(true);
          expect(x >= left && y >= top && x <= right && y <= bottom).toBe(true);
        }
    const [x, y, w, h] = homeView;
    expect(x >= left && y >= top && x + w <= right && y + h <= bottom).toBe(true);
  });
});

describe('the world', () => {
  it('has unique ids and a path for every country', () => {
    const ids = countries().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { path } of countries()) expect(path).toMatch(/^M-?\d+ -?\d+L[-\d ]+Z/);
  });

  it('labels land on land and water on water', () => {
    const astray = ['armenia', 'israel', 'lebanon', 'jordan', 'vietnam', 'kuwait', 'oman', 'laos'];
    for (const { id, label } of countries()) {
      if (label && !astray.includes(id)) expect(countryAt(label.x, label.y), id).toBeDefined();
    }
    for (const { id, label } of seas()) expect(countryAt(label.x, label.y)?.id, id).toBeUndefined();
  });

  it('tells borders from coasts', () => {
    const { land, coast } = borders();
    expect(land.length).toBeGreaterThan(50);
    expect(coast.length).toBeGreaterThan(20);
  });

  it('draws the same relief every time', () => {
    expect(relief().length).toBeGreaterThan(500);
    expect(relief().every((stroke) => stroke.length === 4)).toBe(true);
  });
});
