export * from './types';
export { checkOutlet } from './check';
