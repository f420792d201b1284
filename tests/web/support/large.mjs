/** A case of 5,000 packages, each of which is on the frontier: what one party gains the other loses. */
export function large_case() {
  const sizes = [2, 2, 2, 5, 5, 5, 5];
  const issues = {};
  const points = { a: {}, b: {} };
  let worth = 1;
  sizes.forEach((size, place) => {
    const issue = `issue${place}`;
    const options = Array.from({ length: size }, (_, option) => `o${option}`);
    issues[issue] = { name: `Issue ${place + 1}`, options };
    points.a[issue] = Object.fromEntries(options.map((option, at) => [option, at * worth]));
    points.b[issue] = Object.fromEntries(options.map((option, at) => [option, (size - 1 - at) * worth]));
    worth *= size;
  });
  return {
    irenic: 1,
    title: 'Every package is efficient',
    parties: { a: { name: 'First' }, b: { name: 'Second' } },
    issues,
    preferences: {
      a: { points: points.a, disagreement: 0 },
      b: { points: points.b, disagreement: 0 },
    },
  };
}
