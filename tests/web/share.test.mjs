// A report for one party tells nothing that others hold back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { report, valleys, whole_case, write_case } from './support/program.mjs';

const secret = 'kept-to-themselves';

// Each changes something that the government (g) is not to learn of.
const hidden = {
  'what no agreement is worth to the other': (c) => (c.preferences.h.disagreement = 12),
  'points of the other': (c) => (c.preferences.h.points.aid.more = 3),
  'a red line of the other': (c) => (c.preferences.h.red_lines = [{ truce: 'none' }]),
  'what the other believes of the fighting': (c) => (c.war.beliefs.h = 0.35),
  'what the other would pay for fighting': (c) => (c.war.payoffs.h.prevail = 71),
  'free text about the case': (c) => (c.about = secret),
  'levers': (c) => (c.levers = { secret_lever: { owner: 'q', name: secret, effects: [{ party: 'h', points: 2 }] } }),
  'what mediators know': (c) => (c.parties.q.informs = {
    about: 'h', to: 'g', tough: 0.7, soft: 0.5, war: 0.3, cost: 1, resolute_if_weak: 0.1, resolute_if_resolute: 0.8,
  }),
  'a position of the other': (c) => (c.positions = [{ party: 'h', kind: 'concern', quote: secret }]),
  'phases': (c) => delete c.phases,
};

async function shared(change) {
  const negotiation = await whole_case(valleys);
  change(negotiation);
  return (await report(write_case(negotiation), '--share', 'g')).html;
}

for (const [what, change] of Object.entries(hidden)) {
  test(`the same bytes whatever is held back: ${what}`, async () => {
    const [changed, plain] = await Promise.all([shared(change), shared(() => {})]);
    assert.ok(!changed.includes(secret));
    assert.ok(changed === plain, first_difference(changed, plain));
  });
}

test("a party's own sheet does change its report", async () => {
  const plain = await shared(() => {});
  assert.notEqual(await shared((c) => (c.preferences.g.points.aid.more = -3)), plain);
});

test('a report for one party has no sections on what others hold back', async () => {
  const { answer } = await report(valleys, '--share', 'g');
  assert.equal(answer.case.sha256, null);
  for (const verb of ['verdicts', 'deals', 'war', 'levers', 'phases', 'stability', 'forecast', 'talks', 'sliders']) {
    assert.equal(answer[verb], null, verb);
  }
});

function first_difference(a, b) {
  const at = [...a].findIndex((letter, place) => letter !== b[place]);
  return `differ at ${at}: ${a.slice(at - 60, at + 60)} | ${b.slice(at - 60, at + 60)}`;
}
