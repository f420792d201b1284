import { listed } from '../../names';
import { grouped } from '../../numbers';
import type { ByConcept, Concept } from '../../answer/stability';

/** The concepts, the one that includes all others first. */
const concepts: Concept[] = ['nash', 'sseq', 'seq', 'smr', 'gmr'];

/** In the order in which the commands name them. */
export const named: Concept[] = ['nash', 'gmr', 'smr', 'seq', 'sseq'];

export const meaning: Record<Concept, string> = {
  nash: 'it has no better move',
  gmr: 'others could answer each so that it is no better off in the end',
  smr: 'the same, and it could not then escape to anything better',
  seq: 'others would so answer willingly: each move is better for who makes it',
  sseq: 'willingly, and without escape',
};

/** States that are stable by the same concepts. */
export interface Group {
  by: Concept[];
  words: string;
  states: string[];
}

const why = new Map<string, string>([
  ['nash sseq seq smr gmr', 'Nobody has a better move (nash, and so all five)'],
  ['sseq seq smr gmr', 'Others would answer every better move willingly, and there is no escape (sseq, seq, smr, gmr)'],
  ['seq smr gmr', 'Others would answer every better move willingly, or could without leaving an escape (seq, smr, gmr)'],
  ['seq gmr', 'Others would answer every better move willingly, but an escape may remain (seq, gmr)'],
  ['smr gmr', 'Only if others would make moves that are no better for themselves: they could answer every better move, and there is no escape (smr, gmr)'],
  ['gmr', 'Only if others would make moves that are no better for themselves, and an escape may remain (gmr)'],
]);

/** The concepts by which a state is stable, of lists by concept. */
export function stands_by(state: string, lists: ByConcept<string[]>): Concept[] {
  return concepts.filter((concept) => lists[concept].includes(state));
}

/** The less is asked of others for a state to stand, the more. */
export function strength(by: Concept[]): number {
  return by.reduce((sum, concept) => sum + 2 ** (concepts.length - 1 - concepts.indexOf(concept)), 0);
}

/** Equilibria by what they take, those that take least first. */
export function groups_of(equilibria: ByConcept<string[]>, order: string[]): Group[] {
  const groups = [...why].map(([by, words]) => ({ by: by.split(' ') as Concept[], words, states: [] as string[] }));
  for (const state of order) {
    const by = stands_by(state, equilibria).join(' ');
    groups.find((group) => group.by.join(' ') === by)?.states.push(state);
  }
  return groups.filter((group) => group.states.length > 0);
}

/** How many states stand, and why. */
export function verdict(by_itself: number, all: number, count: number): string {
  const of = (stand: number) => `${grouped(stand)} of ${grouped(count)} ${count === 1 ? 'state' : 'states'}`;
  const verb = (stand: number) => (stand === 1 ? 'stands' : 'stand');
  if (all === 0) {
    return 'No state is stable by any of the five concepts: from each some party has a better move, and nothing that others could do deters it.';
  }
  if (by_itself === 0) {
    return `From every state some party has a better move. ${of(all)} ${verb(all)} all the same, if what others could answer keeps it from moving.`;
  }
  const first = `${of(by_itself)} ${verb(by_itself)}: nobody has a better move there.`;
  const more = all - by_itself;
  return more === 0
    ? first
    : `${first} ${grouped(more)} more ${more === 1 ? 'does' : 'do'}, if what others could answer keeps everyone from moving.`;
}

/** "nash", "seq and smr", "none": the concepts that include the others. */
export function strongest(by: Concept[]): string {
  if (by.length === 0) return 'none';
  if (by.includes('nash')) return 'nash';
  if (by.includes('sseq')) return 'sseq';
  const two = by.filter((concept) => concept === 'seq' || concept === 'smr');
  return two.length > 0 ? listed(two) : 'gmr';
}

/** What a state as a whole stands by. */
export function stands_in_words(by: Concept[]): string {
  if (by.includes('nash')) return 'It stands: nobody has a better move there.';
  if (by.length === 0) return 'It stands by none of the five concepts.';
  return `It stands by ${listed(named.filter((concept) => by.includes(concept)))} only.`;
}

/** "by nash and seq: 72; by gmr and smr: 16 and 71". */
export function by_concept(lists: Partial<Record<Concept, string[]>>, most = 12): string {
  const by_states = new Map<string, Concept[]>();
  for (const concept of named) {
    const states = lists[concept] ?? [];
    const key = JSON.stringify(states);
    if (states.length > 0) by_states.set(key, [...(by_states.get(key) ?? []), concept]);
  }
  return [...by_states]
    .map(([states, by]) => `by ${listed(by)}: ${some_of(JSON.parse(states) as string[], most)}`)
    .join('; ');
}

/** The first of these, and how many more. */
export function some_of(states: string[], most: number): string {
  return states.length <= most
    ? listed(states)
    : listed([...states.slice(0, most), `${grouped(states.length - most)} more`]);
}

/** Equilibria whatever a party makes of a tie. */
export function whatever_ties_mean(attitudes: Record<string, ByConcept<string[]>>): Partial<Record<Concept, string[]>> {
  const all = Object.values(attitudes);
  const common: Partial<Record<Concept, string[]>> = {};
  for (const concept of named) {
    common[concept] = (all[0]?.[concept] ?? []).filter((state) =>
      all.every((lists) => lists[concept].includes(state)),
    );
  }
  return common;
}
