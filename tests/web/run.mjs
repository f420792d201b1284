// Runs the tests beside this file, all in one browser. Needs IRENIC_PROGRAM, IRENIC_SOURCE_DIR and
// IRENIC_PAGE_COPY (where the page was built, for what is installed there). Exits with 77 where
// there is no browser. IRENIC_SLOW=4 allows four times as long; words after the command choose
// files by their names.
import { readdirSync } from 'node:fs';
import { after } from 'node:test';
import { close_browser, has_browser } from './support/browser.mjs';
import { remove_folder } from './support/program.mjs';

if (!has_browser) {
  console.log('left out: neither chromium, chromium-browser nor google-chrome was found');
  process.exit(77);
}

const chosen = process.argv.slice(2);
const files = readdirSync(new URL('.', import.meta.url))
  .filter((name) => name.endsWith('.test.mjs'))
  .filter((name) => chosen.length === 0 || chosen.some((word) => name.includes(word)));
for (const file of files) {
  await import(`./${file}`);
}

after(async () => {
  await close_browser();
  remove_folder();
});
