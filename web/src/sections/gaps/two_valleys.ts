import type { Package, Values } from '../../answer';

// The points of cases/two-valleys and what `irenic deals` answers for it.

export const issues = ['exchange', 'truce', 'aid', 'withdrawal', 'afterwards'];

export const values: Values = {
  worth: {
    g: {
      exchange: { none: 0, partial: 12, full: 24 },
      truce: { none: 0, six_weeks: -4, permanent: -14 },
      aid: { low: 0, more: -2, massive: -4 },
      withdrawal: { none: 0, partial: -8, full: -20 },
      afterwards: { none: 0, reconstruction: 0, monitoring: 16 },
    },
    h: {
      exchange: { none: 0, partial: 8, full: 20 },
      truce: { none: 0, six_weeks: 8, permanent: 30 },
      aid: { low: 0, more: 8, massive: 12 },
      withdrawal: { none: 0, partial: 10, full: 22 },
      afterwards: { none: 0, reconstruction: 8, monitoring: -6 },
    },
    families: {
      exchange: { none: 0, partial: 12.5, full: 25 },
      truce: { none: 0, six_weeks: 12.5, permanent: 25 },
      aid: { low: 0, more: 12.5, massive: 25 },
      afterwards: { none: 0, reconstruction: 25, monitoring: 25 },
    },
  },
  aside: {},
  extras: [],
  forbidden: [],
  red_lines: {},
  disagreement: { g: 15, h: 12 },
  range: { g: [-38, 40], h: [-6, 92], families: [0, 100] },
};

const package_of = (truce: string, aid: string, withdrawal: string): Package => ({
  exchange: 'full',
  truce,
  aid,
  withdrawal,
  afterwards: 'monitoring',
});

/** Utilities of g, h and the families. */
export const solutions: Record<string, { utility: [number, number, number]; package: Package }> = {
  nash: { utility: [32, 34, 87.5], package: package_of('six_weeks', 'massive', 'none') },
  kalai_smorodinsky: { utility: [28, 36, 75], package: package_of('none', 'massive', 'partial') },
  egalitarian: { utility: [34, 30, 75], package: package_of('six_weeks', 'more', 'none') },
  utilitarian: { utility: [22, 56, 100], package: package_of('permanent', 'massive', 'none') },
  equal_loss: { utility: [24, 52, 87.5], package: package_of('permanent', 'more', 'none') },
};
