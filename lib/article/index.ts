export { extractArticle } from './extract';
export { readPage } from './page/read';
export { articleFrom, checkArticle, extractionProblem } from './check';
export * from './types';
