/** A straight scale from numbers to places on a picture. */
interface Scale {
  at: (value: number) => number;
  ticks: number[];
}

/** Steps of 1, 2 or 5 times a power of ten, about `count` of them between `least` and `most`. */
export function ticks_between(least: number, most: number, count: number): number[] {
  const step = step_for((most - least) / Math.max(1, count));
  const ticks: number[] = [];
  for (let place = Math.ceil(least / step - 1e-9); place * step <= most + step * 1e-9; ++place) {
    ticks.push(Number((place * step).toPrecision(12)));
  }
  return ticks;
}

function step_for(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5].find((each) => rough <= each * power * (1 + 1e-9)) ?? 10;
  return factor * power;
}

/** From the least to the most of `values`, with room at both ends: so large a part of what lies between. */
export function ends_over(values: number[], room: number): [number, number] {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const edge = room * (most - least || 1);
  return [least - edge, most + edge];
}

/** From the range of `values`, with some room at both ends, to places from `start` to `end`. */
export function scale_over(values: number[], start: number, end: number, count = 5): Scale {
  return scale_of(...ends_over(values, 0.08), start, end, count);
}

/** Places on a picture of any width, in percent of it, with so much left free at both ends. */
export function across([low, high]: readonly [number, number], free = 0): (value: number) => number {
  return (value) => free + ((100 - 2 * free) * (value - low)) / (high - low || 1);
}

export function scale_of(least: number, most: number, start: number, end: number, count = 5): Scale {
  return {
    at: (value) => start + ((value - least) / (most - least)) * (end - start),
    ticks: ticks_between(least, most, count),
  };
}
