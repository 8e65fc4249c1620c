// How long the comments of an article take to stand, with 2,000 of them stored: from the store, rules and signatures
// included. Prints milliseconds; the first time checks signatures, the second has them checked.
import 'fake-indexeddb/auto';
import {
  addressKey,
  composeComment,
  countVoices,
  DEFAULT_VOICES,
  openVoices,
  readComment,
  readThread,
  sign,
  type VoicesStore,
} from '../../lib/voices';

const STORED = 2_000;
const ON_ARTICLE = 40;
const FIRST_SHOWN = 20;
const BUDGET_MS = 100;

const url = 'https://harbourpost.example/2026/ships-levy';
const now = Date.now();
const writer = (n: number) => new Uint8Array(32).fill(3).with(31, n % 251).with(30, Math.floor(n / 251) + 1); // prettier-ignore
const every = STORED / ON_ARTICLE;

const brought = performance.now();
const comments = Array.from({ length: STORED }, (_, i) => {
  const about = i % every === 0 ? url : `https://other.example/${i}`;
  const event = sign(composeComment(`Comment ${i}`, about, null, now - i * 1_000), writer(i));
  return { event, comment: readComment(event, { relay: 'relay.example', now })! };
});
const signed = performance.now() - brought;
const authors = comments.map(({ event }) => event.pubkey);

let checked = 0;
const times = { count: [] as number[], folded: [] as number[], first: [] as number[], again: [] as number[] };
for (let round = 0; round < 5; round++) {
  const store = await openVoices(`bench-${round}`);
  await store.addComments(
    comments.map(({ comment }) => comment),
    now,
  );
  const ask = { article: addressKey(url)!, most: FIRST_SHOWN, unreviewed: false };
  const strangers = { ...ask, choice: DEFAULT_VOICES };
  const known = { ...ask, choice: { ...DEFAULT_VOICES, trusted: authors } };
  await timed(times.count, () => countVoices(strangers, store));
  await timed(times.folded, () => readThread(strangers, store));
  const before = await verified(store);
  await timed(times.first, () => readThread(known, store));
  checked = (await verified(store)) - before;
  await timed(times.again, () => readThread(known, store));
}

async function verified(store: VoicesStore): Promise<number> {
  const rows = await store.onArticle(addressKey(url)!);
  return rows.filter((row) => row.verified).length;
}

async function timed(into: number[], work: () => Promise<unknown>): Promise<void> {
  const started = performance.now();
  await work();
  into.push(performance.now() - started);
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
console.log(`${STORED} comments stored, ${ON_ARTICLE} on the article (signed in ${signed.toFixed(0)} ms)`);
console.log(`signatures checked              ${checked} of ${STORED}: those of what is shown`);
console.log(`count by the headline           ${median(times.count).toFixed(1)} ms`);
console.log(`panel, strangers folded         ${median(times.folded).toFixed(1)} ms`);
console.log(`panel, first ${FIRST_SHOWN} checked now     ${median(times.first).toFixed(1)} ms`);
console.log(`panel, checked before           ${median(times.again).toFixed(1)} ms`);
const worst = Math.max(median(times.folded), median(times.first));
console.log(worst <= BUDGET_MS ? `within ${BUDGET_MS} ms` : `over ${BUDGET_MS} ms`);
if (worst > BUDGET_MS || checked > FIRST_SHOWN) process.exitCode = 1;
