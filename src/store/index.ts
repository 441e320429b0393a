/** The store of a page: the public face of the room. */
export { createTable, type TableOptions } from './table.ts';
export * from './types.ts';
