import { describe, expect, it } from 'vitest';
import { efficient } from './efficient';
import { numbers_from } from './made_answer';

/** Each vector that no other is as good as for everybody, once, by comparing all with all. */
function slowly(vectors: number[][]): string[] {
  const as_good = (a: number[], b: number[]) => a.every((each, dim) => each >= b[dim]!);
  const kept = vectors.filter((u) => !vectors.some((v) => as_good(v, u) && !as_good(u, v)));
  return [...new Set(kept.map(String))];
}

describe('efficient vectors', () => {
  it.each([1, 2, 3, 4, 5])('are those that a comparison of all with all keeps, %i dimensions', (dims) => {
    const draw = numbers_from(dims);
    for (let round = 0; round < 100; ++round) {
      const vectors = Array.from({ length: draw(60) }, () => Array.from({ length: dims }, () => draw(9) - 4));
      const kept = efficient(Float64Array.from(vectors.flat()), dims).map((place) => vectors[place]!);
      expect(kept.map(String).sort()).toEqual(slowly(vectors).sort());
      const ascending = [...kept].sort((a, b) => a.map((each, dim) => each - b[dim]!).find((apart) => apart !== 0) ?? 0);
      expect(kept).toEqual(ascending);
    }
  });
});
