/** A case of three parties with a deal: four issues of three options, points without any pattern. */
export function three_parties() {
  const points = {
    north: [[0, 7, 12], [0, -4, -9], [0, 3, 1], [0, -2, 6]],
    east: [[0, -3, -8], [0, 9, 14], [0, 2, 5], [0, 4, -1]],
    west: [[0, 2, -2], [0, 1, 3], [0, -5, 8], [0, 6, 2]],
  };
  const ids = ['water', 'grazing', 'bridge', 'school'];
  const options = ['now', 'some', 'most'];
  const of_party = (rows) =>
    Object.fromEntries(ids.map((issue, at) => [issue, Object.fromEntries(options.map((option, place) => [option, rows[at][place]]))]));
  return {
    irenic: 1,
    title: 'Three at one well',
    parties: { north: { name: 'North' }, east: { name: 'East' }, west: { name: 'West' } },
    issues: Object.fromEntries(ids.map((issue) => [issue, { name: `The ${issue}`, options }])),
    preferences: Object.fromEntries(
      Object.entries(points).map(([party, rows]) => [party, { points: of_party(rows), disagreement: 2 }])),
  };
}
