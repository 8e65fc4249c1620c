import { readPage } from '../../lib/article/page/read';

Object.assign(globalThis, { __run: (url: string) => readPage(document, url) });
