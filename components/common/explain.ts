import type { Problem } from '../../lib/problem';
import { fill, type Key } from './words';

/** What is missing, then what the reader can do. A problem's own fields fill the places of its words. */
export function explain(problem: Problem): string {
  switch (problem.code) {
    case 'not-an-article':
      return fill(`problem.notAnArticle.${problem.looksLike}`);
    case 'feed-unreachable':
      return problem.status === null
        ? fill('problem.feedSilent', { host: problem.host })
        : fill('problem.feedError', { host: problem.host, status: problem.status });
    case 'storage-failed':
      return fill(problem.full ? 'problem.storageFull' : 'problem.storageFailed');
    default: {
      const { code, ...values } = problem;
      return fill(WORDS[code], values);
    }
  }
}

/** The compiler asks for every new code. */
const WORDS: Record<
  Exclude<Problem['code'], 'not-an-article' | 'feed-unreachable' | 'storage-failed'>,
  Key
> = {
  'browser-page': 'problem.browserPage',
  'pdf-page': 'problem.pdfPage',
  'empty-page': 'problem.emptyPage',
  'page-closed-to-us': 'problem.pageClosed',
  'page-too-slow': 'problem.pageTooSlow',
  'permission-missing': 'problem.permissionMissing',
  'feed-too-slow': 'problem.feedTooSlow',
  'feed-too-large': 'problem.feedTooLarge',
  'feed-unreadable': 'problem.feedUnreadable',
  'feed-not-found': 'problem.feedNotFound',
  'server-incomplete': 'problem.serverIncomplete',
  'server-unset': 'problem.serverUnset',
  'server-silent': 'problem.serverSilent',
  'server-login': 'problem.serverLogin',
  'server-busy': 'problem.serverBusy',
  'server-lacks': 'problem.serverLacks',
  'server-refused': 'problem.serverRefused',
  'server-unreadable': 'problem.serverUnreadable',
  'search-wordless': 'problem.searchWordless',
  'address-invalid': 'problem.addressInvalid',
  'import-invalid': 'problem.importInvalid',
  'private-window': 'problem.privateWindow',
  'worker-gone': 'problem.workerGone',
  unexpected: 'problem.unexpected',
};
