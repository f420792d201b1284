// Exact comparisons of utility vectors in units. Above 0: the first is better; 0: equal.

type Vector = ArrayLike<number>;
type Ratio = [above: number, below: number]; // below > 0

const surely_apart = 1e-12;

/** a * b against c * d. */
function compare_twice(a: number, b: number, c: number, d: number): number {
  const left = a * b;
  const right = c * d;
  if (Math.abs(left - right) > surely_apart * (Math.abs(left) + Math.abs(right))) {
    return left - right;
  }
  const apart = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
  return apart > 0n ? 1 : apart < 0n ? -1 : 0;
}

function compare_ratio(a: Ratio, b: Ratio): number {
  return compare_twice(a[0], b[1], b[0], a[1]);
}

/** (u - origin) / scale where the scale is above 0, smallest first. */
function sorted_ratios(u: Vector, origin: Vector, scale: Vector): Ratio[] {
  const ratios: Ratio[] = [];
  for (let party = 0; party < u.length; ++party) {
    if (scale[party]! > 0) ratios.push([u[party]! - origin[party]!, scale[party]!]);
  }
  return ratios.sort(compare_ratio);
}

/** The least share decides, then the next. */
export function compare_shares(a: Vector, b: Vector, origin: Vector, scale: Vector): number {
  const first = sorted_ratios(a, origin, scale);
  const second = sorted_ratios(b, origin, scale);
  for (let rank = 0; rank < first.length; ++rank) {
    const order = compare_ratio(first[rank]!, second[rank]!);
    if (order !== 0) return order;
  }
  return 0;
}

function gains(u: Vector, origin: Vector): number[] {
  return Array.from(u, (units, party) => units - origin[party]!).filter((gain) => gain > 0);
}

function product(factors: number[]): bigint {
  return factors.reduce((all, factor) => all * BigInt(factor), 1n);
}

/** More parties above the origin first, then the product of what they gain. */
export function compare_products(a: Vector, b: Vector, origin: Vector): number {
  const first = gains(a, origin);
  const second = gains(b, origin);
  if (first.length !== second.length) return first.length - second.length;
  const apart = product(first) - product(second);
  return apart > 0n ? 1 : apart < 0n ? -1 : 0;
}

export function compare_sums(a: Vector, b: Vector): number {
  let apart = 0;
  for (let party = 0; party < a.length; ++party) apart += a[party]! - b[party]!;
  return apart;
}

/** The first number that differs decides. */
export function compare_in_order(a: Vector, b: Vector): number {
  for (let party = 0; party < a.length; ++party) {
    if (a[party] !== b[party]) return a[party]! - b[party]!;
  }
  return 0;
}
