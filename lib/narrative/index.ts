export * from './types';
export { createNarrator, type Narrator } from './narrator';
