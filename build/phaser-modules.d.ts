/** The modules inside Phaser have no types of their own; `phaser` has them for the whole. */
declare module 'phaser/src/*' {
  const part: Readonly<Record<string, unknown>>;
  export default part;
}
