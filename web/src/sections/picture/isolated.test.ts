import { describe, expect, it } from 'vitest';
import { isolated, IsolatedNames } from './isolated';

describe('a name in a sentence', () => {
  it('is kept apart where it runs from right to left', () => {
    expect(isolated('حماس')).toBe('\u2068حماس\u2069');
    expect(isolated('Hamas')).toBe('Hamas');
  });

  it('is so wherever names are put together', () => {
    const names = new IsolatedNames({ parties: {}, issues: { t: { name: 'הסכם', options: { a: 'Yes' } } } });
    expect(names.package({ t: 'a' })).toBe('\u2068הסכם\u2069: Yes');
  });
});
