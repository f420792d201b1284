// Nobody waits for the page, with as many points of the frontier as it ever shows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { in_page, slow } from './support/browser.mjs';
import { large_case } from './support/large.mjs';
import { gaza, report, write_case } from './support/program.mjs';

const large = write_case(large_case());

/** Milliseconds from opening the page to its first paint. */
async function first_paint(shown) {
  return in_page(shown, {}, (page) =>
    page.evaluate(() => new Promise((resolve) => {
      new PerformanceObserver((list) => {
        const paint = list.getEntriesByName('first-contentful-paint')[0];
        if (paint) resolve(Math.round(paint.startTime));
      }).observe({ type: 'paint', buffered: true });
    })));
}

for (const [name, case_file] of [['Gaza', gaza], ['5,000 points', large]]) {
  test(`the report on ${name} is painted within half a second`, async () => {
    const shown = await report(case_file);
    const limit = 500 * slow;
    const times = [];
    while (times.length < 5 && !times.some((time) => time < limit)) {
      times.push(await first_paint(shown));
    }
    assert.ok(Math.min(...times) < limit, `${times} ms`);
  });
}

test('the report on 5,000 points is under 2 MiB', async () => {
  const { html } = await report(large);
  assert.ok(Buffer.byteLength(html) < 2 * 2 ** 20, `${Buffer.byteLength(html)} bytes`);
});

/** Milliseconds that the page's own thread has worked, whatever else the machine does. */
async function worked(devtools) {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const parts = ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'];
  return 1000 * metrics.filter(({ name }) => parts.includes(name)).reduce((sum, { value }) => sum + value, 0);
}

function slide(slider, part) {
  slider.value = String(Number(slider.min) + part * (Number(slider.max) - Number(slider.min)));
  slider.dispatchEvent(new Event('input', { bubbles: true }));
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

test('a slider answers within 50 ms with 5,000 points', async () => {
  const shown = await report(large);
  assert.equal(shown.answer.sliders.branches[0].points.length, 5000);
  await in_page(shown, {}, async (page) => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    const times = [];
    for (const part of [0.1, 0.3, 0.5, 0.7, 0.9, 0.6, 0.4]) {
      const before = await worked(devtools);
      await page.$eval('#frontier [data-slider=disagreement]', slide, part);
      times.push(Math.round((await worked(devtools)) - before));
    }
    const middle = [...times].sort((a, b) => a - b)[times.length >> 1];
    assert.ok(middle < 50 * slow, `${times} ms`);
  });
});
