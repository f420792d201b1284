// Whatever a case says is shown as text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attacked, with_ids } from './support/attacks.mjs';
import { in_page } from './support/browser.mjs';
import { every_key, gaza, graph_alone, report, valleys, whole_case, write_case } from './support/program.mjs';

const kinds = [
  ['Gaza', gaza],
  ['two valleys', valleys],
  ['every key of the format', every_key],
  ['a graph alone', graph_alone],
  ['two valleys, to be shared', valleys, '--share', 'g'],
  ['two valleys, in brief', valleys, '--brief'],
];

/** What only an attack would bring into a page, and the texts it shows. */
function look_around() {
  document.querySelectorAll('details').forEach((more) => (more.open = true));
  document.querySelectorAll('[tabindex]').forEach((mark) => mark.focus());
  document.body.querySelectorAll('script').forEach((script) => script.id || script.remove());
  const runs = [...document.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes]
      .filter(({ name, value }) => /^on/.test(name) || (/href|src|action/.test(name) && !/^#/.test(value)))
      .map(({ name, value }) => `${element.tagName} ${name}=${value.slice(0, 80)}`));
  return {
    ran: globalThis.__attacked,
    elements: [...document.querySelectorAll('x-attack, img, iframe, object, embed, link, form, base')].map(({ outerHTML }) => outerHTML),
    runs,
    text: document.body.innerText,
  };
}

for (const [name, case_file, ...words] of kinds) {
  test(`markup and scripts in every text of a case stay text: ${name}`, async () => {
    const negotiation = attacked(await whole_case(case_file));
    const hostile = await report(write_case(negotiation), ...words);
    await in_page(hostile, {}, async (page, seen) => {
      const found = await page.evaluate(look_around);
      await page.waitForTimeout(100);
      assert.deepEqual(seen, { requests: [], errors: [], dialogs: [] });
      assert.equal(found.ran, undefined);
      assert.deepEqual(found.elements, []);
      assert.deepEqual(found.runs, []);
      for (const text of [negotiation.title, ...names_of(negotiation.parties)]) {
        const number = /^a\d+z/.exec(text)[0];
        assert.ok(found.text.includes(`${number} </script><script>`), `${number} is shown as it stands`);
      }
    });
  });
}

function names_of(parties) {
  return Object.values(parties)
    .filter(({ role = 'principal' }) => role === 'principal')
    .map(({ name }) => name)
    .filter(Boolean);
}

test('the embedded answer comes back as it was written', async () => {
  const negotiation = attacked(await whole_case(valleys));
  const { answer, html } = await report(write_case(negotiation));
  assert.equal(answer.case.title, negotiation.title);
  assert.equal(html.split('<script type="application/json"').length, 2);
});

test('ids that mean something to JavaScript are ids like others', async () => {
  const ids = {
    g: '__proto__',
    h: 'constructor',
    exchange: '__proto__',
    afterwards: 'toString',
    partial: '__proto__',
    full: 'hasOwnProperty',
    o1: '__proto__',
    brief: 'constructor',
  };
  const strange = with_ids(await whole_case(valleys), ids);
  const any_id = new RegExp(`\\b(${[...Object.keys(ids), ...Object.values(ids)].join('|')})\\b|[0-9a-f]{8,}`, 'g');
  const [shown, plain] = [await text_of(write_case(strange)), await text_of(valleys)];
  assert.deepEqual(shown.replaceAll(any_id, '-').split('\n'), plain.replaceAll(any_id, '-').split('\n'));
});

/** All that a report says. */
async function text_of(case_file) {
  return in_page(await report(case_file), {}, async (page, seen) => {
    await page.evaluate(() => document.querySelectorAll('details').forEach((more) => (more.open = true)));
    const text = await page.innerText('body');
    assert.deepEqual(seen, { requests: [], errors: [], dialogs: [] });
    return text;
  });
}
