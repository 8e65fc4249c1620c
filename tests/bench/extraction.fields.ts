import { articleFields } from './article-fields';

Object.assign(globalThis, { __fields: (url: string) => articleFields(document, url) });
