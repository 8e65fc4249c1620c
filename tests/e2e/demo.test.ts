import { statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readStory } from '../../scripts/demo/story';
import { openSession, type Session } from './session';

let session: Session;

beforeAll(async () => {
  session = await openSession({ follow: true });
});
afterAll(() => session.close());

it('the demo performs the click and keeps what the reader saw', async () => {
  const popupPng = path.join(session.folder, 'popup.png');
  const readerPng = path.join(session.folder, 'reader.png');
  const errors: string[] = [];
  const page = await session.open(session.article('novarra-quillon-new-terms'));
  const story = await readStory(session, page, { popupPng, readerPng, errors });

  expect(errors).toEqual([]);
  expect(story.problem).toBeNull();
  expect(story.article!.title).toContain('Novarra');
  expect(story.outlet!.domain).toBe(new URL(page.url()).hostname.replace('www.', ''));
  expect(story.narrative!.sections.length).toBeGreaterThanOrEqual(3);
  expect(story.coverage!.sameStory.length).toBeGreaterThanOrEqual(3);
  for (const picture of [popupPng, readerPng]) expect(statSync(picture).size).toBeGreaterThan(20_000);
});

it('the demo keeps the sentence in place of an article where the page has none', async () => {
  const popupPng = path.join(session.folder, 'empty-popup.png');
  const readerPng = path.join(session.folder, 'empty-page.png');
  const front = new URL('/empty', session.article('novarra-quillon-new-terms')).href;
  const story = await readStory(session, await session.open(front), { popupPng, readerPng, errors: [] });

  expect(story).toMatchObject({ article: null, narrative: null, coverage: null });
  expect(story.problem).not.toBe('');
});
