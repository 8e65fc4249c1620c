import { expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { loadSuggestion, suggestion, trouble } from '../../entrypoints/popup/follow';
import { fail, ok } from '../../lib/problem';
import { anOutlet } from '../components/common/a-story';

it('offers outlets to follow although the first try to find them failed, and looks once', async () => {
  const ask = vi.spyOn(browser.runtime, 'sendMessage');
  const problem = { code: 'unexpected', doing: 'outlets/suggest' } as const;
  ask.mockImplementation(() => Promise.resolve(fail(problem)) as never);
  await loadSuggestion();
  expect(trouble.value).toEqual(problem);
  ask.mockImplementation(() => Promise.resolve(ok([anOutlet()])) as never);
  await Promise.all([loadSuggestion(), loadSuggestion()]);
  expect([suggestion.value, trouble.value]).toEqual([[anOutlet()], null]);
  expect(ask).toHaveBeenCalledTimes(2);
});
