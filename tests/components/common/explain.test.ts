import { describe, expect, it } from 'vitest';
import { explain } from '../../../components/common/explain';

describe('a model that failed', () => {
  it.each(['model-unlike', 'model-untrue', 'model-short'] as const)(
    'is named also where it is the browser’s own, which has no name: %s',
    (code) => {
      expect(explain({ code, name: 'tiny:1b' })).toContain('tiny:1b');
      expect(explain({ code, name: '' })).toMatch(/the browser’s own model/i);
      expect(explain({ code, name: '' })).toMatch(/^[A-Z]/);
    },
  );
});
