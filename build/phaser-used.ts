// The renderer comes first: what draws is put on what is drawn while these modules are read.
import 'phaser/src/renderer/index.js';
import 'phaser/src/cameras/2d/CameraManager.js';
import 'phaser/src/gameobjects/DisplayList.js';
import 'phaser/src/gameobjects/GameObjectCreator.js';
import 'phaser/src/gameobjects/GameObjectFactory.js';
import 'phaser/src/gameobjects/UpdateList.js';
import 'phaser/src/gameobjects/container/ContainerFactory.js';
import 'phaser/src/gameobjects/graphics/GraphicsFactory.js';
import 'phaser/src/gameobjects/image/ImageFactory.js';
import 'phaser/src/gameobjects/text/TextFactory.js';
import 'phaser/src/scene/ScenePlugin.js';
import CONST from 'phaser/src/const.js';
import Game from 'phaser/src/core/Game.js';
import EventEmitter from 'phaser/src/events/EventEmitter.js';
import Scale from 'phaser/src/scale/const/index.js';
import Scene from 'phaser/src/scene/Scene.js';

export default { ...CONST, EventEmitter, Game, Scale, Scene };
