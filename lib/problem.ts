/**
 * What went wrong, as a value the reader can be told.
 *
 * Every border of the product (message, fetch, storage, page) turns its failures into one of these;
 * the views put them into words (components/common/explain.ts).
 */
export type Problem =
  // The page
  | { code: 'browser-page' } // a page of the browser or its store: no extension may read it
  | { code: 'pdf-page' }
  | { code: 'empty-page' }
  // prose: there is text on it that could be read all the same
  | {
      code: 'not-an-article';
      looksLike: 'front' | 'video' | 'shop' | 'forum' | 'search' | 'unknown';
      prose: boolean;
    }
  | { code: 'page-closed-to-us' } // the click's permission is used up, or the site forbids scripts
  | { code: 'page-too-slow'; seconds: number }
  | { code: 'page-removes-reader' } // its scripts took the overlay away as soon as it stood
  // Feeds
  | { code: 'permission-missing'; host: string }
  | { code: 'feed-unreachable'; host: string; status: number | null } // null: no HTTP answer
  | { code: 'feed-too-slow'; host: string; seconds: number }
  | { code: 'feed-too-large'; host: string; megabytes: number }
  | { code: 'feed-unreadable'; host: string }
  | { code: 'feed-not-found'; host: string } // no feed could be discovered on a site
  // Servers the reader lets Parallax search
  | { code: 'server-incomplete' } // as typed: an address, an account or an index is missing or not allowed
  | { code: 'server-unset' } // taken out of the settings since
  | { code: 'server-silent'; host: string } // no answer, too late, or too much
  // Nor is a model's: `to` is the address it led to, null where the browser does not tell
  | { code: 'server-redirects'; host: string; to: string | null }
  | { code: 'server-login'; host: string }
  | { code: 'server-busy'; host: string }
  | { code: 'server-lacks'; host: string } // it does not answer this kind of question
  | { code: 'server-refused'; host: string }
  | { code: 'server-unreadable'; host: string }
  | { code: 'search-wordless'; host: string } // no word of the article that could be asked for
  // The reader's own model
  | { code: 'model-incomplete' } // as typed: an address or a name is missing or not allowed
  | { code: 'model-unset' } // taken out of the settings since
  | { code: 'model-closed'; host: string } // the browser's permission for it was taken back
  | { code: 'model-silent'; host: string } // nobody answers there
  | { code: 'model-origin'; host: string } // a server on this machine that refuses extensions: Ollama
  | { code: 'model-key'; host: string }
  | { code: 'model-missing'; host: string; model: string }
  | { code: 'model-busy'; host: string }
  | { code: 'model-refused'; host: string; status: number }
  | { code: 'model-slow'; host: string; seconds: number }
  | { code: 'model-broke'; host: string } // in the middle of its answer
  | { code: 'model-unreadable'; host: string } // not the answer of a model at all
  | { code: 'model-unlike'; name: string } // no lines as asked for
  | { code: 'model-untrue'; name: string } // no line that the article bears out
  | { code: 'model-short'; name: string } // hardly a sentence of the article fits into it
  | { code: 'model-absent' } // the browser has none
  | { code: 'model-download' } // the browser has one, and has to load it first
  | { code: 'model-failed' } // the browser's own gave up
  // Readers' comments
  | { code: 'voices-off' } // comments are not switched on
  | { code: 'relay-unset' } // no relay is chosen
  | { code: 'relay-silent'; host: string } // not reached, or gone in the middle
  | { code: 'relay-slow'; host: string; seconds: number }
  | { code: 'relay-refused'; host: string } // it will not take the comment, or not answer
  | { code: 'relay-overflow'; host: string } // more than was asked for: the rest was not read
  | { code: 'relay-untrue'; host: string } // what it sent was not signed by who it says, or not what was asked for
  | { code: 'voice-unconsented' } // the reader has not agreed that it becomes public
  | { code: 'voice-empty' }
  | { code: 'voice-long'; most: number } // code points
  | { code: 'voice-limit'; most: number } // a day
  | { code: 'voice-gone' } // deleted or cleaned away since it was shown
  | { code: 'list-full'; most: number } // of relays, authors or words
  | { code: 'author-invalid' } // as typed: neither npub nor hex
  | { code: 'key-locked' } // its passphrase is needed first
  | { code: 'key-gone' } // the one it was written with is no longer here
  | { code: 'key-passphrase' } // not the one it was locked with
  | { code: 'key-invalid' } // what was given is no secret key
  | { code: 'signer-missing' } // the page has no signer
  | { code: 'signer-refused' } // it gave no signature, too late, or not for this comment
  // The reader's own input and data
  | { code: 'address-invalid'; address: string }
  | { code: 'import-invalid'; at: string; expected: string; line?: number } // at: "outlets[3].domain"
  | { code: 'private-window' } // what was asked for would be stored
  | { code: 'storage-failed'; doing: string; full: boolean }
  // Ours
  // `doing` is for a developer's console: the part that failed stands where it is told
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
    super(JSON.stringify(problem), options); // for a developer's console
    this.name = 'Failure';
  }
}
