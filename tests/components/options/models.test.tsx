// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Models, type ModelsProps } from '../../../components/options/Models';
import { fail, ok } from '../../../lib/problem';
import { choice } from '../../models/harbour';
import { ViewContext } from '../../../components/common/view';
import { button, click, draw, has, type, words } from '../common/own-pages';

const props: ModelsProps = {
  model: null,
  hasKey: false,
  browsers: [],
  origin: 'chrome-extension://abc',
  system: 'mac',
  onList: vi.fn(() => Promise.resolve(ok([{ id: 'tiny:1b', contextTokens: 8_192 }]))),
  onSave: vi.fn(() => Promise.resolve(ok({ tookMs: 1_240 }))),
  onRemove: vi.fn(() => Promise.resolve(null)),
  onForgetKey: vi.fn(() => Promise.resolve(null)),
  onDownload: vi.fn(() => Promise.resolve(null)),
};
const view = (part: Partial<ModelsProps> = {}) =>
  draw(
    <ViewContext.Provider value={{ locale: 'en', now: 0, inOptions: true }}>
      <Models {...props} {...part} />
    </ViewContext.Provider>,
  );
const radio = (place: HTMLElement, value: string) =>
  place.querySelector<HTMLInputElement>(`input[value="${value}"]`)!;
const field = (place: HTMLElement, index: number) =>
  place.querySelectorAll<HTMLInputElement>('input.field')[index]!;

beforeEach(() => {
  vi.clearAllMocks();
});

describe('the reader’s own model in the options', () => {
  it('is none at first, and names what this browser lacks', async () => {
    const place = await view();
    expect(radio(place, 'none').checked).toBe(true);
    expect(radio(place, 'prompt').disabled).toBe(true);
    expect(words(place)).toContain('This browser has none.');
    expect(place.querySelector('form')).toBeNull();
  });

  it('takes the server’s only model and its context, and says what goes where before it is saved', async () => {
    const place = await view();
    await click(radio(place, 'openai'));
    expect(field(place, 0).value).toBe('http://localhost:11434');
    await click(button(place, 'List models'));
    expect(words(place)).toContain('It offers 1 model.');
    expect(words(place)).toContain('which is this computer');
    await type(field(place, 0), 'models.example');
    expect(words(place)).toContain('models.example is sent the headline and the text of the article.');
    await type(field(place, 1), 'sk-1');
    await click(button(place, 'Save and test'));
    expect(props.onSave).toHaveBeenCalledWith({
      kind: 'openai',
      address: 'models.example',
      model: 'tiny:1b',
      way: 'select',
      byItself: false,
      contextTokens: 8_192,
      key: 'sk-1',
    });
    expect(words(place)).toContain('tiny:1b answered as it should, in 1.2 seconds.');
    expect(field(place, 1).value).toBe(''); // a key is not shown again
  });

  it('names what is wrong, and for a server that refuses extensions what to type', async () => {
    const onSave = () => Promise.resolve(fail({ code: 'model-origin', host: 'localhost:11434' }));
    const place = await view({ model: choice({ address: 'http://localhost:11434/v1' }), onSave });
    await click(button(place, 'Save and test'));
    expect(words(place)).toContain('localhost:11434 refuses browser extensions.');
    expect(words(place.querySelector('pre')!)).toBe(
      'launchctl setenv OLLAMA_ORIGINS "chrome-extension://abc"',
    );
  });

  it('sends nobody to the options who is in them', async () => {
    const onSave = () => Promise.resolve(fail({ code: 'model-key', host: 'models.example' }));
    const place = await view({ model: choice(), onSave });
    await click(button(place, 'Save and test'));
    const said = [...place.querySelectorAll('[role="alert"]')].map((each) => words(each));
    expect(said).toContain('models.example did not accept the key. Check it.');
  });

  it('forgets a key on its own, and the model with everything', async () => {
    const place = await view({ model: choice(), hasKey: true });
    expect(field(place, 1).placeholder).toBe('Kept on this device');
    await click(button(place, 'Forget the key'));
    expect(props.onForgetKey).toHaveBeenCalledOnce();
    await click(radio(place, 'none'));
    expect(props.onRemove).toHaveBeenCalledOnce();
  });

  it('downloads the browser’s model on a click alone, and shows how far it is', async () => {
    let say: (share: number) => void = () => undefined;
    let end: () => void = () => undefined;
    const onDownload = vi.fn((_: string, onShare: (share: number) => void) => {
      say = onShare;
      return new Promise<null>((resolve) => (end = () => resolve(null)));
    });
    const browsers = [{ kind: 'prompt', availability: 'downloadable' }] as const;
    const place = await view({ browsers: [...browsers], onDownload });
    await click(radio(place, 'prompt'));
    expect(onDownload).not.toHaveBeenCalled();
    await click(button(place, 'Download and use'));
    say(0.5);
    await vi.waitFor(() => expect(words(place)).toContain('Downloading: 50%'));
    end();
    await vi.waitFor(() => expect(words(place)).toContain('answered as it should'));
    expect(has(place, 'List models')).toBe(false);
  });
});
