// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { Receipt } from '../../../components/story/Receipt';
import type { Receipt as Requests, StoryRequest } from '../../../lib/receipt';
import { draw, words } from '../common/own-pages';

const request = (part: Partial<StoryRequest> = {}): StoryRequest => ({
  id: '1',
  host: 'model.example',
  why: 'model',
  carried: [
    { what: 'article', count: 612 },
    { what: 'key', count: 1 },
  ],
  bytesSent: 4_210,
  bytesReceived: 640,
  at: 0,
  ok: true,
  ...part,
});
const receipt = async (what: Requests | null, onOpen = vi.fn()) =>
  draw(<Receipt receipt={what} onOpen={onOpen} />);

describe('the receipt under a story', () => {
  it('says that nothing left the browser, and why feeds are not counted', async () => {
    const said = words(await receipt({ requests: [], earlier: 0 }));
    expect(said).toContain('Nothing left this browser for this story');
    expect(said).toContain('The feeds you follow are loaded on a timer');
  });

  it('opens to each request: to whom, why, what it carried, how much', async () => {
    const said = words(await receipt({ requests: [request()], earlier: 0 }));
    expect(said).toContain('1 request was made for this story');
    expect(said).toContain('model.example');
    expect(said).toContain('Your model was asked for the narrative.');
    expect(said).toContain('It carried: 612 words of the article, your key or password for it.');
    expect(said).toContain('4.2 kB sent, 640 bytes received.');
  });

  it('names a request that failed or carried nothing, and counts those no longer listed', async () => {
    const failed = request({ ok: false, carried: [], why: 'comments' });
    const said = words(await receipt({ requests: [failed, request({ id: '2', ok: null })], earlier: 3 }));
    expect(said).toContain('5 requests were made for this story');
    expect(said).toContain('It carried nothing of yours and nothing of the article.');
    expect(said).toContain('It was not answered as asked.');
    expect(said).toContain('No answer so far.');
    expect(said).toContain('3 earlier requests are no longer listed.');
  });

  it('looks again when it is opened', async () => {
    const onOpen = vi.fn();
    const place = await receipt({ requests: [], earlier: 0 }, onOpen);
    place.querySelector('details')!.open = true;
    await vi.waitFor(() => expect(onOpen).toHaveBeenCalledOnce());
  });
});
