export * from './types';
export { createNarrator } from './narrator';
