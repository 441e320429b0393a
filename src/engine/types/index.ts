export * from './expr.ts';
export * from './ledger.ts';
export * from './order.ts';
export * from './people.ts';
export * from './places.ts';
export * from './play.ts';
export * from './scenario.ts';
export * from './state.ts';
