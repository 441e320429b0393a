// Names that are drawn for a game, so that one of a class can be told from another without anybody's own name.

/** Words that suit everyone: no size, age, look or temper that somebody could be teased with. */
const BEFORE = (
  'amber autumn azure bright bronze calm cedar clear cloudy coastal cobalt copper coral crimson dawn early ' +
  'emerald evening fair floating forest frosty gentle golden green harbour hazel highland indigo island ivory jade ' +
  'lantern lemon lilac linen lunar maple marble meadow misty morning mountain northern ocean olive orange orchard ' +
  'paper pearl plum polar quiet rainy river ruby saffron sandy scarlet silver sunny velvet violet western'
).split(' ');

/** Animals and plants that nobody minds being called. */
const AFTER = (
  'acorn almond apricot badger beaver birch bison camel cherry clover condor cormorant crane cricket cypress daisy ' +
  'dolphin dragonfly elm falcon fern finch firefly fox gazelle gull hare hedgehog heron ibex iris jasmine ' +
  'kestrel kingfisher larch lark lavender leopard lily lynx magnolia marten mulberry nightingale oak orchid osprey otter ' +
  'pelican pine poplar puffin quail raven robin salmon sparrow stork swallow swift thistle tulip walnut willow'
).split(' ');

/** How many names there are: numbers from 0 up to this give each of them once. */
export const NICKNAMES = BEFORE.length * AFTER.length;

/** The name that a whole number from 0 stands for, such as "Amber heron"; numbers above `NICKNAMES` begin anew. */
export function nicknameOf(number: number): string {
  const before = BEFORE[Math.floor(number / AFTER.length) % BEFORE.length] ?? '';
  const after = AFTER[number % AFTER.length] ?? '';
  return `${before.charAt(0).toUpperCase()}${before.slice(1)} ${after}`;
}
