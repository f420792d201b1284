import { expect, it } from 'vitest';
import type { Answer } from './answer';
import { contents_of, title_of } from './contents';

const answer = {
  case: { title: 'Two valleys', sha256: null },
  shared_with: null,
  verdicts: {},
  negotiation: { parties: { g: { name: 'Upper Valley' } }, issues: { truce: { options: ['none'] } }, offers: [{}] },
  values: {}, deals: {}, war: {}, levers: {}, phases: {}, stability: {}, talks: {}, forecast: {}, sheet: null,
} as unknown as Answer;
const ids = (of: Answer) => contents_of(of).map(({ id }) => id);

it('puts the verdicts first and what the page rests on last', () => {
  expect(ids(answer)).toEqual([
    'verdicts', 'parties', 'issues', 'record', 'frontier', 'gaps', 'war', 'levers', 'phases', 'stability',
    'talks', 'forecast', 'assumptions', 'cannot', 'basis',
  ]);
});
it('leaves out what the answer holds nothing for', () => {
  const bare = { ...answer, deals: null, war: null, talks: null, negotiation: { parties: {} } } as Answer;
  expect(ids(bare)).toEqual(['verdicts', 'parties', 'levers', 'phases', 'stability', 'forecast', 'assumptions', 'cannot', 'basis']);
});
it('shows a party nothing but its own sheet and what all know, whatever else the answer holds', () => {
  const shared = { ...answer, shared_with: 'g', sheet: {} } as Answer;
  expect(ids(shared)).toEqual(['parties', 'issues', 'record', 'sheet', 'assumptions', 'cannot', 'basis']);
  expect(title_of(shared)).toBe('Two valleys: copy for Upper Valley');
});
