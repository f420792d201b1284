// Names are written in any script, each in its own direction.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { with_ids } from './support/attacks.mjs';
import { in_page } from './support/browser.mjs';
import { gaza, report, valleys, whole_case, write_case } from './support/program.mjs';

const title = 'محادثات الواديين';
const party = 'ממשלת העמק העליון';

async function right_to_left() {
  const negotiation = await whole_case(valleys);
  negotiation.title = title;
  negotiation.parties.g.name = party;
  return report(write_case(negotiation));
}

test('a title written from right to left is shown so', async () => {
  await in_page(await right_to_left(), {}, async (page) => {
    const heading = page.locator('h1');
    assert.equal((await heading.textContent()).trim(), title);
    assert.equal(await heading.evaluate((element) => getComputedStyle(element).direction), 'rtl');
  });
});

test('a name inside a sentence keeps its direction to itself', async () => {
  await in_page(await right_to_left(), {}, async (page) => {
    const loose = await page.evaluate((name) => {
      const apart = (node, text) =>
        text.trim() === name ||
        node.parentElement.closest('bdi')?.textContent.includes(name) ||
        text.includes(`\u2068${name}\u2069`);
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found = [];
      let names = 0;
      while (texts.nextNode()) {
        const node = texts.currentNode;
        if (node.parentElement.closest('script') || !node.data.includes(name)) continue;
        ++names;
        if (!apart(node, node.data)) found.push(node.data.slice(0, 160));
      }
      return { found, names };
    }, party);
    assert.ok(loose.names > 5, `${loose.names} places`);
    assert.deepEqual(loose.found, []);
  });
});

test('names may all be the same, or missing', async () => {
  for (const name of ['The same', '']) {
    const same = (key, value) => (key === 'name' || key === 'title' ? name : value);
    const negotiation = JSON.parse(JSON.stringify(await whole_case(gaza), same));
    await in_page(await report(write_case(negotiation)), {}, async (page, seen) => {
      assert.deepEqual(seen.errors, []);
      assert.ok((await page.$$('main section')).length > 10);
    });
  }
});

test('ids that are numbers stay in the order of the case', async () => {
  const numbered = with_ids(await whole_case(valleys), { exchange: '9', afterwards: '1', g: '5', h: '4' });
  const { answer } = await report(valleys);
  const wanted = Object.values(answer.negotiation.issues).map(({ name }) => name);
  await in_page(await report(write_case(numbered)), {}, async (page) => {
    const issues = await page.innerText('#issues');
    const places = wanted.map((name) => issues.indexOf(name));
    assert.ok(places.every((place) => place >= 0), wanted[places.indexOf(-1)]);
    assert.deepEqual(places, [...places].sort((a, b) => a - b));
    const parties = await page.innerText('#parties');
    assert.ok(parties.indexOf(answer.negotiation.parties.g.name) < parties.indexOf(answer.negotiation.parties.h.name));
  });
});
