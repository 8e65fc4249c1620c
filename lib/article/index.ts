export { extractArticle } from './extract';
export { readPage } from './page/read';
export { articleFrom, checkArticle } from './check';
export type * from './types';
export { TOPICS } from './types';
