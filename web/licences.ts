import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Writes the licences of all packages that the page holds parts of. */
export function licences(file: string): Plugin {
  return {
    name: 'licences',
    generateBundle(_options, bundle) {
      const folders = new Set<string>();
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk') {
          Object.entries(chunk.modules)
            .filter(([, module]) => module.renderedLength > 0)
            .forEach(([id]) => add_folder(folders, id));
        }
      }
      const source = [...folders].sort().map(licence_of).join('\n');
      this.emitFile({ type: 'asset', fileName: file, source });
    },
  };
}

function add_folder(folders: Set<string>, module: string): void {
  const folder = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1];
  if (folder) {
    folders.add(folder);
  }
}

function licence_of(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  if (!file) {
    throw new Error(`${name} has no file with its licence`);
  }
  const text = readFileSync(join(folder, file), 'utf8').trim();
  return `${name} ${version} (${license})\n\n${text}\n\n${'-'.repeat(72)}\n`;
}
