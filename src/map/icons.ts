import civil from '../../assets/icons/cargo-civil.svg?raw';
import crude from '../../assets/icons/cargo-crude.svg?raw';
import lorry from '../../assets/icons/carrier-lorry.svg?raw';
import plane from '../../assets/icons/carrier-plane.svg?raw';
import ship from '../../assets/icons/carrier-ship.svg?raw';
import train from '../../assets/icons/carrier-train.svg?raw';
import coins from '../../assets/icons/coins.svg?raw';
import gavel from '../../assets/icons/gavel.svg?raw';
import type { Mark, Mode } from '../engine/index.ts';

/** Path of an icon in its box of 512 by 512. */
const pathOf = (svg: string): string => / d="([^"]+)"/.exec(svg)?.[1] ?? '';

export const ICONS = {
  rail: pathOf(train),
  sea: pathOf(ship),
  road: pathOf(lorry),
  air: pathOf(plane),
  crude: pathOf(crude),
  goods: pathOf(civil),
  coins: pathOf(coins),
  gavel: pathOf(gavel),
} as const;

export type IconName = keyof typeof ICONS;

export const carrier = (mode: Mode): IconName => mode;

/** The drum stands for oil, the crate for all other regular trade. */
export const cargoIcon = (icon: string): IconName => (icon.endsWith('crude') ? 'crude' : 'goods');

/** Outline of a government's mark about the origin, of about this radius. */
export function markPath(mark: Mark, r: number): string {
  switch (mark) {
    case 'diamond':
      return `M0 ${-r * 1.25}L${r * 1.25} 0L0 ${r * 1.25}L${-r * 1.25} 0Z`;
    case 'square':
      return `M${-r} ${-r}H${r}V${r}H${-r}Z`;
    case 'triangle':
      return `M0 ${-r * 1.2}L${r * 1.15} ${r * 0.9}H${-r * 1.15}Z`;
    case 'hexagon':
      return `M${-r * 1.15} 0L${-r * 0.58} ${-r}H${r * 0.58}L${r * 1.15} 0L${r * 0.58} ${r}H${-r * 0.58}Z`;
    case 'dot':
    case 'circle':
      return `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`;
  }
}
