import { articleFields } from './article-fields';

Object.assign(globalThis, { __extract: articleFields });
