import react from '@vitejs/plugin-react';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { defineConfig } from 'vitest/config';
import { buildFolder } from './scripts/buildFolder.ts';
import { buildWasm } from './scripts/buildWasm.mjs';
import { chunkAddress } from './scripts/chunkAddress.ts';
import { firstChunks } from './scripts/firstChunks.ts';
import { lateDependencies } from './scripts/lateDependencies.ts';
import { pageShell } from './scripts/pageShell.ts';
import { typesetFormulas } from './scripts/typesetFormulas.ts';

buildWasm(); // the worker holds the compiled kernels

// A sandboxed iframe has an opaque origin: its module scripts and data files need this header from whoever serves them.
const open = { cors: true, headers: { 'Access-Control-Allow-Origin': '*' } };

const folder = buildFolder();
const names = {
  entryFileNames: `${folder}/[name].js`,
  // a view, what it asks and its words are often called alike
  chunkFileNames: ({ facadeModuleId }: { readonly facadeModuleId: string | null }) =>
    `${folder}/${facadeModuleId?.match(/\/(words|probes)\//)?.[0].slice(1) ?? ''}[name].js`,
  assetFileNames: `${folder}/[name][extname]`,
};

/** `vite build --mode file`: the page as one file, to be opened from a disk or laid beside a deck. The data sets that are fetched stay outside. */
export default defineConfig(({ mode }) => ({
  base: './', // works under any sub-path
  appType: 'mpa', // one page: whatever else is asked for is not there, and is answered so
  plugins: [
    react(),
    typesetFormulas(),
    chunkAddress({ isOneFile: mode === 'file' }),
    pageShell({ isOneFile: mode === 'file' }),
    ...(mode === 'file' ? [viteSingleFile()] : []),
  ],
  publicDir: mode === 'file' ? false : 'public',
  worker: { format: 'iife', rolldownOptions: { output: { codeSplitting: false } } }, // Chromium loads no module worker from a blob: URL in an opaque origin
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 800,
    modulePreload: { polyfill: false, resolveDependencies: lateDependencies }, // whoever lacks it loads the same files a little later
    ...(mode === 'file'
      ? { outDir: 'dist-file' }
      : { outDir: 'dist', rolldownOptions: { output: { ...names, codeSplitting: { groups: [firstChunks()] } } } }),
  },
  server: open,
  preview: open,
  test: {
    testTimeout: 30_000, // a busy machine is slow, not wrong
    maxWorkers: '100%', // of the cores; by default one is left idle, which is half of two
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: ['src/state/**'],
          setupFiles: ['tests/parts.setup.ts'],
          isolate: false, // nothing they import changes by being used, and all of it takes a second and more to load
        },
      },
      {
        extends: true,
        test: {
          name: 'stores',
          environment: 'node',
          include: ['src/state/**/*.test.ts'],
          setupFiles: ['tests/parts.setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'fused kernels',
          environment: 'node',
          env: { KERNELS: 'fused' },
          include: ['src/engine/kernels/simd/*.test.ts'],
          setupFiles: ['tests/parts.setup.ts'],
          isolate: false,
          exclude: ['**/memory.test.ts', '**/simdKernels.test.ts'], // they have no kernels in them
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          environment: 'jsdom',
          include: ['src/**/*.test.tsx', 'tests/**/*.test.tsx'],
          setupFiles: ['tests/page.setup.ts', 'tests/parts.setup.ts'],
        },
      },
    ],
  },
}));
