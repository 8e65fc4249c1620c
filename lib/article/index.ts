export { extractArticle } from './extract';
export { plainAddress } from './canonical';
export { readPage } from './page/read';
export { ARTICLE_MARKS, glance } from './glance';
export { articleFrom } from './check';
export { checkArticle } from './check-stored';
export { topicOf } from './topic';
export type * from './types';
export { TEXT_KINDS, TOPICS } from './types';
