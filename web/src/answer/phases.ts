// What `irenic phases` answers, as far as the page reads it.

export interface Delivery {
  deliver: string;
  tranche: number;
  by: string;
}

export interface Step extends Delivery {
  with: Delivery[];
  slack: number[];
  withheld: (number | null)[] | null; // slack of who keeps its own part of the step back
}

export interface WhatIf {
  help: 'guarantor' | 'escrow' | 'monitoring' | 'donor_first' | 'donor_last' | 'one_more_tranche' | 'one_after_other' | 'lever';
  of: string | null;
  possible: boolean;
  guarantees: Record<string, number> | null;
  pareto_guarantees: number[][];
  start_shortfall: number[];
  end_shortfall: number[];
  exact: boolean;
}

export interface TrancheCounts {
  of: string;
  now: number;
  needs: { count: number; guarantees: Record<string, number> | null }[];
}

export interface Phases {
  parties: string[];
  self_enforcing: boolean;
  possible: boolean;
  why: string | null;
  start_slack: number[];
  start_shortfall: number[];
  end_shortfall: number[];
  guarantees: Record<string, number> | null;
  pareto_guarantees: number[][];
  exact: boolean;
  bound: { by_party: Record<string, number>; largest: number; gap: number } | null;
  steps: Step[];
  weakest: { step: number; party: string; margin: number; withholding: boolean } | null;
  plans: { guarantees: number[]; order: string[] }[];
  one_side_first: { by: string; guarantees: Record<string, number>; order: string[] }[];
  one_sided: unknown;
  what_if: WhatIf[];
  tranches: TrancheCounts[];
  peace: Record<string, { value: number; derived: boolean }>;
  war: Record<string, { value: number; derived: boolean }>;
  standing: Record<string, { amount: number; until_step: number | null }>;
  owed: string[];
  notes: string[];
  limit_reached: boolean;
}
