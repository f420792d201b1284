// Pointing at a mark, or reaching it by keyboard, tells its package in words.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { in_page } from './support/browser.mjs';
import { gaza, report, valleys, write_case } from './support/program.mjs';
import { three_parties } from './support/three.mjs';

/** The labels of a package's options, as the case has them. */
function labels({ negotiation }, of) {
  return Object.entries(of).map(([issue, option]) => {
    const { options } = negotiation.issues[issue];
    return Array.isArray(options) ? option : options[option];
  });
}

function by_place(points) {
  return [...points].sort((a, b) => a.utility[0] - b.utility[0] || a.utility[1] - b.utility[1]);
}

for (const [name, case_file] of [['two valleys', valleys], ['Gaza', gaza]]) {
  test(`each point of the frontier tells its package where it is pointed at (${name})`, async () => {
    const { answer } = await report(case_file);
    const points = by_place(answer.deals.frontier.points);
    await in_page(await report(case_file), {}, async (page) => {
      const marks = page.locator('#frontier .frontier-point');
      for (const at of [0, points.length >> 1, points.length - 1]) {
        await marks.nth(at).hover({ force: true });
        const told = await page.locator('#frontier .tooltip').innerText();
        labels(answer, points[at].package).forEach((label) => assert.ok(told.includes(label), `${label} in: ${told}`));
      }
      await page.mouse.move(2, 2);
      assert.equal(await page.locator('#frontier .tooltip').count(), 0);
    });
  });
}

test('arrow keys walk along the frontier and tell each package', async () => {
  const { answer } = await report(valleys);
  const points = by_place(answer.deals.frontier.points);
  await in_page(await report(valleys), {}, async (page) => {
    await page.locator('#frontier .frontier-point').first().focus();
    for (const { package: of } of points.slice(0, 4)) {
      const told = await page.locator('#frontier .tooltip').innerText();
      const said = await page.locator('#frontier [aria-live]').allInnerTexts();
      for (const label of labels(answer, of)) {
        assert.ok(told.includes(label), `${label} in: ${told}`);
        assert.ok(said.some((text) => text.includes(label)), `${label} in: ${said}`);
      }
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('#frontier .tooltip').count(), 0);
  });
});

test('the frontier takes one stop of the tab key for each kind of mark', async () => {
  await in_page(await report(valleys), {}, async (page) => {
    const stops = await page.$$eval('#frontier .frontier-point', (all) => all.filter((mark) => mark.tabIndex === 0).length);
    assert.equal(stops, 1);
  });
});

/** What is told where a mark is pointed at; a picture that is drawn anew meanwhile is tried again. */
async function pointed_at(page, mark, told, words) {
  let note = '';
  for (let tries = 0; tries < 5 && !note.includes(words); ++tries) {
    await page.mouse.move(2, 2);
    await mark.hover({ force: true });
    note = (await told.count()) > 0 ? await told.innerText() : '';
  }
  return note;
}

test('offers and states tell what they are where they are pointed at or focused', async () => {
  const { answer } = await report(gaza);
  await in_page(await report(gaza), {}, async (page) => {
    for (const [section, mark, words] of [
      ['#talks', '.talks-offer', answer.talks.record[0].offer],
      ['#stability', '.graph-state', 'State'],
    ]) {
      const first = page.locator(`${section} ${mark}`).first();
      const told = page.locator(`${section} .tooltip`);
      const label = await first.getAttribute('aria-label');
      const shape = first.locator('path, rect').first(); // its name stands beside it
      assert.ok(label.includes(words), `${words} in: ${label}`);
      await first.focus();
      assert.ok((await told.innerText()).includes(words));
      await page.keyboard.press('Escape');
      assert.equal(await told.count(), 0);
      const note = await pointed_at(page, shape, told, words);
      assert.ok(note.includes(words), `${words} in: ${note}`);
      await page.keyboard.press('Escape');
      assert.equal(await told.count(), 0);
    }
  });
});

test('with three parties, each pair has its picture', async () => {
  const shown = await report(write_case(three_parties()));
  await in_page(shown, {}, async (page) => {
    const pictures = new Set();
    const places = async () =>
      page.$$eval('#frontier .frontier-point', (all) =>
        all.map((mark) => `${mark.getAttribute('cx')},${mark.getAttribute('cy')}`).join(' '));
    const pickers = page.locator('#frontier select');
    for (const [across, up] of [[0, 1], [0, 2], [1, 2]]) {
      await pickers.nth(1).selectOption({ index: up });
      await pickers.nth(0).selectOption({ index: across });
      pictures.add(await places());
      assert.equal(await page.locator('#frontier .frontier-point').count(), shown.answer.deals.frontier.points.length);
    }
    assert.equal(pictures.size, 3);
  });
});
