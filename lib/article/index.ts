export { extractArticle } from './extract';
export { readPage } from './page/read';
export { ARTICLE_MARKS, glance } from './glance';
export { articleFrom, checkArticle } from './check';
export { topicOf } from './topic';
export type * from './types';
export { TOPICS } from './types';
