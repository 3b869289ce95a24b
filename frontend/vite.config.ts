import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** In development: the addresses that the server answers with a page of ours. */
const addresses: Plugin = {
  name: 'addresses',
  configureServer(server) {
    server.middlewares.use((request, response, next) => {
      const code = request.url?.match(/^\/j\/(\w+)/)?.[1];
      if (code) {
        response.writeHead(302, { Location: `/play/${code}` }).end();
        return;
      }
      if (request.url?.startsWith('/play/')) request.url = '/play.html';
      if (request.url?.match(/^\/watch(\/|$)/)) request.url = '/watch.html';
      for (const name of ['leaderboard', 'assets'])
        if (request.url?.match(`^/${name}/?(\\?|$)`)) request.url = `/${name}.html`;
      next();
    });
  },
};

/** What is loaded later brings nothing of its own to load: Vite's way of seeing to that weighs half a kilobyte. */
const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: id =>
    id.includes('vite/preload-helper') ? 'export const __vitePreload = load => load();' : undefined,
};

/** Beside each text that is built: the same in brotli and gzip, as small as they get, so that the server compresses nothing. */
const compressed: Plugin = {
  name: 'compressed',
  writeBundle({ dir = 'dist' }, bundle) {
    for (const name of Object.keys(bundle).filter(each => /\.(html|css|js|svg)$/.test(each))) {
      const bytes = readFileSync(join(dir, name));
      writeFileSync(join(dir, `${name}.br`), brotliCompressSync(bytes));
      writeFileSync(join(dir, `${name}.gz`), gzipSync(bytes, { level: 9 }));
    }
  },
};

const server = { target: 'http://localhost:8080', ws: true };

export default defineConfig({
  base: '/',
  plugins: [addresses, plainImports, compressed],
  build: {
    target: 'es2022',
    assetsDir: 'static', // `/assets` is a page of its own
    assetsInlineLimit: 0,
    manifest: true, // tells the server what each page waits for
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index.html', 'play.html', 'watch.html', 'leaderboard.html', 'assets.html', 'missing.html'],
      // What pages share, in one piece: in several it would weigh more. But not what the play page has no use for.
      output: {
        codeSplitting: {
          groups: [{ name: 'shared', minShareCount: 2, test: /^(?!.*(site-|if-defined)).*\.[jt]s$/ }],
        },
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/api': server } },
  test: { environment: 'node', include: ['test/**/*.test.ts'], css: { include: /base/ } },
});
