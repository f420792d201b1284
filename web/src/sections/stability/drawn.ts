import dagre from '@dagrejs/dagre';
import type { Move, Stability } from '../../answer/stability';
import { groups_of } from './standing';

/** How a move is drawn: better for who makes it, not so, or a step of a coalition that leaves. */
type Kind = 'better' | 'no_better' | 'together';

export interface Step {
  from: string;
  to: string;
  by: string;
  kind: Kind;
}

interface Drawn {
  states: string[];
  moves: Step[];
}

/**
 * The part of a graph worth drawing: where things stand, the equilibria and the ways to them, and
 * where coalitions would leave them for; what takes least first, as long as there is room.
 */
export function drawn_part(stability: Stability, most: number): Drawn {
  const part = new Part(stability, most);
  const { now } = stability;
  const order = (stability.states ?? []).map(({ id }) => id);
  const equilibria = groups_of(stability.equilibria ?? no_states, order).flatMap(({ states }) => states);
  if (now !== null) part.add(now, []);
  for (const state of equilibria) {
    const way = stability.from_now?.find((reached) => reached.state === state);
    const path = way?.improvements ?? way?.moves;
    if (now !== null && path) part.add(now, path);
    else part.add(state, []);
  }
  for (const { state, path } of stability.blocked ?? []) {
    if (part.has(state)) part.add(state, path, 'together');
  }
  return part.drawn();
}

const no_states = { nash: [], gmr: [], smr: [], seq: [], sseq: [] };

/** Puts paths together as long as there is room for all their states. */
class Part {
  private readonly states = new Set<string>();
  private readonly moves = new Map<string, Step>();

  constructor(
    private readonly stability: Stability,
    private readonly most: number,
  ) {}

  has(state: string): boolean {
    return this.states.has(state);
  }

  add(from: string, path: Move[], kind?: Kind) {
    const all = new Set([...this.states, from, ...path.map(({ to }) => to)]);
    if (all.size > this.most) return;
    all.forEach((state) => this.states.add(state));
    let at = from;
    for (const { by, to } of path) {
      const key = JSON.stringify([at, to, by]);
      if (!this.moves.has(key)) {
        this.moves.set(key, { from: at, to, by, kind: kind ?? this.kind_of(by, at, to) });
      }
      at = to;
    }
  }

  drawn(): Drawn {
    return { states: [...this.states], moves: [...this.moves.values()] };
  }

  private kind_of(by: string, from: string, to: string): Kind {
    const tiers = this.stability.ranking?.[by] ?? [];
    const place = (state: string) => tiers.findIndex((tier) => tier.includes(state));
    return place(to) < place(from) ? 'better' : 'no_better';
  }
}

interface Placed {
  width: number;
  height: number;
  states: { id: string; x: number; y: number }[];
  moves: (Step & { points: { x: number; y: number }[] })[];
}

export const node = { width: 46, height: 30 };

/**
 * A layered layout: moves run downwards, or to the right where there is room. Nodes are called by
 * their places, since a state may be called anything.
 */
export function placed({ states, moves }: Drawn, width: number): Placed {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  const wide = width >= 560;
  graph.setGraph(wide ? { rankdir: 'LR', nodesep: 18, ranksep: 52, marginx: 8, marginy: 20 }
                      : { rankdir: 'TB', nodesep: 14, ranksep: 40, marginx: 8, marginy: 20 });
  const name = new Map(states.map((id, at) => [id, `s${at}`]));
  const named = (id: string) => name.get(id) ?? '';
  states.forEach((id) => graph.setNode(named(id), { ...node }));
  moves.forEach(({ from, to }, at) => {
    graph.setEdge(named(from), named(to), { width: 14, height: 14, labelpos: 'c' }, String(at));
  });
  dagre.layout(graph);
  const size = graph.graph();
  return {
    width: size.width ?? width,
    height: size.height ?? 0,
    states: states.map((id) => ({ id, x: graph.node(named(id)).x, y: graph.node(named(id)).y })),
    moves: moves.map((move, at) => ({
      ...move,
      points: graph.edge(named(move.from), named(move.to), String(at)).points,
    })),
  };
}
