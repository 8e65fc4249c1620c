import { parseOpml } from '../../lib/coverage';
import { parseOutletPack, withKnown, type OutletPack } from '../../lib/outlets';
import { send } from '../../lib/platform/messages';
import { fail, ok, type Result } from '../../lib/problem';

const MOST_FILE_BYTES = 5_000_000;

/** What a chosen file holds: a pack of outlets (JSON), or a list of feeds from another reader (OPML). */
export async function readOutletFile(file: File): Promise<Result<OutletPack>> {
  if (file.size > MOST_FILE_BYTES)
    return fail({ code: 'import-invalid', at: file.name, expected: 'a file of at most 5 MB' });
  const text = await file.text().catch(() => null);
  if (text === null)
    return fail({ code: 'import-invalid', at: file.name, expected: 'a file that can be read' });
  if (text.trimStart().startsWith('<')) return readFeedList(text, file.name);
  const pack = parseOutletPack(text);
  if (pack.ok && pack.value.outlets.length === 0)
    return fail({ code: 'import-invalid', at: 'outlets', expected: 'at least one outlet' });
  return pack;
}

/** A list of feeds says nothing of an outlet's country or bias, so what is known of it is looked up. */
async function readFeedList(text: string, name: string): Promise<Result<OutletPack>> {
  const listed = parseOpml(new DOMParser().parseFromString(text, 'text/html'));
  if (!listed.ok) return listed;
  const known = await send('outlets/list', { domains: listed.value.map(({ domain }) => domain) });
  if (!known.ok) return known;
  const outlets = withKnown(listed.value, known.value);
  return ok({ name, licence: null, date: null, author: null, link: null, axis: null, outlets });
}
