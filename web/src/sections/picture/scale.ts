/** A straight scale from numbers to places on a picture. */
export interface Scale {
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

/** From the range of `values`, with some room at both ends, to places from `start` to `end`. */
export function scale_over(values: number[], start: number, end: number, count = 5): Scale {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const room = (most - least || 1) * 0.08;
  return scale_of(least - room, most + room, start, end, count);
}

export function scale_of(least: number, most: number, start: number, end: number, count = 5): Scale {
  return {
    at: (value) => start + ((value - least) / (most - least)) * (end - start),
    ticks: ticks_between(least, most, count),
  };
}
