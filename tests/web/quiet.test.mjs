// A report is one file that asks for nothing, says nothing to the console, and is small.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { in_page } from './support/browser.mjs';
import { fears, gaza, graph_alone, optimists, report, valleys } from './support/program.mjs';

const reports = [
  ['two valleys', valleys],
  ['Gaza', gaza],
  ['no deal', optimists],
  ['fears', fears],
  ['a graph alone', graph_alone],
  ['two valleys, to be shared', valleys, '--share', 'g'],
  ['two valleys, in brief', valleys, '--brief'],
];

for (const [name, ...words] of reports) {
  test(`nothing is fetched, logged or asked by the report on ${name}`, async () => {
    await in_page(await report(...words), {}, async (page, seen) => {
      await page.keyboard.press('Tab');
      await page.evaluate(() => document.querySelectorAll('details').forEach((more) => (more.open = true)));
      await page.waitForTimeout(100);
      assert.deepEqual(seen, { requests: [], errors: [], dialogs: [] });
    });
  });

  test(`the report on ${name} is under 2 MiB`, async () => {
    const { html } = await report(...words);
    assert.ok(Buffer.byteLength(html) < 2 * 2 ** 20, `${Buffer.byteLength(html)} bytes`);
  });
}

test('the page names no address outside itself', async () => {
  const { html, answer } = await report(valleys);
  const page = html.replace(/<script type="application\/json".*?<\/script>/s, '');
  const fetched = [...page.matchAll(/(?:src|href)=["']?(https?:[^"'\s>]*)|url\((https?:[^)]*)|@import/g)];
  assert.deepEqual(fetched.map(([text]) => text), []);
  assert.ok(answer.verb === 'report' || answer.verb === 'analyze');
});

test('the page may load nothing even if it tried', async () => {
  await in_page(await report(valleys), {}, async (page) => {
    const stopped = await page.evaluate(async () => {
      const refused = new Promise((resolve) =>
        addEventListener('securitypolicyviolation', () => resolve(true), { once: true }));
      fetch('https://example.org/').catch(() => {});
      return Promise.race([refused, new Promise((resolve) => setTimeout(resolve, 2000, false))]);
    });
    assert.equal(stopped, true);
  });
});
