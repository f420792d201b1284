import { party_ids, standing_at, type PhasesCase } from './case';

/** What a party has to spare when it could stop; guarantees of the plan not counted. */
interface Moment {
  step: number; // from 1
  place: number; // of the party
  room: number;
  withholding: boolean; // it keeps its own part of the step back
}

/** All moments after the start at which somebody could stop. */
export function moments(of: PhasesCase): Moment[] {
  return of.phases.steps.flatMap((step, at) =>
    party_ids(of).flatMap((_, place) => {
      const stands = standing_at(of, place, at + 1);
      const after = { step: at + 1, place, room: (step.slack[place] ?? 0) + stands, withholding: false };
      const kept = step.withheld?.[place] ?? null;
      return kept === null ? [after] : [after, { ...after, room: kept + stands, withholding: true }];
    }),
  );
}
