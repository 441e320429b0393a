/** Plain words that are easy to say, to hear and to type: 256 of them, none of which can be taken for another. */
export const STOP_WORDS: readonly string[] = `
acorn almond amber anchor apple apron arrow atlas autumn badge bakery bamboo banana barley barrel
basket beacon beaver bell bench berry bicycle birch biscuit blanket blossom bonnet bottle bowl
branch bread bridge broom bucket butter button cabin cactus camel candle canyon carpet carrot
castle cedar chalk cherry chestnut chimney cinema circle clay cloud clover cobalt cobweb coffee
comet copper coral cotton cradle cricket crystal curtain cushion daisy dawn desert diamond dolphin
donkey dragon drum eagle echo emerald engine evening falcon feather fern ferry field finger flag
flute forest fountain garden garlic ginger glacier glove goat grape grass guitar hammer harbour
harvest hazel hedge heron hill honey horizon horse island ivory jacket jasmine jigsaw juniper
kettle kite kitten ladder lake lamp lantern laurel lava lemon lentil letter lilac lime lion lobster
lotus magnet mango maple marble market meadow melon mirror mitten moon moss mountain mushroom music
napkin needle nest nutmeg oasis ocean olive onion orange orchard otter oven oyster paddle palm
panda paper parcel parrot pastry peach peanut pear pebble pencil pepper piano pigeon pillow pine
planet plum pocket pond poplar poppy potato prairie pumpkin puzzle quilt rabbit radish rainbow
raisin reed ribbon rice river robin rocket roof rose rubber saddle saffron salmon sandal school
seed shadow shell silver snow spider spinach sponge spoon spring square squirrel stable star stone
sugar summer sunset swallow table tailor teapot temple thistle thread thunder ticket tiger timber
tomato torch tower train tulip tunnel turtle umbrella valley vanilla velvet village violet violin
walnut wheat whistle willow window winter wolf yellow zebra
`
  .trim()
  .split(/\s+/);
