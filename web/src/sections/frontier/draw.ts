import * as Plot from '@observablehq/plot';
import type { Case } from '../../names';
import { shown } from '../../numbers';
import { unlabelled } from '../../parts/labels';
import { party_style } from '../../party_style';
import type { Found } from '../../explore/explorer';
import type { Offer, Scene } from './scene';
import { short } from './words';

const hatch = 'frontier-hatch';

export interface Drawing {
  svg: Element;
  x: (points: number) => number; // where that many points of the party lie
  y: (points: number) => number;
}

/** The scatter of two parties' points. Marks stand in the order of the scene. */
export function draw(scene: Scene, of: Case, width: number): Drawing {
  const narrow = width < 480;
  const height = Math.round(Math.min(460, Math.max(300, width * 0.62)));
  const svg = unlabelled(Plot.plot({
    width, height,
    marginLeft: 44, marginRight: 16, marginTop: 26, marginBottom: 40,
    style: { background: 'transparent', color: 'var(--ink)', fontSize: '12px', fontFamily: 'inherit', overflow: 'visible' },
    x: { domain: scene.domain.x, label: axis_label(scene, of, scene.across, narrow), ticks: narrow ? 4 : 8, tickFormat: shown_tick },
    y: { domain: scene.domain.y, label: axis_label(scene, of, scene.up, narrow), ticks: 6, tickFormat: shown_tick },
    marks: [
      () => pattern(),
      ...ground(scene),
      ...no_agreement(scene, of, narrow),
      dots(scene, scene.beyond, 'beyond-point', { r: 3, fill: 'var(--ground)', stroke: 'var(--quiet)' }),
      ...offers(scene, of, narrow),
      dots(scene, scene.points, 'frontier-point', { r: 4.5, fill: 'var(--accent)', stroke: 'var(--ground)', strokeWidth: 1 }),
      ...letters(scene),
    ],
  }));
  const place = (axis: 'x' | 'y') => (points: number) => Number(svg.scale(axis)!.apply(points));
  return { svg, x: place('x'), y: place('y') };
}

const shown_tick = (value: number) => shown(value);

function axis_label({ view }: Scene, { names }: Case, party: number, narrow: boolean): string {
  return `points of ${short(names.party(view.parties[party]!), narrow ? 24 : 48)}`;
}

function pattern(): SVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const make = (tag: string, attributes: Record<string, string>, inside: SVGElement[] = []) => {
    const element = document.createElementNS(space, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...inside);
    return element;
  };
  const line = make('path', { d: 'M0 8 L8 0', stroke: 'var(--owed)', 'stroke-width': '1', 'stroke-opacity': '0.45' });
  const tint = make('rect', { width: '8', height: '8', fill: 'var(--owed)', 'fill-opacity': '0.1' });
  const tile = make('pattern', { id: hatch, width: '8', height: '8', patternUnits: 'userSpaceOnUse' }, [tint, line]);
  return make('defs', {}, [tile]);
}

/** The box of what both parties would rather have than no agreement. */
function ground({ view, across, up, domain }: Scene): Plot.Markish[] {
  const box = { x1: view.disagreement[across]!, x2: domain.x[1], y1: view.disagreement[up]!, y2: domain.y[1] };
  return [Plot.rect([box], {
    x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', fill: `url(#${hatch})`, className: 'acceptable-to-both',
  })];
}

function no_agreement({ view, across, up, domain }: Scene, { names }: Case, narrow: boolean): Plot.Markish[] {
  const line = { stroke: 'var(--below)', strokeDasharray: '5 4', strokeWidth: 1.5, className: 'no-agreement' };
  const label = (party: number) =>
    `${narrow ? '' : 'no agreement, '}${short(names.party(view.parties[party]!), narrow ? 16 : 32)}: ${shown(view.disagreement[party]!)}`;
  const x = view.disagreement[across]!;
  const y = view.disagreement[up]!;
  const ends_left = x > (domain.x[0] + domain.x[1]) / 2;
  return [
    Plot.ruleX([x], line),
    Plot.ruleY([y], line),
    Plot.text([label(across)], {
      x: () => x, frameAnchor: 'top', textAnchor: ends_left ? 'end' : 'start', dx: ends_left ? -4 : 4, dy: 2,
      ...caption, fill: 'var(--below)',
    }),
    Plot.text([label(up)], { y: () => y, frameAnchor: 'left', textAnchor: 'start', dx: 4, dy: 9, ...caption, fill: 'var(--below)' }),
  ];
}

const aside = { pointerEvents: 'none' } as const;
const caption = { ...aside, stroke: 'var(--ground)', strokeWidth: 4, paintOrder: 'stroke' } as const;

function dots(scene: Scene, found: Found[], className: string, style: Plot.DotOptions): Plot.Dot {
  return Plot.dot(found, {
    x: ({ utility }: Found) => utility[scene.across]!, y: ({ utility }: Found) => utility[scene.up]!,
    className: `${className}s`, ...style,
  });
}

/** A point, or a box where the offer leaves issues open. */
function offers({ offers: all, across, up }: Scene, { negotiation }: Case, narrow: boolean): Plot.Markish[] {
  const middle = (place: number) => ({ ranges }: Offer) => (ranges[place]![0] + ranges[place]![1]) / 2;
  const at = { x: middle(across), y: middle(up) };
  const colour = ({ by }: Offer) => party_style(negotiation, by).colour;
  return [
    Plot.rect(all, {
      x1: ({ ranges }: Offer) => ranges[across]![0], x2: ({ ranges }: Offer) => ranges[across]![1],
      y1: ({ ranges }: Offer) => ranges[up]![0], y2: ({ ranges }: Offer) => ranges[up]![1],
      fill: 'none', stroke: colour, strokeDasharray: '2 3', className: 'offer-ranges', ...aside,
    }),
    ...all.map((offer) => Plot.dot([offer], {
      ...at, symbol: party_style(negotiation, offer.by).shape, r: 6, fill: 'var(--ground)', stroke: colour(offer),
      strokeWidth: 2, className: 'offers',
    })),
    Plot.text(all, { ...at, text: ({ id }: Offer) => short(id, narrow ? 10 : 20), dy: 15, fontSize: 11, ...caption, fill: 'currentColor' }),
  ];
}

/** Letters go around, so that those of neighbours keep apart. */
function beside(place: number): { dx: number; dy: number } {
  const corners = [{ dx: 13, dy: -11 }, { dx: -13, dy: 12 }, { dx: 13, dy: 12 }, { dx: -13, dy: -11 }];
  return corners[place % corners.length]!;
}

function letters(scene: Scene): Plot.Markish[] {
  const at = {
    x: ({ utility }: Found) => utility[scene.across]!, y: ({ utility }: Found) => utility[scene.up]!,
  };
  const kind = scene.view.empty ? { className: 'closest-points', fill: 'transparent' } : { className: 'solution-points', fill: 'none', ...aside };
  return [
    Plot.dot(scene.marked, { ...at, r: 9, stroke: 'var(--ink)', strokeWidth: 2, ...kind }),
    ...scene.marked.map((marked, place) => Plot.text([marked], {
      ...at, text: 'letter', ...beside(place), fontWeight: 700, fontSize: 14, ...caption, fill: 'currentColor',
    })),
  ];
}
