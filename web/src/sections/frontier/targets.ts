import type { Found } from '../../explore/explorer';
import type { Drawing } from './draw';
import type { Offer, Scene } from './scene';

/** A mark that can be pointed at or focused, and what it stands for. */
export interface Target {
  element: Element;
  x: number; // within the picture
  y: number;
  found: Found | null;
  offer: Offer | null;
  group: Target[]; // marks that arrow keys move along
}

/** The marks of a drawn scene, in the order in which they were drawn. */
export function targets_in(drawing: Drawing, scene: Scene): Target[] {
  const middle = ([low, high]: [number, number]) => (low + high) / 2;
  const of_found = (found: Found) => ({
    found, offer: null, x: drawing.x(found.utility[scene.across]!), y: drawing.y(found.utility[scene.up]!),
  });
  const of_offer = (offer: Offer) => ({
    found: null, offer, x: drawing.x(middle(offer.ranges[scene.across]!)), y: drawing.y(middle(offer.ranges[scene.up]!)),
  });
  return [
    ...group_of(drawing, 'frontier-point', scene.points.map(of_found)),
    ...group_of(drawing, 'beyond-point', scene.beyond.map(of_found)),
    ...group_of(drawing, 'closest-point', scene.marked.map(of_found)),
    ...group_of(drawing, 'offer', scene.offers.map(of_offer)),
  ];
}

function group_of({ svg }: Drawing, kind: string, meanings: Omit<Target, 'element' | 'group'>[]): Target[] {
  const group: Target[] = [];
  svg.querySelectorAll(`.${kind}s > *`).forEach((element, place) => {
    element.setAttribute('class', kind);
    group.push({ element, ...meanings[place]!, group });
  });
  return group;
}

/** Makes the marks reachable, one tab stop a group. */
export function name_targets(targets: Target[], label: (target: Target) => string): void {
  for (const target of targets) {
    target.element.setAttribute('role', 'img');
    target.element.setAttribute('aria-label', label(target));
    target.element.setAttribute('tabindex', target === target.group[0] ? '0' : '-1');
  }
}

/** The nearest mark within reach of a place. */
export function nearest(targets: Target[], x: number, y: number): Target | null {
  const reach = 24;
  let best: Target | null = null;
  let distance = reach;
  for (const target of targets) {
    const apart = Math.hypot(target.x - x, target.y - y);
    if (apart < distance) [best, distance] = [target, apart];
  }
  return best;
}

/** Where an arrow key leads; nothing for other keys. */
export function next_in_group(from: Target, key: string): Target | null {
  const { group } = from;
  const place = group.indexOf(from);
  const places = new Map([
    ['ArrowRight', place + 1], ['ArrowUp', place + 1], ['ArrowLeft', place - 1], ['ArrowDown', place - 1],
    ['Home', 0], ['End', group.length - 1],
  ]);
  const to = places.get(key);
  return to === undefined ? null : (group[Math.max(0, Math.min(group.length - 1, to))] ?? null);
}
