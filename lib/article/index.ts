export { extractArticle } from './extract';
export { readPage } from './page/read';
export { glance } from './glance';
export { articleFrom, checkArticle } from './check';
export type * from './types';
export { TOPICS } from './types';
