// Builds the two pages into ../static, which the server gives under /static/: the landing page
// (index.html) and the playground (playground.html). Nothing in the result points to another host.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { defineConfig } from 'vite';

/** Writes `file.gz` beside each script and style, once here rather than at each request. */
const compressed = {
  name: 'compressed',
  apply: 'build',
  writeBundle({ dir }, bundle) {
    for (const name of Object.keys(bundle).filter((name) => /\.(js|css|svg)$/.test(name))) {
      writeFileSync(join(dir, `${name}.gz`), gzipSync(readFileSync(join(dir, name)), { level: 9 }));
    }
  },
};

export default defineConfig({
  base: '/static/',
  plugins: [compressed],
  worker: { format: 'es' },
  build: {
    outDir: '../static',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0, // no data: address where a file will do, for the content security policy
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000, // Monaco, the editor of GraphiQL
    reportCompressedSize: false,
    rolldownOptions: {
      input: ['index.html', 'playground.html'],
      // "use client" is for servers that render React; it says nothing here, in two hundred lines.
      onLog: (level, log, print) => log.code === 'MODULE_LEVEL_DIRECTIVE' || print(level, log),
    },
  },
});
