import { svelte } from '@sveltejs/vite-plugin-svelte';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { defineConfig } from 'vitest/config';
import { licences } from './licences';

export default defineConfig({
  plugins: [svelte(), licences('page-licences.txt'), viteSingleFile({ removeViteModuleLoader: true })],
  build: {
    target: 'es2022',
    modulePreload: false,
    reportCompressedSize: false,
  },
  test: { include: ['src/**/*.test.ts'] },
});
