// What `irenic war` answers, as far as the page reads it.

export interface Side {
  prevail: number; // that the first side prevails
  stalemate: number;
  own_chance: number; // that it prevails itself in the end
  value: number;
  counts: boolean; // its value of no agreement comes from the war
  course: { prevails: number; periods: number } | null;
}

export interface Learning {
  prior_strength: number;
  even: number | null;
}

export interface Optimism {
  excess: number | null;
  blocks: boolean | null;
  common_beliefs_with_zone: [number, number][] | null;
  learning: Learning[];
  why: string | null;
}

export interface Commitment {
  blocks: boolean;
  blocks_fearon: boolean;
  break_even: number | null;
  fight_now: number;
  most_in_peace: number;
  most_fearon: number;
}

export interface FirstStrike {
  advantage: number;
  costs: number;
  range: [number, number] | null; // divisions that leave nobody a reason to strike
  blocks: boolean;
}

export interface Risk {
  borne_by: string;
  from: string | null;
  hazard: number;
  loss: number;
  expected_loss: number;
  least_expected_loss: number;
  break_even_hazard: number | null;
  why: string | null;
}

export interface Zone {
  empty: boolean | null;
  packages: string | null;
  width: number | null;
}

export interface War {
  battles: boolean | null;
  sides: Record<string, Side> | null;
  optimism: Optimism | null;
  commitment: Commitment | null;
  first_strike: FirstStrike | null;
  risks: Record<string, Risk> | null;
  zone: { face_value: Zone | null; credible: Zone | null } | null;
  indivisible: boolean | null;
  split: string[];
  break_even: Record<string, number | null> | null;
  notes: string[];
  limit_reached: boolean;
}
