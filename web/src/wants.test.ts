import { expect, it } from 'vitest';
import type { CaseText, Values } from './answer';
import { Names } from './names';
import { parties_that_care, wants_of_party } from './wants';
import { points_of } from './worth';

const text: CaseText = {
  parties: { g: {}, h: {} },
  issues: { truce: { options: ['none', 'long'] }, aid: { options: ['low', 'more', 'much'] } },
};
const values: Values = {
  worth: { g: { truce: { none: 0, long: -16 }, aid: { low: 0, more: 2, much: 4 } }, h: { aid: { low: 0, more: 5, much: 5 } } },
  aside: { g: { truce: { long: -4 } } },
  extras: [],
  forbidden: [],
  red_lines: {},
  disagreement: { g: 0, h: 0 },
  range: {},
};
const names = new Names(text);

it('counts what interactions and risks add on the issue alone', () => {
  expect(points_of(values, 'g', 'truce', 'long')).toBe(-20);
  expect(points_of(values, 'h', 'truce', 'long')).toBe(0);
});
it('leaves out what risks take whatever the option', () => {
  const feared: Values = { ...values, aside: { g: { aid: { low: -6, more: -6, much: -5 } } } };
  const on_aid = wants_of_party(feared, names, 'g', 'aid');
  expect([...on_aid.values()].map((want) => want.points)).toEqual([-1, 1, 4]);
});
it('measures every option by the largest step of the same party', () => {
  const on_aid = wants_of_party(values, names, 'g', 'aid');
  expect([...on_aid.values()].map((want) => want.above_worst)).toEqual([0, 0.1, 0.2]);
  expect(wants_of_party(values, names, 'g', 'truce').get('none')?.above_worst).toBe(1);
});
it('marks every option that is worth most, and none where all are worth the same', () => {
  const most = (party: string, issue: string) =>
    [...wants_of_party(values, names, party, issue)].filter(([, want]) => want.most).map(([option]) => option);
  expect(most('h', 'aid')).toEqual(['more', 'much']);
  expect(most('h', 'truce')).toEqual([]);
});
it('leaves out parties to whom all options are the same', () => {
  expect(parties_that_care(values, names, 'truce')).toEqual(['g']);
  expect(parties_that_care(values, names, 'aid')).toEqual(['g', 'h']);
});
