import type { Answer, Verdict } from './answer';
import { isolated, is_right_to_left } from './isolate';

type Mend = (text: string) => string;

/**
 * The answer with names that are written from right to left set apart in the sentences that come
 * with it, so that they leave the direction of the words around them alone.
 */
export function with_names_apart(answer: Answer): Answer {
  const names = turned_names(answer);
  if (names.length === 0) return answer;
  const pattern = new RegExp(names.map(escaped).join('|'), 'g');
  const mend: Mend = (text) => text.replace(pattern, isolated);
  const words = <T extends { words: string }>(of: T): T => ({ ...of, words: mend(of.words) });
  return {
    ...answer,
    verdicts: answer.verdicts && {
      exists: verdict(answer.verdicts.exists, mend),
      reachable: verdict(answer.verdicts.reachable, mend),
      holds: verdict(answer.verdicts.holds, mend),
    },
    must_be_true: answer.must_be_true.map(mend),
    matters: answer.matters.map(words),
    numbers: answer.numbers.map(words),
    inputs: answer.inputs.map(words),
    left_out: answer.left_out.map((each) => ({ ...each, why: mend(each.why) })),
  };
}

function verdict(of: Verdict, mend: Mend): Verdict {
  return { ...of, text: mend(of.text), reason: mend(of.reason), change: mend(of.change) };
}

/** Names of all that sentences speak of; the longest first, as one may be part of another. */
function turned_names({ negotiation }: Answer): string[] {
  const options = Object.values(negotiation.issues ?? {}).flatMap((issue) =>
    Array.isArray(issue.options) ? [] : Object.values(issue.options),
  );
  const named = [negotiation.parties, negotiation.issues, negotiation.levers, negotiation.risks, negotiation.phases?.deliverables];
  const names = named.flatMap((map) => Object.values(map ?? {}).map(({ name }: { name?: string }) => name ?? ''));
  return [...new Set([...names, ...options])]
    .filter(is_right_to_left)
    .sort((one, other) => other.length - one.length);
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
