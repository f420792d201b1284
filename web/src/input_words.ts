import type { Answer } from './answer';
import { listed } from './names';

const most_named = 3;

/** An input, or several that hang together, in the words of the case; else its path. */
export function input_words(answer: Answer, input: string): string {
  const words = words_by_path(answer);
  const whole = words.get(input);
  if (whole !== undefined) return whole;
  const paths = input.split(' + ');
  const named = paths.slice(0, most_named).map((path) => words.get(path) ?? path);
  const left = paths.length - named.length;
  return listed(left === 0 ? named : [...named, `${left} more that ${left === 1 ? 'varies' : 'vary'} with them`]);
}

function words_by_path(answer: Answer): Map<string, string> {
  return new Map([
    ...answer.inputs.map(({ path, words }): [string, string] => [path, words]),
    ...answer.numbers.map(({ path, words }): [string, string] => [path, words]),
  ]);
}
