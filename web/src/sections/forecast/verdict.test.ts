import { describe, expect, it } from 'vitest';
import { Names } from '../../names';
import { sample } from './sample';
import { at_the_centre, counts_in_words, plan_in_words, share_groups, whatever_the_numbers } from './verdict';

const names = new Names({
  parties: {},
  levers: { fund: { name: 'A fund' }, watch: { name: 'A watch' } },
  phases: { deliverables: { captives: { name: 'Captives', giver: 'h' } } },
});
const count = (of: string, bound = false) => ({ count: of, bound });

describe('the verdict', () => {
  it('says first what holds whatever the numbers', () => {
    expect(whatever_the_numbers(sample())).toBe('Whether there is a deal hangs on the assumptions.');
    expect(whatever_the_numbers({ ...sample(), certain_count: count('3') })).toMatch(/^There is a deal whatever/);
    expect(whatever_the_numbers({ ...sample(), possible: count('0') })).toMatch(/^There is no deal for any values/);
  });

  it('does not take "in no version looked at" for proof', () => {
    const none = { ...sample(), zone: { share: 0, se: 0 } };
    expect(whatever_the_numbers(none)).toMatch(/is not proven/);
    expect(whatever_the_numbers({ ...none, possible: count('5') })).toMatch(/though some values/);
  });

  it('says which counts are bounds', () => {
    expect(counts_in_words(sample())).toBe(
      'Of 8,748 packages, acceptable whatever the numbers (certain): 0; for some of their values at least (possible): at most 8,748; for none (never): at least 0.',
    );
    expect(counts_in_words({ ...sample(), never: null })).toBe('');
  });

  it('tells the centre as far as it is known', () => {
    expect(at_the_centre(sample())).toBe('there is a deal and the plan does not hold');
    expect(at_the_centre({ ...sample(), centre: { zone_open: false, holds: null } })).toBe('there is no deal');
    expect(at_the_centre({ ...sample(), centre: { zone_open: null, holds: null } })).toBe('');
  });
});

describe('the plan', () => {
  it('counts steps that follow one another', () => {
    expect(plan_in_words(sample().plan, names)).toBe('Captives and prisoners (2 times); aid');
    expect(plan_in_words(null, names)).toBe('');
  });
});

describe('the shares', () => {
  it('are of the versions that agree with the record', () => {
    expect(share_groups(sample(), names)[0]?.rows[0]?.note).toBe('640 of 984');
  });

  it('leave out what is not known', () => {
    expect(share_groups(sample(), names)[0]?.rows).toHaveLength(4);
  });

  it('with levers are of the versions that served to choose', () => {
    expect(share_groups(sample(), names)[1]?.rows[0]).toMatchObject({ words: 'A fund and A watch', note: '900 of 1,000' });
    expect(share_groups({ ...sample(), levers: [] }, names)).toHaveLength(1);
  });
});
