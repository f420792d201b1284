// Moving a slider answers what `irenic deals` answers for a case with that number.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { in_page } from './support/browser.mjs';
import { ask, gaza, optimists, report, valleys, whole_case, write_case } from './support/program.mjs';
import { three_parties } from './support/three.mjs';

const three = write_case(three_parties());
const rules = ['nash', 'kalai_smorodinsky', 'egalitarian', 'utilitarian', 'equal_loss'];

/** What the page says: is there a deal, how many points are drawn, what each rule picks. */
async function said(page) {
  return page.evaluate((names) => ({
    empty: document.querySelector('[data-testid=moved-verdict]').dataset.empty,
    points: document.querySelectorAll('#frontier .frontier-point').length,
    picks: names.map((name) => document.querySelector(`[data-solution=${name}]`)?.dataset.utility ?? null),
  }), rules);
}

async function answered(case_file) {
  const { zone, frontier, solutions } = await ask('deals', case_file);
  return {
    empty: String(zone.empty),
    points: frontier.count,
    picks: rules.map((name) => solutions[name]?.utility?.join() ?? null),
  };
}

async function move(page, selector, value) {
  await page.$eval(selector, (slider, to) => {
    slider.value = String(to);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  }, value);
}

const value_of = (party) => `#frontier [data-slider=disagreement][data-party="${party}"]`;
const weight_of = (party, issue) => `#frontier [data-slider=weight][data-party="${party}"][data-issue="${issue}"]`;

/** Six whole numbers over all that the slider reaches. */
async function values_of(page, party) {
  const [low, high] = await page.$eval(value_of(party), ({ min, max }) => [Number(min), Number(max)]);
  return [0.02, 0.2, 0.4, 0.6, 0.8, 0.98].map((part) => Math.round(low + part * (high - low)));
}

for (const [name, case_file] of [['two valleys', valleys], ['Gaza', gaza], ['no deal', optimists], ['three parties', three]]) {
  test(`values of no agreement, moved: the same answer as for a case with them (${name})`, async () => {
    const verdicts = new Set();
    await in_page(await report(case_file), {}, async (page) => {
      const whole = await whole_case(case_file);
      const { answer } = await report(case_file);
      assert.deepEqual(await said(page), await answered(case_file));
      for (const party of answer.sliders.parties) {
        for (const value of await values_of(page, party)) {
          await move(page, value_of(party), value);
          const changed = structuredClone(whole);
          changed.preferences[party].disagreement = value;
          const found = await said(page);
          assert.deepEqual(found, await answered(write_case(changed)), `${party} at ${value}`);
          verdicts.add(found.empty);
        }
        await page.click(`${value_of(party)} ~ button`);
      }
      assert.deepEqual(await said(page), await answered(case_file));
    });
    assert.deepEqual([...verdicts].sort(), ['false', 'true']);
  });
}

test('two values moved at once answer as a case with both', async () => {
  await in_page(await report(valleys), {}, async (page) => {
    const changed = await whole_case(valleys);
    for (const [party, value] of [['g', 20], ['h', 35]]) {
      await move(page, value_of(party), value);
      changed.preferences[party].disagreement = value;
    }
    assert.deepEqual(await said(page), await answered(write_case(changed)));
  });
});

test('weights, moved: the same answer as for a case with those points', async () => {
  await in_page(await report(valleys), {}, async (page) => {
    const { answer } = await report(valleys);
    const changed = await whole_case(valleys);
    for (const [party, value] of answer.deals.parties.map((party, at) => [party, answer.deals.disagreement[at]])) {
      changed.preferences[party].disagreement = value;
    }
    for (const [party, issue, factor] of [['g', 'withdrawal', 0.5], ['h', 'truce', 1.5], ['g', 'exchange', 0]]) {
      await move(page, weight_of(party, issue), factor);
      const points = changed.preferences[party].points[issue];
      Object.keys(points).forEach((option) => (points[option] *= factor));
      assert.deepEqual(await said(page), await answered(write_case(changed)), `${party} ${issue} ${factor}`);
    }
  });
});

test('a slider is moved from the keyboard and says where it is', async () => {
  await in_page(await report(valleys), {}, async (page) => {
    const slider = page.locator(value_of('g'));
    await slider.focus();
    const before = await slider.getAttribute('aria-valuetext');
    await page.keyboard.press('End');
    assert.notEqual(await slider.getAttribute('aria-valuetext'), before);
    assert.equal((await said(page)).empty, 'true');
  });
});
