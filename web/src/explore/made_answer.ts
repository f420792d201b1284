// For tests: answers that hold just what the recomputation reads.
import type { Answer, Sliders, Values } from '../answer';

/** What a fixture holds of an answer. */
export interface Part {
  negotiation: { parties: Record<string, object>; issues: Record<string, { options: Record<string, string>; now?: string }> };
  deals: { parties: string[]; disagreement: number[] };
  values: Values | null;
  sliders: Sliders | null;
}

export function answer_of(part: Part): Answer {
  return part as unknown as Answer;
}

/** Whole numbers that look random, the same ones for the same seed. */
export function numbers_from(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Who has to agree in the one way to agreement that there is, with a frontier of this many points. */
export function listed_answer(parties: string[], points: number): Answer {
  const draw = numbers_from(7);
  const utilities = Array.from({ length: points }, () => on_a_sphere(parties.map(() => draw(1_000_000) + 1)))
    .sort((a, b) => a[0]! - b[0]!);
  return answer_of({
    negotiation: { parties: Object.fromEntries(parties.map((party) => [party, {}])), issues: {} },
    deals: { parties, disagreement: parties.map(() => 10) },
    values: null,
    sliders: {
      parties,
      branches: [{ agree: parties, now: [], parties, points: utilities.map((utility) => ({ utility, package: {} })) }],
      why_not: null,
    },
  });
}

/** Scaled to one length, so that no other is as good for all; in points of up to 100. */
function on_a_sphere(direction: number[]): number[] {
  const length = Math.hypot(...direction);
  return direction.map((each) => Number(((100 * each) / length).toFixed(9)));
}

/** All options drawn at random; the frontier is not listed. */
export function drawn_answer(parties: string[], sizes: number[], seed: number): Answer {
  const draw = numbers_from(seed);
  const options = (size: number) => Array.from({ length: size }, (_, option) => `o${option}`);
  const issues = Object.fromEntries(sizes.map((size, issue) =>
    [`i${issue}`, { options: Object.fromEntries(options(size).map((option) => [option, option])) }]));
  const worth = Object.fromEntries(parties.map((party) => [party, Object.fromEntries(sizes.map((size, issue) =>
    [`i${issue}`, Object.fromEntries(options(size).map((option) => [option, draw(1000) / 8]))]))]));
  return answer_of({
    negotiation: { parties: Object.fromEntries(parties.map((party) => [party, {}])), issues },
    deals: { parties, disagreement: parties.map(() => 0) },
    values: { worth, aside: {}, extras: [], forbidden: [], red_lines: {}, disagreement: {}, range: {} },
    sliders: { parties, branches: [{ agree: parties, now: [], parties, points: [] }], why_not: null },
  });
}
