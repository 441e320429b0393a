/** Colours of the map, each with one meaning; marks reach 3:1 on land and sea, text 4.5:1. */
export const COLOURS = {
  paper: '#F5F0E4',
  card: '#FAF6EC',
  ink: '#1D2A33',
  sea: '#C6D6D6',
  wave: '#7FA3A3',
  seaName: '#3F6668',
  land: '#ECE3CE',
  home: '#E7CF97',
  homeName: '#6E500C',
  landName: '#6B634E',
  line: '#B9AC91',
  coast: '#A99A7B',
  relief: '#8C7C58',
  neutral: '#6F6A5B',
  quiet: '#5F6465',
  own: '#13736E',
  warning: '#B9770E',
  warningText: '#7D4F05',
  struck: '#9A3324',
} as const;

export const SANS = "Inter, 'Vazirmatn', system-ui, sans-serif";
export const SERIF = "'Source Serif 4', Georgia, serif";

/** Faces the map writes with, as `document.fonts.load` takes them. */
export const FACES = ['600 11px Inter', "italic 12px 'Source Serif 4'"] as const;

const channels = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** A colour a share (0 to 1) of the way from one `#rrggbb` to another. */
export function mixed(from: string, to: string, share: number): string {
  const end = channels(to);
  const parts = channels(from).map((part, index) => Math.round(part + ((end[index] ?? part) - part) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** A `#rrggbb` as the number Phaser wants. */
export const toNumber = (colour: string): number => Number.parseInt(colour.slice(1), 16);
