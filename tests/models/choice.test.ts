import { describe, expect, it } from 'vitest';
import { readAddress, readModel } from '../../lib/models';
import { choice } from './harbour';

describe('the address of a model’s server', () => {
  it.each([
    ['localhost:11434', 'http://localhost:11434/v1'],
    ['http://127.0.0.1:1234/v1/', 'http://127.0.0.1:1234/v1'],
    ['http://[::1]:8080', 'http://[::1]:8080/v1'],
    ['https://models.example/api/v1/chat/completions', 'https://models.example/api/v1'],
    ['models.example', 'https://models.example/v1'],
  ])('typed as %s is understood', (typed, whole) => {
    expect(readAddress(typed, 'openai')).toBe(whole);
  });

  it('of Anthropic’s is kept without its version', () => {
    expect(readAddress('https://api.models.example/v1/messages', 'anthropic')).toBe(
      'https://api.models.example',
    );
  });

  it.each([
    'http://models.example', // the article and a key would travel in the open
    'http://192.168.1.4:11434',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'https://me:secret@models.example',
    'file:///etc/passwd',
    'javascript:alert(1)',
    '',
    'a'.repeat(400),
  ])('is refused where it is %s', (typed) => {
    expect(readAddress(typed, 'openai')).toBeNull();
  });
});

describe('a choice of a model', () => {
  it('outlives storage', () => {
    expect(readModel(JSON.parse(JSON.stringify(choice())))).toEqual(choice());
  });

  it.each([
    null,
    {},
    { ...choice(), kind: 'other' },
    { ...choice(), model: ' ' },
    { ...choice(), model: 7 },
    { ...choice(), address: 'ftp://x' },
  ])('that is none is none: %j', (value) => {
    expect(readModel(value)).toBeNull();
  });

  it('of the browser’s own needs no address, and its summarizer only writes', () => {
    expect(readModel({ kind: 'summarizer', way: 'select', contextTokens: 7 })).toEqual({
      kind: 'summarizer',
      address: '',
      model: '',
      way: 'rewrite',
      byItself: false,
      contextTokens: null,
    });
  });
});
