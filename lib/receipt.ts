/** What a request for a story is made for. */
export type RequestWhy = 'model' | 'search' | 'comments';

/** What of the reader's a request carries, and how much: words, sentences or characters; 1 where it is one thing. */
export interface Carried {
  what:
    | 'article' // count: words of its text
    | 'opening' // count: words
    | 'words' // single words of the article; count: how many
    | 'week' // when it was published, to the week
    | 'address' // of the article
    | 'fingerprint' // of the address: it tells the article only to who knows the address already
    | 'comment' // count: characters the reader wrote
    | 'key'; // the reader's key, password or signature for this host
  count: number;
}

/** One request made for a story. */
export interface StoryRequest {
  /** Recorded again under the same id, it replaces what was known of it. */
  id: string;
  host: string;
  why: RequestWhy;
  /** Empty: nothing of the reader's or the article's. */
  carried: Carried[];
  /** Address and body; headers are not counted. */
  bytesSent: number;
  /** Body, unpacked. */
  bytesReceived: number;
  /** Epoch ms of its start. */
  at: number;
  /** Whether it was answered as asked; null: no answer yet, or the browser stopped us before it came. */
  ok: boolean | null;
}

/** Everything that left the browser for one story. */
export interface Receipt {
  /** Oldest first. */
  requests: StoryRequest[];
  /** Older ones that are no longer listed. */
  earlier: number;
}
