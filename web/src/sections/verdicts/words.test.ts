import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../answer';
import { section_of, word_of } from './words';

function verdict(answer: Verdict['answer'], text = '', more = 'irenic deals CASE'): Verdict {
  return { question: '', answer, word: '', share: null, text, reason: '', change: '', decided_by: [], more };
}

describe('the answer at the head of a verdict', () => {
  test('is yes or no on these assumptions only', () => {
    expect(word_of(verdict('yes'))).toBe('Yes, on these assumptions');
    expect(word_of(verdict('no'))).toBe('No, on these assumptions');
    expect(word_of(verdict('open'))).toBe('Open');
  });

  test('tells a question that was asked in vain from one that was not asked', () => {
    expect(word_of(verdict('not_asked', 'Not asked: this question needs phases.'))).toBe('Not asked');
    expect(word_of(verdict('not_asked', 'Not answered: a limit came first.'))).toBe('Not answered');
  });
});

test('a verdict points to the section that tells more, where there is one', () => {
  expect(section_of(verdict('yes'))).toBe('frontier');
  expect(section_of(verdict('no', '', 'irenic phases CASE'))).toBe('phases');
  expect(section_of(verdict('not_asked'))).toBeUndefined();
});
