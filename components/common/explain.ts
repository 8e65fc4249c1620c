import type { Problem } from '../../lib/problem';
import { fill, t, type Key } from './words';

/**
 * What is missing, then what the reader can do.
 * @param here - the reader already stands where it is mended
 */
export function explain(problem: Problem, here = false): string {
  const words = wordsOf(problem);
  const section = SECTIONS[problem.code];
  return here || !section ? words : t('problem.there', { words, section: fill(section) });
}

/** The section of the options where it is mended. */
const SECTIONS: Partial<Record<Problem['code'], Key>> = {
  'permission-missing': 'options.outlets.title',
  'feed-unreadable': 'options.outlets.title',
  'server-unset': 'servers.title',
  'server-silent': 'servers.title',
  'server-redirects': 'servers.title',
  'server-login': 'servers.title',
  'server-lacks': 'servers.title',
  'server-unreadable': 'servers.title',
  'model-unset': 'models.title',
  'model-closed': 'models.title',
  'model-silent': 'models.title',
  'model-origin': 'models.title',
  'model-key': 'models.title',
  'model-missing': 'models.title',
  'model-unreadable': 'models.title',
  'model-download': 'models.title',
  'voices-off': 'voicesOptions.title',
  'relay-unset': 'voicesOptions.title',
  'list-full': 'voicesOptions.title',
  'key-locked': 'voicesOptions.title',
};

/** A problem's own fields fill the places of its words. */
function wordsOf(problem: Problem): string {
  if ('name' in problem && problem.name === '') {
    const words = wordsOf({ ...problem, name: t('models.browsers') }); // the browser's own model has no name
    return words.charAt(0).toUpperCase() + words.slice(1); // the words may begin with it
  }
  switch (problem.code) {
    case 'not-an-article':
      return fill(`problem.notAnArticle.${problem.looksLike}`);
    case 'feed-unreachable':
      return problem.status === null
        ? fill('problem.feedSilent', { host: problem.host })
        : fill('problem.feedError', { host: problem.host, status: problem.status });
    case 'import-invalid':
      return problem.line === undefined
        ? fill('problem.importInvalid', { at: problem.at, expected: problem.expected })
        : fill('problem.importLine', { at: problem.at, expected: problem.expected, line: problem.line });
    case 'server-redirects':
      return problem.to === null
        ? fill('problem.serverRedirects', { host: problem.host })
        : fill('problem.serverRedirectsTo', { host: problem.host, to: problem.to });
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
  Exclude<
    Problem['code'],
    'not-an-article' | 'feed-unreachable' | 'import-invalid' | 'server-redirects' | 'storage-failed'
  >,
  Key
> = {
  'browser-page': 'problem.browserPage',
  'pdf-page': 'problem.pdfPage',
  'empty-page': 'problem.emptyPage',
  'page-closed-to-us': 'problem.pageClosed',
  'page-removes-reader': 'problem.pageRemovesReader',
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
  'model-incomplete': 'problem.modelIncomplete',
  'model-unset': 'problem.modelUnset',
  'model-closed': 'problem.modelClosed',
  'model-silent': 'problem.modelSilent',
  'model-origin': 'problem.modelOrigin',
  'model-key': 'problem.modelKey',
  'model-missing': 'problem.modelMissing',
  'model-busy': 'problem.modelBusy',
  'model-refused': 'problem.modelRefused',
  'model-slow': 'problem.modelSlow',
  'model-broke': 'problem.modelBroke',
  'model-unreadable': 'problem.modelUnreadable',
  'model-unlike': 'problem.modelUnlike',
  'model-untrue': 'problem.modelUntrue',
  'model-short': 'problem.modelShort',
  'model-absent': 'problem.modelAbsent',
  'model-download': 'problem.modelDownload',
  'model-failed': 'problem.modelFailed',
  'voices-off': 'problem.voicesOff',
  'relay-unset': 'problem.relayUnset',
  'relay-silent': 'problem.relaySilent',
  'relay-slow': 'problem.relaySlow',
  'relay-refused': 'problem.relayRefused',
  'relay-overflow': 'problem.relayOverflow',
  'relay-untrue': 'problem.relayUntrue',
  'voice-unconsented': 'problem.voiceUnconsented',
  'voice-empty': 'problem.voiceEmpty',
  'voice-long': 'problem.voiceLong',
  'voice-limit': 'problem.voiceLimit',
  'voice-gone': 'problem.voiceGone',
  'list-full': 'problem.listFull',
  'author-invalid': 'problem.authorInvalid',
  'key-locked': 'problem.keyLocked',
  'key-gone': 'problem.keyGone',
  'key-passphrase': 'problem.keyPassphrase',
  'key-invalid': 'problem.keyInvalid',
  'signer-missing': 'problem.signerMissing',
  'signer-refused': 'problem.signerRefused',
  'address-invalid': 'problem.addressInvalid',
  'private-window': 'problem.privateWindow',
  'worker-gone': 'problem.workerGone',
  unexpected: 'problem.unexpected',
};
