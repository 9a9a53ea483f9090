import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import macros from 'unplugin-parcel-macros';
import { defineConfig } from 'vite';
import { compileMessages } from './build/compile-messages.ts';
import { leanContract } from './build/lean-contract.ts';
import { leanZod } from './build/lean-zod.ts';
import { precompress } from './build/precompress.ts';
import { workerEntry } from './build/worker-entry.ts';
import { locales } from './src/shared/intl/locales.ts';

export default defineConfig({
  plugins: [
    // Style macros run before anything else sees the source.
    macros.vite(),
    { ...optimizeLocales.vite({ locales: [...locales] }), enforce: 'pre' },
    react(),
    compileMessages(),
    leanContract(),
    leanZod(),
    workerEntry(),
    precompress(),
  ],
  optimizeDeps: { exclude: ['@react-spectrum/s2/style'] },
  build: {
    target: 'es2023',
    manifest: true,
    modulePreload: {
      polyfill: false,
      // A worker loads the mask engine too, and has no document to preload into. The imports of the engine are loaded already.
      resolveDependencies: (file, dependencies) => (/\/engine-[\w-]+\.js$/u.test(file) ? [] : dependencies),
    },
    reportCompressedSize: false,
    // A `data:` URL would need another source in the content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // A chunk of shared styles is called by 64 digits, which every script that may load it repeats.
        chunkFileNames: ({ name }) =>
          name.startsWith('macro-') ? 'assets/macro-[hash].js' : 'assets/[name]-[hash].js',
        assetFileNames: ({ names: [name = ''] }) =>
          name.startsWith('macro-') ? 'assets/macro-[hash][extname]' : 'assets/[name]-[hash][extname]',
      },
      treeshake: {
        // Both packages only declare values, so an unused module can be dropped.
        moduleSideEffects: [{ test: /\/packages\/(?:contract|domain)\//u, sideEffects: false }],
      },
    },
  },
  server: {
    proxy: { '/api': { target: 'http://127.0.0.1:4000', headers: { origin: 'http://127.0.0.1:4000' } } },
  },
});
