// One browser for all tests.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

export const require_of_page = createRequire(join(process.env.IRENIC_PAGE_COPY, 'package.json'));
const { chromium } = require_of_page('playwright-core');

const executablePath = find_browser();
export const has_browser = executablePath !== '';
let started = null;

/** Times that a test may take are multiplied by this. */
export const slow = Number(process.env.IRENIC_SLOW ?? 1);

function find_browser() {
  const found = 'for name in chromium chromium-browser google-chrome; do command -v $name && break; done';
  try {
    return execFileSync('sh', ['-c', found]).toString().trim();
  } catch {
    return '';
  }
}

function browser() {
  const args = process.getuid() === 0 ? ['--no-sandbox'] : [];
  started ??= chromium.launch({ executablePath, headless: true, args });
  return started;
}

export async function close_browser() {
  await (await started)?.close();
}

/**
 * Opens a report. `seen` collects what a quiet page never does: requests beyond its own file, errors
 * and warnings, dialogs.
 */
export async function open(report, { width = 1000, height = 900, ...options } = {}) {
  const context = await (await browser()).newContext({ viewport: { width, height }, ...options });
  const page = await context.newPage();
  const seen = { requests: [], errors: [], dialogs: [] };
  page.on('request', (request) => request.url() !== report.url && seen.requests.push(request.url()));
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  page.on('console', (message) => seen.errors.push(message.text()));
  page.on('dialog', (dialog) => {
    seen.dialogs.push(dialog.message());
    dialog.dismiss();
  });
  page.setDefaultTimeout(10_000 * slow);
  await page.route(/^(?!file:)/, (route) => route.abort());
  await page.goto(report.url);
  await page.waitForSelector('main h1, main h2');
  await page.waitForFunction(all_sections_stand);
  await page.waitForFunction(frontier_is_labelled);
  return { page, seen, close: () => context.close() };
}

function all_sections_stand() {
  const links = [...document.querySelectorAll('nav a')];
  return links.every((link) => document.getElementById(link.getAttribute('href').slice(1)));
}

/** Marks get their words and their place among tab stops soon after they are drawn. */
function frontier_is_labelled() {
  const marks = [...document.querySelectorAll('#frontier .frontier-point')];
  return marks.length === 0 || marks.some((mark) => mark.tabIndex === 0);
}

/** Opens a report, hands the page to `look`, closes it. */
export async function in_page(report, options, look) {
  const opened = await open(report, options);
  try {
    return await look(opened.page, opened.seen);
  } finally {
    await opened.close();
  }
}
