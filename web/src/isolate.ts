// Sentences are plain text in which names stand between marks that keep their direction of writing to
// themselves; parts/Words.svelte shows such a sentence.

const first = '\u2068';
const last = '\u2069';
const marks_of_direction = /[\u202a-\u202e\u2066-\u2069]/g;

const right_to_left = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A text that cannot turn the direction of what stands around it. */
export function without_turns(text: string): string {
  return text.replace(marks_of_direction, '');
}

/** A name as part of a sentence. */
export function isolated(name: string): string {
  return first + without_turns(name) + last;
}

export function is_right_to_left(name: string): boolean {
  return right_to_left.test(name);
}

/** The same where the name needs it, for sentences that are shown as they are. */
export function isolated_if_turned(name: string): string {
  return is_right_to_left(name) ? isolated(name) : name;
}

interface Piece {
  text: string;
  name: boolean;
}

/** The names in a sentence and what stands between them. */
export function pieces_of(sentence: string): Piece[] {
  return sentence
    .split(first)
    .flatMap((part, place) => {
      const end = place === 0 ? -1 : part.indexOf(last);
      return [
        { text: part.slice(0, Math.max(end, 0)), name: true },
        { text: part.slice(end + 1), name: false },
      ];
    })
    .filter(({ text }) => text !== '');
}

/** The sentence without the marks. */
export function plain(sentence: string): string {
  return sentence.replace(/[\u2068\u2069]/g, '');
}
