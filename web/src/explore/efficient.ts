// Which vectors no other is as good as for everybody.

/**
 * The positions of the vectors that cannot be bettered for one dimension except at another's cost,
 * each vector once, ascending by the first number, then the second.
 *
 * values  `dims` numbers a vector
 * Cost    n log n for up to three dimensions; for more, up to the square of what is kept
 */
export function efficient(values: Float64Array, dims: number): number[] {
  const kept: number[] = [];
  const is_beaten = keeper(values, dims);
  for (const position of best_first(values, dims)) {
    if (!is_beaten(position)) kept.push(position);
  }
  return kept.reverse();
}

/** Whatever comes later in this order cannot better what came before. */
function best_first(values: Float64Array, dims: number): Uint32Array {
  const order = Uint32Array.from({ length: values.length / dims }, (_, position) => position);
  return order.sort((a, b) => {
    for (let dim = 0; dim < dims; ++dim) {
      const apart = values[b * dims + dim]! - values[a * dims + dim]!;
      if (apart !== 0) return apart;
    }
    return a - b;
  });
}

/** Says of one vector after the other whether an earlier one is as good; remembers it if not. */
function keeper(values: Float64Array, dims: number): (position: number) => boolean {
  if (dims <= 2) return best_so_far(values, dims);
  if (dims === 3) return staircase(values);
  return all_so_far(values, dims);
}

function best_so_far(values: Float64Array, dims: number): (position: number) => boolean {
  let best = -Infinity;
  return (position) => {
    const last = dims === 1 ? 0 : values[position * dims + 1]!;
    if (last <= best) return true;
    best = last;
    return false;
  };
}

/** Steps of the second and third number: the seconds ascend, the thirds descend. */
function staircase(values: Float64Array): (position: number) => boolean {
  const seconds: number[] = [];
  const thirds: number[] = [];
  return (position) => {
    const second = values[position * 3 + 1]!;
    const third = values[position * 3 + 2]!;
    const place = first_at_least(seconds, second);
    if (place < seconds.length && thirds[place]! >= third) return true;
    let from = place;
    while (from > 0 && thirds[from - 1]! <= third) --from;
    const until = seconds[place] === second ? place + 1 : place;
    seconds.splice(from, until - from, second);
    thirds.splice(from, until - from, third);
    return false;
  };
}

function first_at_least(ascending: number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What beats one vector tends to beat the next, so it is asked first. */
function all_so_far(values: Float64Array, dims: number): (position: number) => boolean {
  const kept: number[] = [];
  const beats = (a: number, b: number) => {
    for (let dim = 1; dim < dims; ++dim) {
      if (values[a * dims + dim]! < values[b * dims + dim]!) return false;
    }
    return true;
  };
  return (position) => {
    for (let rank = 0; rank < kept.length; ++rank) {
      const other = kept[rank]!;
      if (!beats(other, position)) continue;
      kept[rank] = kept[rank >> 1]!;
      kept[rank >> 1] = other;
      return true;
    }
    kept.push(position);
    return false;
  };
}
