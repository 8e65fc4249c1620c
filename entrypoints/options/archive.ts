import { readArchive, takeAll, type Brought } from '../../lib/archive';
import { dayOf } from '../../lib/day';
import { Failure, fail, type Problem, type Result } from '../../lib/problem';
import { saveText } from '../../lib/platform/hand-over';
import { PARTS } from './parts';

/** Save everything the reader made as one file. */
export async function exportEverything(): Promise<Problem | null> {
  return storing(async () => {
    const now = Date.now();
    const text = await takeAll(PARTS, now);
    saveText(`parallax-${dayOf(now)}.json`, 'application/json', text);
  });
}

/** What such a file holds; nothing is stored yet. */
export async function readEverything(
  file: File,
): Promise<Result<{ date: number | null; brought: Brought[] }>> {
  const text = await file.text().catch(() => null);
  return text === null
    ? fail({ code: 'import-invalid', at: file.name, expected: 'a file that can be read' })
    : readArchive(text, PARTS);
}

/** Store it, one part after the other. */
export async function bringEverything(brought: Brought[]): Promise<Problem | null> {
  return storing(async () => {
    for (const part of brought) await part.put();
  });
}

/** A deed of storing, as its outcome. */
export async function storing(deed: () => Promise<void>): Promise<Problem | null> {
  try {
    await deed();
    return null;
  } catch (cause) {
    console.warn('Parallax:', cause);
    return cause instanceof Failure
      ? cause.problem
      : { code: 'storage-failed', doing: 'keeping your settings', full: /quota/i.test(String(cause)) };
  }
}
