// Points as whole numbers of 1e-9, as the engine rounds what it derives: equal things compare equal.

const units_a_point = 1e9;

/** Beyond this many points a page's numbers are no longer exact to 1e-9, sums over parties included. */
export const most_points = 2 ** 49 / units_a_point;

export function to_units(points: number): number {
  return Math.round(points * units_a_point) + 0;
}

export function to_points(units: number): number {
  return units / units_a_point;
}

/** Units times hundredths, half a unit rounded away from zero. */
export function scaled(units: number, hundredths: number): number {
  const product = BigInt(units) * BigInt(hundredths);
  const half = product < 0n ? -50n : 50n;
  return Number((product + half) / 100n);
}
