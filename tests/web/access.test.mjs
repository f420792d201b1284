// Everybody can read it: axe finds nothing serious, in any light and width.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { in_page, require_of_page } from './support/browser.mjs';
import { gaza, graph_alone, optimists, report, valleys } from './support/program.mjs';

const axe = readFileSync(require_of_page.resolve('axe-core/axe.min.js'), 'utf8');
const looks = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['narrow', { width: 360 }],
];
const reports = [
  ['Gaza', gaza],
  ['two valleys', valleys],
  ['no deal', optimists],
  ['a graph alone', graph_alone],
  ['two valleys, to be shared', valleys, '--share', 'g'],
  ['two valleys, in brief', valleys, '--brief'],
];

for (const [name, ...words] of reports) {
  for (const [look, options] of looks) {
    test(`axe finds nothing serious in the report on ${name}, ${look}`, async () => {
      await in_page(await report(...words), options, async (page) => {
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'] }));
        const serious = violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, any }) => `${html} ${any[0]?.message}`).join(' | ')}`);
        assert.deepEqual(serious, []);
      });
    });
  }
}

for (const [name, ...words] of reports) {
  test(`the report on ${name} needs no scrolling sideways at 360 pixels`, async () => {
    await in_page(await report(...words), { width: 360, height: 740 }, async (page) => {
      await page.evaluate(() => document.querySelectorAll('details').forEach((more) => (more.open = true)));
      const wide = await page.evaluate(() => document.scrollingElement.scrollWidth);
      assert.ok(wide <= 360, `${wide} pixels wide`);
    });
  });
}

test('headings stand in order, one of the first rank', async () => {
  await in_page(await report(gaza), {}, async (page) => {
    const ranks = await page.$$eval('h1, h2, h3, h4, h5', (all) => all.map((heading) => Number(heading.tagName[1])));
    assert.equal(ranks.filter((rank) => rank === 1).length, 1);
    assert.equal(ranks[0], 1);
    ranks.slice(1).forEach((rank, at) => assert.ok(rank <= ranks[at] + 1, `h${rank} after h${ranks[at]}`));
  });
});

test('every picture says in words what it shows', async () => {
  await in_page(await report(gaza), {}, async (page) => {
    const mute = await page.$$eval('figure', (figures) =>
      figures
        .filter((figure) => figure.querySelector('svg'))
        .filter((figure) => !(figure.getAttribute('aria-label') ?? figure.querySelector('figcaption')?.textContent))
        .map((figure) => figure.outerHTML.slice(0, 120)));
    assert.deepEqual(mute, []);
  });
});

test('nothing moves for those who asked for that', async () => {
  await in_page(await report(gaza), { reducedMotion: 'reduce' }, async (page) => {
    const moving = await page.evaluate(() => document.getAnimations().length);
    assert.equal(moving, 0);
  });
});
