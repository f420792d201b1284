import { expect, it } from 'vitest';
import type { Answer } from '../../answer';
import { Names } from '../../names';
import { choices_of } from './packages';

const negotiation = {
  parties: { g: { name: 'Government' } },
  issues: { truce: { options: ['none', 'long'] }, aid: { options: ['low', 'more'], now: 'more' } },
  offers: [{ id: 'o1', by: 'g', date: '2031-03-04', package: { truce: 'long' } }],
  phases: { package: { truce: 'long', aid: 'low' } },
};
const found = { package: { truce: 'long', aid: 'low' } };
const answer = {
  negotiation,
  deals: { solutions: { nash: found, egalitarian: found, utilitarian: null }, closest: null },
  talks: { next: [found] },
} as unknown as Answer;
const choices = choices_of(answer, new Names(negotiation));

it('names one package after all solutions that arrive at it', () => {
  expect(choices[0]?.label).toBe('Nash, Egalitarian *');
  expect(choices.map(({ group }) => group)).toEqual(['Solutions', 'Offers on record', 'Next texts of talks', 'Phases']);
});

it('takes as now what an offer leaves open, and says so', () => {
  const offer = choices.find(({ group }) => group === 'Offers on record');
  expect(offer?.label).toBe('o1, Government, 2031-03-04');
  expect(offer?.package).toEqual({ truce: 'long', aid: 'more' });
  expect(offer?.as_now).toEqual(['aid']);
});
