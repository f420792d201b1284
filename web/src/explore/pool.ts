import type { Package } from '../answer';

/** Packages, or efficient ones among them, with what they are worth. */
export interface Pool {
  width: number; // columns: who decides, then who else may have to agree
  size: number;
  values: Float64Array; // in units, row by row
  is_frontier: boolean; // no row betters another, and they ascend
  /** Whether all who must agree do, in some way. */
  is_acceptable: (row: number, disagreement: ArrayLike<number>) => boolean;
  package_of: (row: number) => Package;
}

export function reaches(pool: Pool, row: number, agree: number[], disagreement: ArrayLike<number>): boolean {
  const start = row * pool.width;
  return agree.every((column) => pool.values[start + column]! >= disagreement[column]!);
}

/** The rows of the zone. */
export function acceptable_rows(pool: Pool, disagreement: ArrayLike<number>): number[] {
  const rows: number[] = [];
  for (let row = 0; row < pool.size; ++row) {
    if (pool.is_acceptable(row, disagreement)) rows.push(row);
  }
  return rows;
}

/** The first `dims` columns of some rows. */
export function columns_of(pool: Pool, rows: number[], dims: number): Float64Array {
  const columns = new Float64Array(rows.length * dims);
  rows.forEach((row, place) => {
    columns.set(pool.values.subarray(row * pool.width, row * pool.width + dims), place * dims);
  });
  return columns;
}
