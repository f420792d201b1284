import { getContext } from 'svelte';
import type { Answer } from './answer';
import { Names } from './names';

const key = Symbol('answer');

interface Shown {
  answer: Answer;
  names: Names;
}

/** What `mount` hands to every component of the page. */
export function context_of(answer: Answer): Map<symbol, Shown> {
  return new Map([[key, { answer, names: new Names(answer.negotiation) }]]);
}

/** The answer that the page shows, and its names. */
export function shown_answer(): Shown {
  return getContext<Shown>(key);
}
