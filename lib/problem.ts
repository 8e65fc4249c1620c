/**
 * What went wrong, as a value the reader can be told.
 *
 * Every border of the product (message, fetch, storage, page) turns its failures into one of these;
 * `explain` is the only place that puts them into words.
 */
export type Problem =
  // The page
  | { code: 'browser-page' } // a page of the browser or its store: no extension may read it
  | { code: 'pdf-page' }
  | { code: 'empty-page' }
  | { code: 'not-an-article'; looksLike: 'front' | 'video' | 'shop' | 'forum' | 'search' | 'unknown' }
  | { code: 'page-closed-to-us' } // the click's permission is used up, or the site forbids scripts
  | { code: 'page-too-slow'; seconds: number }
  // Feeds
  | { code: 'permission-missing'; host: string }
  | { code: 'feed-unreachable'; host: string; status: number | null } // null: no HTTP answer
  | { code: 'feed-too-slow'; host: string; seconds: number }
  | { code: 'feed-too-large'; host: string; megabytes: number }
  | { code: 'feed-unreadable'; host: string }
  | { code: 'feed-not-found'; host: string } // no feed could be discovered on a site
  // The reader's own input and data
  | { code: 'address-invalid'; address: string }
  | { code: 'import-invalid'; at: string; expected: string } // at: "outlets[3].domain"
  | { code: 'storage-failed'; doing: string; full: boolean }
  // Ours
  | { code: 'worker-gone'; doing: string } // the background stopped in the middle of an answer
  | { code: 'unexpected'; doing: string };

export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** One part of a view: still on its way, or how it came out. */
export type Part<T> = 'waiting' | Result<T>;

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (problem: Problem): { ok: false; problem: Problem } => ({ ok: false, problem });

/** A Problem thrown by a library of ours that cannot return it; borders catch it and show `problem`. */
export class Failure extends Error {
  constructor(
    readonly problem: Problem,
    options?: ErrorOptions,
  ) {
    super(explain(problem), options);
    this.name = 'Failure';
  }
}

const NOT_AN_ARTICLE = {
  front: 'This is a front page: it lists articles but tells none itself. Open one of its articles.',
  video: 'This page is a video with hardly any text. Parallax reads written articles.',
  shop: 'This looks like a shop. Parallax reads news articles.',
  forum: 'This looks like a discussion. Parallax reads news articles.',
  search: 'This is a list of search results. Open one of the articles it names.',
  unknown: 'No article was found on this page. Open a news article and click again.',
} as const;

/** What is missing, then what the reader can do. The compiler asks for every new code. */
export function explain(problem: Problem): string {
  switch (problem.code) {
    case 'browser-page':
      return 'This page belongs to the browser, and no extension may read it. Open a news article and click again.';
    case 'pdf-page':
      return 'This is a PDF. Parallax reads web pages; look for the article’s web version.';
    case 'empty-page':
      return 'This page is empty so far. Wait until it has loaded, then click again.';
    case 'not-an-article':
      return NOT_AN_ARTICLE[problem.looksLike];
    case 'page-closed-to-us':
      return 'The browser did not let Parallax read this page: it is the browser’s own, failed to load, or changed since the click. Open an article and click the icon there.';
    case 'page-too-slow':
      return `The page did not answer within ${problem.seconds} seconds. Reload it and click again.`;
    case 'permission-missing':
      return `Parallax may not load ${problem.host} yet. Allow it under Options, Outlets.`;
    case 'feed-unreachable':
      return problem.status === null
        ? `${problem.host} did not answer. It is tried again later.`
        : `${problem.host} answered with an error (${problem.status}). It is tried again later.`;
    case 'feed-too-slow':
      return `${problem.host} took longer than ${problem.seconds} seconds. It is tried again later.`;
    case 'feed-too-large':
      return `The feed of ${problem.host} is larger than ${problem.megabytes} MB and was left out.`;
    case 'feed-unreadable':
      return `What ${problem.host} sent is not a news feed. Check the address under Options, Outlets.`;
    case 'feed-not-found':
      return `No feed was found on ${problem.host}. Paste the feed’s own address instead.`;
    case 'address-invalid':
      return `“${problem.address}” is not a web address. Write it like https://news.example or news.example.`;
    case 'import-invalid':
      return `The file was not imported. At ${problem.at}: expected ${problem.expected}. Nothing was changed.`;
    case 'storage-failed':
      return problem.full
        ? `The browser’s storage is full, so ${problem.doing} failed. Free some space under Options, Data.`
        : `The browser’s storage did not answer while ${problem.doing}. Close the browser, open it and try again.`;
    case 'worker-gone':
      return `The browser stopped Parallax in the middle of ${problem.doing}. Try again.`;
    case 'unexpected':
      return `Something went wrong in Parallax while ${problem.doing}. Try again; the rest of the page still works.`;
  }
}
