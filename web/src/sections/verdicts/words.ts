import type { Verdict } from '../../answer';

const words = { yes: 'Yes, on these assumptions', no: 'No, on these assumptions', open: 'Open', not_asked: 'Not asked' };

/** The answer at the head of a verdict. */
export function word_of(verdict: Verdict): string {
  return verdict.answer === 'not_asked' && verdict.text.startsWith('Not answered') ? 'Not answered' : words[verdict.answer];
}

const sections = new Map([
  ['deals', 'frontier'],
  ['talks', 'talks'],
  ['phases', 'phases'],
  ['stability', 'stability'],
]);

/** The section of the page that tells more of a verdict. */
export function section_of(verdict: Verdict): string | undefined {
  const verb = verdict.more.split(' ')[1] ?? '';
  return verdict.answer === 'not_asked' ? undefined : sections.get(verb);
}
