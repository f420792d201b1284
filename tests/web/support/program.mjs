// Runs the program under test; all files go into one temporary folder.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'irenic-web-'));
const answered = new Map();
let files = 0;

export const source = process.env.IRENIC_SOURCE_DIR;
export const gaza = join(source, 'cases/gaza-2024');
export const valleys = join(source, 'cases/two-valleys');
export const fears = join(source, 'cases/two-valleys/fears.yaml');
export const optimists = join(source, 'cases/two-valleys/optimists.yaml');
export const graph_alone = join(source, 'cases/graph/elmira-9-states.yaml');
export const every_key = join(source, 'tests/format/every_key.yaml');

export function remove_folder() {
  rmSync(folder, { recursive: true, force: true });
}

/** What the program prints; exit status 3 says that a limit was reached and is no failure. */
async function output(...words) {
  try {
    return (await run(process.env.IRENIC_PROGRAM, words, { maxBuffer: 2 ** 28 })).stdout;
  } catch (failed) {
    if (failed.code === 3) {
      return failed.stdout;
    }
    throw new Error(`irenic ${words.join(' ')}: ${failed.stderr ?? failed}`);
  }
}

/** The answer of a verb. */
export async function ask(verb, case_file, ...options) {
  return JSON.parse(await output(verb, case_file, '--json', ...options));
}

/** The case as the program understands it, with everything it leaves to defaults. */
export async function whole_case(case_file) {
  return ask('check', case_file, '--canonical');
}

/** Writes a case, which is text or an object, to a file of its own. */
export function write_case(content) {
  const file = join(folder, `case-${++files}.yaml`);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

/** A report: its address, its text and the answer it holds. Made once for the same words. */
export function report(case_file, ...options) {
  const key = JSON.stringify([case_file, ...options]);
  if (!answered.has(key)) {
    answered.set(key, write_report(case_file, options));
  }
  return answered.get(key);
}

async function write_report(case_file, options) {
  const file = join(folder, `report-${++files}.html`);
  await output('report', case_file, '--out', file, ...options);
  const html = readFileSync(file, 'utf8');
  const held = /<script type="application\/json" id="answer">(.*?)<\/script>/s.exec(html);
  return { file, url: pathToFileURL(file).href, html, answer: JSON.parse(held[1]) };
}
