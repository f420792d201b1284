import { describe, expect, it } from 'vitest';
import type { Answer } from './answer';
import { with_names_apart } from './told_names';

const upper = 'ממשלת העמק';
const long = 'ממשלת העמק העליון (א)';

function told(text: string): Answer {
  return {
    negotiation: {
      parties: { g: { name: upper }, h: { name: long }, q: { name: 'Republic of Alder' } },
      issues: { truce: { options: { none: 'אין', long: 'Long' } }, aid: { options: ['low'] } },
    },
    verdicts: null,
    must_be_true: [text],
    matters: [],
    numbers: [{ words: text }],
    inputs: [],
    left_out: [{ verb: 'war', why: text }],
  } as unknown as Answer;
}

describe('names in sentences of the answer', () => {
  it('are set apart where they are written from right to left', () => {
    const answer = with_names_apart(told(`if ${upper} and Republic of Alder agree on אין`));
    const wanted = `if \u2068${upper}\u2069 and Republic of Alder agree on \u2068אין\u2069`;
    expect(answer.must_be_true).toEqual([wanted]);
    expect(answer.numbers[0]?.words).toBe(wanted);
    expect(answer.left_out[0]?.why).toBe(wanted);
  });

  it('are set apart whole where one begins like another', () => {
    expect(with_names_apart(told(`${long} lacks 2`)).must_be_true).toEqual([`\u2068${long}\u2069 lacks 2`]);
  });

  it('leave sentences alone where there are none', () => {
    const answer = told('Republic of Alder');
    answer.negotiation.parties = { q: { name: 'Republic of Alder' } };
    answer.negotiation.issues = {};
    expect(with_names_apart(answer)).toBe(answer);
  });
});
