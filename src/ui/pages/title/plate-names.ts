import { t } from '../../page-words.ts';

/** What the plate is lettered with: towns of its three ways, waters, and the letters of the rose. */
export const NAMES = [
  { text: t('plate.tehran'), x: 1350, y: 1215, dot: [1317, 1239], kind: 'home' },
  { text: t('plate.moscow'), x: 765, y: 500, dot: [729, 506], kind: 'town' },
  { text: t('plate.almaty'), x: 2400, y: 868, dot: [2433, 916], kind: 'town' },
  { text: t('plate.xian'), x: 3170, y: 1380, dot: [3237, 1304], kind: 'town' },
  { text: t('plate.bandar'), x: 1340, y: 1590, dot: [1583, 1624], kind: 'town' },
  { text: t('plate.arabian'), x: 1960, y: 1800, kind: 'water' },
  { text: t('plate.bengal'), x: 2700, y: 2020, kind: 'water' },
  { text: t('plate.north'), x: 1625, y: 1852, kind: 'land' },
  { text: t('plate.east'), x: 1866, y: 2064, kind: 'land' },
  { text: t('plate.south'), x: 1625, y: 2278, kind: 'land' },
  { text: t('plate.west'), x: 1412, y: 2064, kind: 'land' },
] as const;
