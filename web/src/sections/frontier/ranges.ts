import type { Answer } from '../../answer';
import { own } from '../../names';

/** How far a value of no agreement can be moved, and in what steps. */
interface SliderRange {
  low: number;
  high: number;
  step: number;
}

/** From the least to the most that any package is worth to the party, what the record bounds included. */
export function range_of(answer: Answer, party: string, value: number): SliderRange {
  const basis = own(answer.deals?.disagreement_basis, party);
  const known = [value, basis?.low, basis?.high, ...(own(answer.values?.range, party) ?? utilities(answer, party))];
  const values = known.filter((each): each is number => typeof each === 'number');
  const least = Math.min(...values);
  const most = Math.max(...values);
  const step = round_step((most - least || 1) / 500);
  return { low: Math.floor(least / step - 25) * step, high: Math.ceil(most / step + 25) * step, step };
}

/** What the listed frontiers hold for a party. */
function utilities({ sliders }: Answer, party: string): number[] {
  return (sliders?.branches ?? []).flatMap(({ parties, points }) => {
    const place = parties.indexOf(party);
    return place < 0 ? [] : points.map(({ utility }) => utility[place]!);
  });
}

/** The largest of 1, 2 and 5 times a power of ten that is no more than this. */
function round_step(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  const times = [5, 2, 1].find((factor) => factor * power <= most * (1 + 1e-9)) ?? 1;
  return times * power;
}

/** The nearest whole number of steps, written without the noise of binary fractions. */
export function to_step(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toFixed(9));
}
