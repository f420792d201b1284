import type { Shape } from '../party_style';

/** The outline of a party's shape around the origin, for the `d` of an SVG path. */
export function outline(shape: Shape, size: number): string {
  const corners = corners_of(shape);
  if (corners === null) {
    return `M${-size},0A${size},${size} 0 1 0 ${size},0A${size},${size} 0 1 0 ${-size},0Z`;
  }
  return `M${corners.map(([x, y]) => `${round(x * size)},${round(y * size)}`).join('L')}Z`;
}

function corners_of(shape: Shape): [number, number][] | null {
  switch (shape) {
    case 'circle': return null;
    case 'square': return [[-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]];
    case 'triangle': return [[0, -1.15], [1.05, 0.8], [-1.05, 0.8]];
    case 'diamond': return [[0, -1.25], [1.05, 0], [0, 1.25], [-1.05, 0]];
    case 'star': return star();
    case 'cross': return [
      [-0.4, -1.1], [0.4, -1.1], [0.4, -0.4], [1.1, -0.4], [1.1, 0.4], [0.4, 0.4],
      [0.4, 1.1], [-0.4, 1.1], [-0.4, 0.4], [-1.1, 0.4], [-1.1, -0.4], [-0.4, -0.4],
    ];
  }
}

function star(): [number, number][] {
  return Array.from({ length: 10 }, (_, corner) => {
    const size = corner % 2 === 0 ? 1.3 : 0.55;
    const angle = (Math.PI * corner) / 5;
    return [size * Math.sin(angle), -size * Math.cos(angle)];
  });
}

const round = (value: number) => Number(value.toFixed(2));
