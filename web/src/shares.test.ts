import { describe, expect, it } from 'vitest';
import { briefly, counted, of_versions, share_word } from './shares';

describe('the word for a share', () => {
  it('turns at 20, 45, 55 and 80 of 100 versions', () => {
    const words = [0, 0.001, 0.2, 0.201, 0.449, 0.45, 0.55, 0.551, 0.799, 0.8, 0.999, 1].map(share_word);
    expect(words).toEqual([
      'none', 'few', 'few', 'fewer than half', 'fewer than half', 'about half', 'about half',
      'more than half', 'more than half', 'most', 'most', 'all',
    ]);
  });

  it('stands beside a number that its error bears out', () => {
    expect(briefly({ share: 0.51732, se: 0.005 })).toBe('about half (52 %)');
    expect(briefly({ share: 1, se: 0 })).toBe('all versions');
    expect(briefly({ share: 0, se: 0 })).toBe('no version');
  });

  it('says of what it is a share', () => {
    expect(of_versions({ share: 0.3, se: 0.005 }, 10000)).toBe(
      'fewer than half of the versions of your assumptions (30 %)',
    );
    expect(of_versions({ share: 0, se: 0 }, 9836)).toBe(
      'none of the 9,836 versions of your assumptions looked at',
    );
  });
});

describe('a count', () => {
  it('is a whole number of versions', () => {
    expect(counted({ share: 0.506944444, se: 0.007 }, 2016)).toBe('1,022 of 2,016');
  });
});
