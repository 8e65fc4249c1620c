import { ownWords } from './words';

/** Give a page of our own its language, the way it runs, and its title. */
export function dressPage(page: Document, title: string): void {
  Object.assign(page.documentElement, ownWords());
  page.title = title;
}
