import { expect, it } from 'vitest';
import type { BreakEven } from '../../answer/levers';
import { values } from '../gaps/two_valleys';
import { line_of } from './lines';

const belief = { kind: 'belief', party: 'h', opens_until: null, closes_beyond: null } as BreakEven;

it('shows a belief that opens the zone as the side itself tells it', () => {
  const found = { ...belief, opens: true, now: 0.1, opens_at: 0.18, direction: 'higher' } as BreakEven;
  expect(line_of(found, null, { of: 'its prevailing', turned: true })).toEqual({
    low: 0, high: 1, now: 0.9, limit: 0.82, deal: [0, 0.82], percent: false,
  });
});

it('ends the stretch with a deal where much further it closes again', () => {
  const found = { ...belief, opens: true, now: 0.1, opens_at: 0.18, opens_until: 0.5, direction: 'higher' } as BreakEven;
  expect(line_of(found, null, { of: '', turned: false })?.deal).toEqual([0.18, 0.5]);
});

it('shows how far no agreement may be worth more before the deal is lost', () => {
  const found = { ...belief, kind: 'disagreement', party: 'g', opens: false, now: 15, closes_beyond: 40, direction: 'higher' } as BreakEven;
  expect(line_of(found, values, null)).toEqual({ low: -38, high: 40, now: 15, limit: 40, deal: [-38, 40], percent: false });
});

it('has no line for what is dropped or paid', () => {
  expect(line_of({ ...belief, kind: 'side_payment', opens: true, now: 0, opens_at: 5 } as BreakEven, values, null)).toBeNull();
});
