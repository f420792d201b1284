import { expect, it } from 'vitest';
import { isolated, pieces_of, plain } from './isolate';

it('takes a sentence apart into names and the rest', () => {
  expect(pieces_of(`${isolated('חמאס')} gets 5, ${isolated('G')}`)).toEqual([
    { text: 'חמאס', name: true },
    { text: ' gets 5, ', name: false },
    { text: 'G', name: true },
  ]);
  expect(pieces_of('Nobody.')).toEqual([{ text: 'Nobody.', name: false }]);
});

it('lets no name turn the rest of a sentence round', () => {
  expect(plain(`${isolated('a\u202eb\u2069c')} decides`)).toBe('abc decides');
  expect(pieces_of(`${isolated('a\u2069b\u2068')} x`)[0]).toEqual({ text: 'ab', name: true });
});
