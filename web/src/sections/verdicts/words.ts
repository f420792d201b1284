import type { Verdict } from '../../answer';

const words = { yes: 'Yes', no: 'No', open: 'Open', not_asked: 'Not asked' };

export function word_of(verdict: Verdict): string {
  return words[verdict.answer];
}
