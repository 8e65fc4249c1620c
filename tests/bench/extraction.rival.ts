import { Readability } from '@mozilla/readability';

Object.assign(globalThis, {
  __run: () => void new Readability(document.cloneNode(true) as Document).parse(),
});
