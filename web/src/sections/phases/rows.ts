import type { Step } from '../../answer/phases';
import { ends_over } from '../../parts/scale';
import { guarantees_of, party_ids, standing_at, type PhasesCase } from './case';

/** A row of the ladder: the start, or a step. */
export interface Row {
  number: number; // 0: the start
  step: Step | null;
  slack: number[];
  lifted: (number | null)[]; // with guarantees, where there are any
  withheld: (number | null)[];
  weakest: boolean;
  left_out: number; // steps between the row above and this one
}

const most_rows = 40;
const rows_at_start = 12;
const rows_at_end = 6;

function all_rows(of: PhasesCase): Row[] {
  const { phases } = of;
  const nothing = phases.start_slack.map(() => null);
  const start: Row = { number: 0, step: null, slack: phases.start_slack, lifted: nothing, withheld: nothing, weakest: false, left_out: 0 };
  const needed = guarantees_of(of);
  const steps = phases.steps.map((step, at): Row => {
    const number = at + 1;
    const lift = step.slack.map((_, place) => (needed[place] ?? 0) + standing_at(of, place, number));
    return {
      number,
      step,
      slack: step.slack,
      lifted: step.slack.map((slack, place) => ((lift[place] ?? 0) > 0 ? slack + (lift[place] ?? 0) : null)),
      withheld: step.slack.map((_, place) => step.withheld?.[place] ?? null),
      weakest: phases.weakest?.step === number,
      left_out: 0,
    };
  });
  return [start, ...steps];
}

/** Of many rows the first, the last, and those around the weakest and around each party's lowest. */
function chosen(rows: Row[], parties: number): Row[] {
  if (rows.length <= most_rows) return rows;
  const lowest = Array.from({ length: parties }, (_, place) =>
    rows.reduce((least, row) => ((row.slack[place] ?? 0) < (least.slack[place] ?? 0) ? row : least)).number,
  );
  const near = [...lowest, ...rows.filter(({ weakest }) => weakest).map(({ number }) => number)];
  const kept = rows.filter(
    ({ number }) =>
      number <= rows_at_start || number > rows.length - 1 - rows_at_end || near.some((each) => Math.abs(each - number) <= 1),
  );
  return kept.map((row, at) => ({ ...row, left_out: at === 0 ? 0 : row.number - (kept[at - 1]?.number ?? 0) - 1 }));
}

export function ladder_rows(of: PhasesCase): Row[] {
  return chosen(all_rows(of), party_ids(of).length);
}

/** From which slack to which each party's picture reaches; 0 lies inside. */
export function slack_ends(rows: Row[], place: number): [number, number] {
  const all = rows.flatMap((row) => [row.slack[place], row.lifted[place], row.withheld[place]]).filter((each) => each != null);
  return ends_over([0, ...all], 0.08);
}
