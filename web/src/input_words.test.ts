import { describe, expect, it } from 'vitest';
import type { Answer } from './answer';
import { input_words } from './input_words';

const answer = {
  inputs: [{ path: 'war.cost', words: 'what fighting costs' }],
  numbers: [{ path: 'war.beliefs.g', words: 'the belief of G' }, { path: 'war.beliefs.h', words: 'the belief of H' }],
} as unknown as Answer;

describe('an input', () => {
  it('is told in the words of the case, else by its path', () => {
    expect(input_words(answer, 'war.beliefs.g')).toBe('the belief of G');
    expect(input_words(answer, 'war.cost')).toBe('what fighting costs');
    expect(input_words(answer, 'constructor')).toBe('constructor');
  });

  it('of several numbers names the first three', () => {
    expect(input_words(answer, 'war.beliefs.g + war.beliefs.h')).toBe('the belief of G and the belief of H');
    expect(input_words(answer, 'war.beliefs.g + a + b + c')).toBe('the belief of G, a, b and 1 more that varies with them');
  });
});
