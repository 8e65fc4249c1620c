import { Failure, type Problem } from '../problem';

/** No event of a model's is longer, in characters. */
const LONGEST_LINE = 100_000;

/**
 * The data of each event of a stream (HTML Living Standard, "Server-sent events"): lines ended by LF, CR or both, cut
 * anywhere by the network, an event ended by an empty line.
 * @param unreadable - what an endless line is
 * @throws whatever the stream breaks with
 */
export async function* eventsOf(
  body: ReadableStream<Uint8Array>,
  unreadable: Problem,
): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  let data: string[] = [];
  for await (const bytes of piecesOf(body)) {
    rest += decoder.decode(bytes, { stream: true });
    // A carriage return at the end may be the first half of a line's end.
    const lines = rest.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop()!;
    if (rest.length > LONGEST_LINE) throw new Failure(unreadable);
    for (const line of lines) {
      if (line === '' && data.length > 0) {
        yield data.join('\n');
        data = [];
      } else if (line.startsWith('data:')) data.push(line.slice(5).replace(/^ /, ''));
    }
  }
  // Servers that close the connection without the last empty line mean the event all the same.
  const last = rest.replace(/\r$/, '');
  if (last.startsWith('data:')) data.push(last.slice(5).replace(/^ /, ''));
  if (data.length > 0) yield data.join('\n');
}

/** The pieces of a stream; it is let go of when nobody wants more. */
export async function* piecesOf<T>(stream: ReadableStream<T>): AsyncGenerator<T> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
