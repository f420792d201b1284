import { isolated } from '../../isolate';
import { listed, own, type Case } from '../../names';
import { points } from '../../rounding';
import type { Delivery, Phases, Step } from '../../answer/phases';

/** What the words about phases rest on. */
export interface PhasesCase extends Case {
  phases: Phases;
}

/** The parties that slack is told of. */
export function party_ids({ phases }: PhasesCase): string[] {
  return phases.parties.slice(0, phases.start_slack.length);
}

export function name_of(of: PhasesCase, place: number): string {
  return isolated(of.names.party(party_ids(of)[place] ?? ''));
}

export function deliveries(step: Step): Delivery[] {
  return [step, ...step.with];
}

export function tranches_of({ negotiation }: PhasesCase, id: string): number {
  return own(negotiation.phases?.deliverables, id)?.tranches ?? 1;
}

/** "captives 1 of 3 + prisoners 1 of 3" */
export function step_in_words(of: PhasesCase, step: Step): string {
  const words = deliveries(step).map(({ deliver, tranche }) => {
    const all = tranches_of(of, deliver);
    return isolated(of.names.deliverable(deliver)) + (all === 1 ? '' : ` ${tranche} of ${all}`);
  });
  return words.join(' + ');
}

/** "captives, tranche 3 of 3 and prisoners, tranche 3 of 3" */
export function step_in_sentence(of: PhasesCase, step: Step): string {
  const words = deliveries(step).map(({ deliver, tranche }) => {
    const all = tranches_of(of, deliver);
    return isolated(of.names.deliverable(deliver)) + (all === 1 ? '' : `, tranche ${tranche} of ${all}`);
  });
  return listed(words);
}

/** Guarantees of the plan, by place of the party. */
export function guarantees_of(of: PhasesCase): number[] {
  return party_ids(of).map((party) => own(of.phases.guarantees, party) ?? 0);
}

/** Help that stands already at a step, by place of the party. */
export function standing_at(of: PhasesCase, place: number, step: number): number {
  const stands = own(of.phases.standing, party_ids(of)[place] ?? '');
  return !stands || (stands.until_step !== null && step > stands.until_step) ? 0 : stands.amount;
}

/** "2 points for Government and 10 points for Movement"; empty where nobody needs any. */
export function amounts_in_words(of: PhasesCase, by_place: number[]): string {
  const parts = by_place.flatMap((amount, place) => (amount > 0 ? [`${points(amount, 'up')} for ${name_of(of, place)}`] : []));
  return listed(parts);
}

/** The same for amounts by id of the party. */
export function by_place(of: PhasesCase, amounts: Record<string, number> | null): number[] {
  return party_ids(of).map((party) => own(amounts, party) ?? 0);
}

export function any_above_zero(amounts: number[]): boolean {
  return amounts.some((amount) => amount > 0);
}
