export * from './ledger.ts';
export * from './order.ts';
export * from './scenario.ts';
export * from './state.ts';
