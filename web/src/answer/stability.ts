// What `irenic stability` answers, as far as the page reads it.

export type Concept = 'nash' | 'gmr' | 'smr' | 'seq' | 'sseq';
export type CoalitionConcept = 'nash' | 'gmr' | 'smr' | 'seq';
export type ByConcept<T> = Record<Concept, T>;

export interface Move {
  by: string;
  to: string;
}

export interface Coalition extends Record<CoalitionConcept, string[]> {
  parties: string[];
}

export interface Blocked {
  state: string;
  coalition: string[];
  to: string;
  path: Move[];
}

export interface Reached {
  state: string;
  improvements: Move[] | null;
  moves: Move[] | null;
}

export interface Stability {
  parties: string[];
  state_count: number;
  states: { id: string; options: string }[] | null;
  now: string | null;
  equilibria: ByConcept<string[]> | null;
  counts: { equilibria: ByConcept<number>; by_party: Record<string, ByConcept<number>> };
  by_party: Record<string, ByConcept<string[]>> | null;
  ranking: Record<string, string[][]> | null;
  coalition: Record<CoalitionConcept, string[]> | null;
  why_no_coalition: string | null;
  coalitions: Coalition[] | null;
  blocked: Blocked[] | null;
  from_now: Reached[] | null;
  if_ties_not_known: Record<string, ByConcept<string[]>> | null;
  notes: string[];
}
