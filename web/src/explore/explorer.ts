import type { Answer, Package } from '../answer';
import { Names, own } from '../names';
import { efficient } from './efficient';
import { listed_pool } from './listed_pool';
import type { IssueShape } from './patterns';
import { acceptable_rows, columns_of, type Pool } from './pool';
import { ideal_of, pick, rules, value_of, type Picked, type Rule, type Yardstick } from './solutions';
import { to_points, to_units } from './units';
import { whole_pool } from './whole_pool';
import { why_no_values, why_no_weights } from './why_not';

/** What a reader moved; what is not named stays as the case has it. */
export interface Moves {
  disagreement: Map<string, number>; // by party, in points
  factors: Map<string, Map<string, number>>; // by party and issue
}

export interface Found {
  utility: number[];
  package: Package;
}

export interface FoundSolution extends Found {
  value: number;
  ties: number;
}

/** What `irenic deals` would say of the moved case; vectors in the order of `parties`. */
export interface Outcome {
  parties: string[];
  disagreement: number[];
  empty: boolean;
  packages: number | null; // in the zone; null where packages are not listed one by one
  ideal: number[] | null;
  points: Found[]; // efficient vectors of the zone, ascending
  beyond: () => Found[]; // efficient whatever anybody's value of no agreement, but not acceptable
  solutions: Map<Rule, FoundSolution>; // those that there are
}

export const no_moves = (): Moves => ({ disagreement: new Map(), factors: new Map() });

/** Answers again, exactly, for moved values of no agreement and weights. */
export class Explorer {
  readonly parties: string[]; // who decides
  readonly movable: string[]; // whose value of no agreement can be moved
  readonly why_no_values: string | null; // why values of no agreement cannot be moved
  readonly why_no_weights: string | null;
  private readonly voters: string[]; // who decides, then who else may have to agree
  private readonly issues: IssueShape[];
  private readonly listed: Pool | null;
  private whole: { factors: string; pool: Pool } | null = null;
  private widest: { pool: Pool; points: Lazy[] } | null = null;

  constructor(private readonly answer: Answer) {
    this.issues = issues_of(answer);
    this.parties = answer.deals?.parties ?? [];
    this.movable = answer.sliders?.parties ?? [];
    const branches = answer.sliders?.branches ?? [];
    this.voters = [...new Set([...this.parties, ...branches.flatMap(({ agree }) => agree)])];
    this.why_no_values = why_no_values(answer, this.voters);
    this.why_no_weights = why_no_weights(answer, this.voters, this.issues);
    this.listed = this.why_no_values === null ? listed_pool(branches, this.voters, this.parties.length) : null;
  }

  /** The value of no agreement that a party has in the case. */
  disagreement(party: string): number {
    const { deals, values } = this.answer;
    return deals?.disagreement[this.parties.indexOf(party)] ?? own(values?.disagreement, party) ?? 0;
  }

  /** Nothing where these moves cannot be answered exactly. */
  at(moves: Moves): Outcome | null {
    const weighed = is_weighed(moves);
    if (this.listed === null || (weighed && this.why_no_weights !== null)) return null;
    const whole = this.why_no_weights === null ? this.whole_at(moves) : null;
    const floors = this.voters.map((party) =>
      to_units(moves.disagreement.get(party) ?? this.disagreement(party)));
    const pool = weighed ? whole! : this.listed;
    const packages = whole ? acceptable_rows(whole, floors) : null;
    const rows = weighed ? packages! : acceptable_rows(this.listed, floors);
    return this.outcome(pool, rows, packages?.length ?? null, floors.slice(0, this.parties.length));
  }

  private whole_at({ factors }: Moves): Pool {
    const key = JSON.stringify([...factors].map(([party, by_issue]) => [party, [...by_issue]]));
    if (this.whole?.factors !== key) {
      const factor = (party: string, issue: string) =>
        Math.round((factors.get(party)?.get(issue) ?? 1) * 100);
      const { values, sliders } = this.answer;
      const pool = whole_pool(this.issues, values!, sliders!.branches, this.voters, factor);
      this.whole = { factors: key, pool };
    }
    return this.whole.pool;
  }

  private outcome(pool: Pool, rows: number[], packages: number | null, disagreement: number[]): Outcome {
    const { vectors, points } = this.frontier(pool, rows);
    const yardstick = { disagreement, ideal: ideal_of(vectors) };
    const empty = vectors.length === 0;
    return {
      parties: this.parties,
      disagreement: disagreement.map(to_points),
      empty,
      packages,
      ideal: empty ? null : yardstick.ideal.map(to_points),
      points,
      beyond: () => this.beyond(pool, rows, points),
      solutions: solve(yardstick, vectors, points),
    };
  }

  private frontier(pool: Pool, rows: number[]): { vectors: number[][]; points: Lazy[] } {
    const dims = this.parties.length;
    const columns = columns_of(pool, rows, dims);
    const places = pool.is_frontier ? rows.map((_, place) => place) : efficient(columns, dims);
    const vectors = places.map((place) => Array.from(columns.subarray(place * dims, (place + 1) * dims)));
    return {
      vectors,
      points: places.map((place, index) => new Lazy(pool, rows[place]!, vectors[index]!.map(to_points))),
    };
  }

  private beyond(pool: Pool, zone: number[], points: Found[]): Found[] {
    const acceptable = new Set(zone);
    const inside = new Set(pool.is_frontier ? [] : points.map(({ utility }) => utility.join()));
    return this.anywhere(pool).filter(({ row, utility }) => !acceptable.has(row) && !inside.has(utility.join()));
  }

  /** The frontier whatever no agreement is worth to anybody. */
  private anywhere(pool: Pool): Lazy[] {
    if (this.widest?.pool !== pool) {
      const rows = acceptable_rows(pool, this.voters.map(() => -Infinity));
      this.widest = { pool, points: this.frontier(pool, rows).points };
    }
    return this.widest.points;
  }
}

/** Works out its package when it is asked for. */
class Lazy implements Found {
  constructor(private readonly pool: Pool, readonly row: number, readonly utility: number[]) {}

  get package(): Package {
    return this.pool.package_of(this.row);
  }
}

function solve(yardstick: Yardstick, vectors: number[][], points: Found[]): Map<Rule, FoundSolution> {
  const solutions = new Map<Rule, FoundSolution>();
  for (const rule of rules) {
    const picked = pick(rule, yardstick, vectors);
    if (picked) solutions.set(rule, solution_of(rule, yardstick, vectors, points, picked));
  }
  return solutions;
}

function solution_of(rule: Rule, yardstick: Yardstick, vectors: number[][], points: Found[], { shown, tied }: Picked): FoundSolution {
  return {
    utility: points[shown]!.utility,
    package: points[shown]!.package,
    value: value_of(rule, yardstick, vectors[shown]!),
    ties: tied.length,
  };
}

function is_weighed({ factors }: Moves): boolean {
  return [...factors.values()].some((by_issue) => [...by_issue.values()].some((factor) => factor !== 1));
}

function issues_of(answer: Answer): IssueShape[] {
  const names = new Names(answer.negotiation);
  return names.issues().map((id) => ({ id, options: names.options_of(id), now: names.now(id) }));
}
