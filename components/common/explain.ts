import type { Problem } from '../../lib/problem';
import { t } from './words';

/** What is missing, then what the reader can do. The compiler asks for every new code. */
export function explain(problem: Problem): string {
  switch (problem.code) {
    case 'browser-page':
      return t('problem.browserPage');
    case 'pdf-page':
      return t('problem.pdfPage');
    case 'empty-page':
      return t('problem.emptyPage');
    case 'not-an-article':
      return t(`problem.notAnArticle.${problem.looksLike}`);
    case 'page-closed-to-us':
      return t('problem.pageClosed');
    case 'page-too-slow':
      return t('problem.pageTooSlow', { seconds: problem.seconds });
    case 'permission-missing':
      return t('problem.permissionMissing', { host: problem.host });
    case 'feed-unreachable':
      return problem.status === null
        ? t('problem.feedSilent', { host: problem.host })
        : t('problem.feedError', { host: problem.host, status: problem.status });
    case 'feed-too-slow':
      return t('problem.feedTooSlow', { host: problem.host, seconds: problem.seconds });
    case 'feed-too-large':
      return t('problem.feedTooLarge', { host: problem.host, megabytes: problem.megabytes });
    case 'feed-unreadable':
      return t('problem.feedUnreadable', { host: problem.host });
    case 'feed-not-found':
      return t('problem.feedNotFound', { host: problem.host });
    case 'address-invalid':
      return t('problem.addressInvalid', { address: problem.address });
    case 'import-invalid':
      return t('problem.importInvalid', { at: problem.at, expected: problem.expected });
    case 'storage-failed':
      return problem.full ? t('problem.storageFull') : t('problem.storageFailed');
    case 'worker-gone':
      return t('problem.workerGone');
    case 'unexpected':
      return t('problem.unexpected');
  }
}
