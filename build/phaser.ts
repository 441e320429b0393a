import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** What a build of Phaser may have or not; it asks for each by `typeof NAME`. */
const PARTS: Readonly<Record<string, boolean>> = {
  WEBGL_RENDERER: true,
  CANVAS_RENDERER: false,
  WEBGL_DEBUG: false,
  FEATURE_SOUND: false,
  PLUGIN_CAMERA3D: false,
  PLUGIN_FBINSTANT: false,
};

/**
 * Modules below `phaser/src` that its core names and the board never comes to, by how their names begin: animated sprites,
 * filters, noise, tile maps, layers that live on the graphics card, atlases and compressed textures.
 */
const LEFT_OUT = [
  'animations/',
  'filters/',
  'gameobjects/gradient/',
  'gameobjects/noise/',
  'math/HashSimplex',
  'math/Quaternion',
  'renderer/webgl/renderNodes/BatchHandlerTileSprite',
  'renderer/webgl/renderNodes/DynamicTextureHandler',
  'renderer/webgl/renderNodes/filters/',
  'renderer/webgl/renderNodes/submitter/SubmitterSpriteGPU',
  'renderer/webgl/renderNodes/submitter/SubmitterTile',
  'renderer/webgl/renderNodes/transformer/TransformerTile',
  'renderer/webgl/shaders/Filter',
  'renderer/webgl/shaders/Noise',
  'renderer/webgl/shaders/Ramp',
  'renderer/webgl/shaders/SpriteGPU',
  'renderer/webgl/shaders/TilemapGPU',
  'textures/DynamicTexture',
  'textures/parsers/AtlasXML',
  'textures/parsers/JSON',
  'textures/parsers/KTX',
  'textures/parsers/PCT',
  'textures/parsers/PVR',
  'textures/parsers/SpriteSheet',
  'textures/parsers/UnityYAML',
] as const;

const INSIDE = /[\\/]node_modules[\\/]phaser[\\/]src[\\/](.+)$/;

const pathIn = (id: string): string | undefined => INSIDE.exec(id)?.[1]?.replaceAll('\\', '/');

/**
 * Builds `phaser` from its own sources with only what the board draws with (`phaser-used.ts`): three eighths of the whole. The
 * development server takes the whole. What is left out answers to its name and does nothing; `board.spec.ts` plays on it.
 */
export function usedOfPhaser(): Plugin {
  const used = fileURLToPath(new URL('./phaser-used.ts', import.meta.url));
  const sources = fileURLToPath(new URL('../node_modules/phaser/src/', import.meta.url));
  return {
    name: 'look-east:used-of-phaser',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => {
      if (id === 'phaser') return used;
      // Its package names no module inside it to others.
      return id.startsWith('phaser/src/') ? sources + id.slice('phaser/src/'.length) : undefined;
    },
    load: (id) => {
      const path = pathIn(id);
      return path !== undefined && LEFT_OUT.some((one) => path.startsWith(one))
        ? 'module.exports = function () {};'
        : undefined;
    },
    transform: (code, id) =>
      pathIn(id) === undefined
        ? undefined
        : {
            code: code.replace(/typeof ([A-Z\d_]{5,})\b/g, (all, name) => String(PARTS[name] ?? all)),
            map: null,
          },
  };
}
