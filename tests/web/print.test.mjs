// A report prints on A4: the brief on one page, the whole one with nothing cut.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { in_page } from './support/browser.mjs';
import { gaza, graph_alone, optimists, report, valleys } from './support/program.mjs';

const a4_inside = 680; // CSS pixels between margins of 15 mm

function pages_of(pdf) {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g).length;
}

const kinds = [['Gaza', gaza], ['two valleys', valleys], ['no deal', optimists], ['a graph alone', graph_alone]];

for (const [name, case_file] of kinds) {
  test(`the brief on ${name} is one page`, async () => {
    await in_page(await report(case_file, '--brief'), {}, async (page) => {
      const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
      assert.equal(pages_of(pdf), 1);
    });
  });

  test(`the printed report on ${name} has every section and cuts nothing`, async () => {
    await in_page(await report(case_file), { width: a4_inside }, async (page) => {
      const headings = await page.$$eval('h2', (all) => all.filter((h2) => h2.offsetParent).length);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      await page.waitForTimeout(200);
      const printed = await page.$$eval('h2', (all) => all.filter((h2) => h2.offsetParent).length);
      assert.equal(printed, headings);
      assert.deepEqual(await page.evaluate(cut_off), []);
      assert.match(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), /255, 255, 255|rgba\(0, 0, 0, 0\)/);
    });
  });
}

/** Pictures, tables and cells that stand out of the page, or of a box that hides what does. */
function cut_off() {
  const right = document.documentElement.clientWidth + 1;
  const shown = [...document.querySelectorAll('svg, table, td, p, .scroll, figure')].filter((element) => element.getClientRects().length);
  const hides = (element) => /hidden|auto|scroll|clip/.test(getComputedStyle(element).overflowX);
  return shown
    .filter((element) => !element.closest('.unseen'))
    .filter((element) => element.getBoundingClientRect().right > right || (hides(element) && element.scrollWidth > element.clientWidth + 1))
    .map((element) => `${element.closest('section')?.id}: ${element.outerHTML.slice(0, 100)}`);
}
