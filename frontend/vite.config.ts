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
      if (request.url?.match(/^\/leaderboard\/?(\?|$)/)) request.url = '/leaderboard.html';
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

const server = { target: 'http://localhost:8080', ws: true };

export default defineConfig({
  base: '/',
  plugins: [addresses, plainImports],
  build: {
    target: 'es2022',
    assetsDir: 'static', // `/assets` is a page of its own
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index.html', 'play.html', 'watch.html', 'leaderboard.html', 'missing.html'],
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
