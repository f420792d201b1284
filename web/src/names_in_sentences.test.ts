import { describe, expect, it } from 'vitest';
import { isolated_if_turned } from './isolate';
import { NamesInSentences } from './names_in_sentences';

describe('a name in a sentence', () => {
  it('is kept apart where it runs from right to left', () => {
    expect(isolated_if_turned('حماس')).toBe('\u2068حماس\u2069');
    expect(isolated_if_turned('Hamas')).toBe('Hamas');
  });

  it('is so wherever names are put together', () => {
    const names = new NamesInSentences({ parties: {}, issues: { t: { name: 'הסכם', options: { a: 'Yes' } } } });
    expect(names.package({ t: 'a' })).toBe('\u2068הסכם\u2069: Yes');
  });
});
