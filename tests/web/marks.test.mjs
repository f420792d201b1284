// Each picture has as many marks as the answer in the page calls for.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { in_page } from './support/browser.mjs';
import { gaza, graph_alone, optimists, report, valleys, write_case } from './support/program.mjs';
import { three_parties } from './support/three.mjs';

const three = write_case(three_parties());

/** How many marks of each class the report shows. */
async function counted(report, ...classes) {
  return in_page(report, {}, (page) =>
    page.evaluate((all) => all.map((name) => document.querySelectorAll(`main .${name}`).length), classes));
}

function matches(of, when) {
  return Object.entries(when).every(([issue, options]) => options.includes(of[issue]));
}

/** Whether risks or interactions add to a party's points whatever the option of this issue. */
function is_steady({ worth, aside }, party, issue) {
  const added = Object.keys(worth[party][issue]).map((option) => aside[party]?.[issue]?.[option] ?? 0);
  return added.every((points) => points < 0) || added.every((points) => points > 0);
}

/** Bars of one package: an issue that matters to a party, several together, or what is there whatever the package. */
function bars({ values, negotiation }, of) {
  const heard = Object.keys(values.worth);
  return heard.flatMap((party) => [
    ...Object.keys(negotiation.issues).filter((issue) =>
      [values.worth, values.aside].some((of_parties) => Object.values(of_parties[party]?.[issue] ?? {}).some(Boolean))),
    ...values.extras.filter((extra) => extra.party === party && matches(of, extra.when)),
    ...(Object.keys(negotiation.issues).some((issue) => is_steady(values, party, issue)) ? ['whatever the package'] : []),
  ]).length;
}

for (const [name, case_file] of [['two valleys', valleys], ['Gaza', gaza], ['three parties', three]]) {
  test(`the frontier has a mark for every point (${name})`, async () => {
    const shown = await report(case_file);
    assert.ok(shown.answer.deals.frontier.points.length > 2);
    assert.deepEqual(await counted(shown, 'frontier-point'), [shown.answer.deals.frontier.points.length]);
  });

  test(`the gaps have a bar for every issue that matters to a party (${name})`, async () => {
    const shown = await report(case_file);
    const { answer } = shown;
    const expected = bars(answer, answer.deals.solutions.nash.package);
    assert.deepEqual(await counted(shown, 'gap-bar', 'gap-total'), [expected, Object.keys(answer.values.worth).length]);
  });
}

for (const [name, case_file] of [['two valleys', valleys], ['Gaza', gaza]]) {
  test(`talks have a mark for every offer on record (${name})`, async () => {
    const shown = await report(case_file);
    const record = shown.answer.talks.record.filter(({ utility }) => utility.length >= 2);
    assert.ok(record.length > 0);
    assert.deepEqual(await counted(shown, 'talks-offer'), [record.length]);
  });

  test(`the forecast has a bar for each driver and a mark for each share (${name})`, async () => {
    const shown = await report(case_file);
    const { forecast } = shown.answer;
    const shares = ['zone', 'single', 'holds', 'holds_if_known', 'both'].filter((key) => forecast[key]).length;
    const [drivers, marks] = await counted(shown, 'driver-bar', 'forecast-share');
    assert.equal(drivers, Math.min(12, forecast.drivers.length));
    assert.equal(marks, shares + forecast.levers.length);
  });
}

test('levers have a rung for every minimal set', async () => {
  const shown = await report(optimists);
  const sets = shown.answer.levers.minimal_sets;
  assert.ok(sets.length > 1);
  assert.deepEqual(await counted(shown, 'lever-rung'), [sets.length]);
});

for (const [name, case_file] of [['two valleys', valleys], ['Gaza', gaza]]) {
  test(`each side's belief and its break-even have a mark (${name})`, async () => {
    const shown = await report(case_file);
    const sides = Object.keys(shown.answer.war.sides);
    const flips = sides.filter((side) => shown.answer.war.break_even[`war.beliefs.${side}`] != null);
    assert.deepEqual(await counted(shown, 'belief-mark', 'belief-break-even'), [sides.length, flips.length]);
  });

  test(`phases have a mark for each party at each moment, and one more where it is below zero (${name})`, async () => {
    const shown = await report(case_file);
    const { start_slack, steps } = shown.answer.phases;
    const slacks = [start_slack, ...steps.map(({ slack }) => slack)].flat();
    const below = slacks.filter((slack) => slack < 0);
    assert.deepEqual(await counted(shown, 'phase-slack', 'phase-below'), [slacks.length, below.length]);
  });
}

/** The ids of the states that the graph shows, and whether it says that it leaves some out. */
async function states_drawn(shown) {
  return in_page(shown, {}, async (page) => {
    const ids = await page.$$eval('.graph-state .id', (all) => all.map((text) => text.textContent));
    const told = `${ids.length} of ${shown.answer.stability.state_count} states are drawn`;
    return { ids, told: (await page.innerText('#stability')).includes(told) };
  });
}

function equilibria_in({ stability }) {
  return [...new Set(Object.values(stability.equilibria).flat())];
}

test('the graph shows where things stand and every equilibrium', async () => {
  const shown = await report(graph_alone);
  const { ids } = await states_drawn(shown);
  const wanted = [shown.answer.stability.now, ...equilibria_in(shown.answer)];
  assert.equal(new Set(ids).size, ids.length);
  wanted.forEach((id) => assert.ok(ids.includes(id), `state ${id}`));
});

test('a graph with more states than can be read says how many it leaves out', async () => {
  const shown = await report(gaza);
  const { ids, told } = await states_drawn(shown);
  assert.ok(ids.includes(shown.answer.stability.now));
  assert.ok(ids.length >= 10 && ids.length < shown.answer.stability.state_count);
  assert.ok(told);
});

for (const [name, case_file] of [['two valleys', valleys], ['Gaza', gaza]]) {
  test(`the brief draws the frontier too (${name})`, async () => {
    const shown = await report(case_file, '--brief');
    assert.ok((await counted(shown, 'frontier-point'))[0] > 0);
  });
}
