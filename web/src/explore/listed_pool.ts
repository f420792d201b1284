import type { Sliders } from '../answer';
import { reaches, type Pool } from './pool';
import { to_units } from './units';

/**
 * The frontiers of all ways to reach agreement as one pool.
 *
 * voters  the `dims` who decide, then who else may have to agree
 */
export function listed_pool(branches: Sliders['branches'], voters: string[], dims: number): Pool {
  const width = voters.length;
  const entries = branches.flatMap((branch) => {
    const agree = branch.agree.map((party) => voters.indexOf(party));
    const columns = branch.parties.map((party) => voters.indexOf(party));
    return branch.points.map((point) => ({ point, agree, columns }));
  });
  const values = new Float64Array(entries.length * width);
  entries.forEach(({ point, columns }, row) => {
    columns.forEach((column, place) => {
      values[row * width + column] = to_units(point.utility[place]!);
    });
  });
  const pool: Pool = {
    width,
    size: entries.length,
    values,
    is_frontier: branches.length === 1 && branches[0]!.parties.length === dims,
    is_acceptable: (row, disagreement) => reaches(pool, row, entries[row]!.agree, disagreement),
    package_of: (row) => entries[row]!.point.package,
  };
  return pool;
}
