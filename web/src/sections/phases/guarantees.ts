import { isolated } from '../../isolate';
import { listed, own } from '../../names';
import { points, rounded } from '../../rounding';
import {
  amounts_in_words, any_above_zero, by_place, guarantees_of, name_of, party_ids, step_in_sentence, type PhasesCase,
} from './case';
import { moments } from './moments';

/** Where a party would gain most by stopping, and at how many steps it would. */
function stands_in(of: PhasesCase, place: number): string {
  const gaining = moments(of).filter((moment) => moment.place === place && moment.room < 0);
  const worst = gaining.reduce((least, each) => (each.room < (least?.room ?? 0) ? each : least), gaining[0]);
  const step = worst && of.phases.steps[worst.step - 1];
  if (!worst || !step) return '';
  const steps = new Set(gaining.map((each) => each.step)).size;
  const how = worst.withholding ? 'keeping its part back in' : 'stopping after';
  const more = steps === 1 ? '' : `; it would gain at ${steps} of ${of.phases.steps.length} steps`;
  return ` It stands in where ${name_of(of, place)} would gain ${points(-worst.room, 'up')} by ${how} step ${worst.step} (${step_in_sentence(of, step)})${more}.`;
}

/** Whose guarantees the plan takes, and what for. */
export function needed_in_words(of: PhasesCase): string[] {
  return guarantees_of(of).flatMap((amount, place) =>
    amount > 0 ? [`${name_of(of, place)}: ${points(amount, 'up')}.${stands_in(of, place)}`] : [],
  );
}

export function standing_in_words(of: PhasesCase): string {
  const parts = party_ids(of).flatMap((party, place) => {
    const stands = own(of.phases.standing, party);
    if (!stands || stands.amount <= 0) return [];
    return [`${points(stands.amount)} for ${name_of(of, place)}${stands.until_step === null ? '' : `, up to step ${stands.until_step}`}`];
  });
  return parts.length ? `Standing already: ${parts.join('; ')}.` : '';
}

/** What lacks when everything is delivered; no slicing repairs that. */
export function end_in_words(of: PhasesCase): string {
  const amounts = amounts_in_words(of, of.phases.end_shortfall);
  if (!amounts) return '';
  return (
    `At the end, with everything delivered, what is lacking is ${amounts}. Slicing into more tranches never repairs that: ` +
    'it takes a guarantee that stays, a peace worth more, or a war worth less.'
  );
}

/** "captives + prisoners × 3, aid" */
export function order_in_words({ names }: PhasesCase, order: string[]): string {
  const runs: { step: string; times: number }[] = [];
  for (const step of order) {
    const last = runs.at(-1);
    if (last?.step === step) last.times += 1;
    else runs.push({ step, times: 1 });
  }
  const words = runs.map(({ step, times }) => {
    const what = step.split('+').map((id) => isolated(names.deliverable(id))).join(' + ');
    return times > 1 ? `${what} × ${times}` : what;
  });
  return words.join(', ');
}

interface Choice {
  shown: boolean; // the plan above
  amounts: string[]; // by party
  order: string;
}

const most_choices = 5;

/** Choices of guarantees, none of which can be smaller for one party without being larger for another. */
export function choices(of: PhasesCase): Choice[] {
  if (of.phases.pareto_guarantees.length < 2) return [];
  const needed = guarantees_of(of);
  const all = of.phases.plans.map(({ guarantees, order }) => ({
    shown: guarantees.every((amount, place) => amount === needed[place]),
    amounts: guarantees.map((amount) => rounded(amount, 'up')),
    order: order_in_words(of, order),
  }));
  return all.filter(({ shown }, at) => shown || at < most_choices);
}

/** What it would take if all that one party gives came first. */
export function one_side_first(of: PhasesCase): string[] {
  const found = of.phases.one_side_first;
  if (found.length < 2) return [];
  return found.map(({ by, guarantees }) => {
    const amounts = amounts_in_words(of, by_place(of, guarantees));
    const takes = amounts ? `guarantees of ${amounts}` : 'no guarantees';
    return `all that ${isolated(of.names.party(by))} gives before the rest: ${takes}.`;
  });
}

/** The weakest moment, as a sentence. */
export function weakest_in_words({ phases, names }: PhasesCase): string {
  const weakest = phases.weakest;
  if (!weakest) return '';
  const when = weakest.withholding ? 'keeping its part back in' : 'after';
  return `The weakest moment *: ${when} step ${weakest.step} ${isolated(names.party(weakest.party))} has ${points(weakest.margin, 'down')} to spare, guarantees counted.`;
}

/** For each party that could keep its part of a step back, where that is tightest. */
export function withheld_in_words(of: PhasesCase): string {
  const kept = moments_of_withholding(of);
  const parts = party_ids(of).flatMap((_, place) => {
    const mine = kept.filter((each) => each.place === place);
    const least = mine.reduce((low, each) => (each.slack < (low?.slack ?? Infinity) ? each : low), mine[0]);
    return least ? [`${name_of(of, place)} ${rounded(least.slack)} (step ${least.step})`] : [];
  });
  if (parts.length === 0) return '';
  return `Least that would be lost by keeping one's own part of a step back, guarantees not counted (below 0: gained): ${listed(parts)}.`;
}

function moments_of_withholding(of: PhasesCase): { place: number; step: number; slack: number }[] {
  return of.phases.steps.flatMap((step, at) =>
    (step.withheld ?? []).flatMap((slack, place) => (slack === null ? [] : [{ place, step: at + 1, slack }])),
  );
}

/** Whether there is anything to say about guarantees. */
export function about_guarantees(of: PhasesCase): boolean {
  return any_above_zero(guarantees_of(of)) || standing_in_words(of) !== '' || end_in_words(of) !== '';
}
