import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The staff app, under the address the API serves it at. `npm run web` shows it in development, on a running API. */
export default defineConfig(({ mode }) => ({
  root: here('.'),
  base: '/personal/',
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    target: 'es2023',
    // The policy allows no inline script and no data: fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: {
      // Libraries mark what runs in the browser for servers that render; here all of it does.
      onLog: (level, log, show) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') show(level, log);
      },
    },
  },
  server: {
    host: '127.0.0.1',
    strictPort: true,
    proxy: Object.fromEntries(['/api', '/auth', '/problems', '/health'].map((path) => [path, proxyTo(mode)])),
  },
}));

function proxyTo(mode: string): { target: string } {
  return { target: mode.startsWith('http') ? mode : 'http://127.0.0.1:3000' };
}
