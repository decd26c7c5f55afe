import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // The gateway writes another one into each page it serves.
  html: { cspNonce: 'NONCE-OF-THIS-PAGE' },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    // A data: address would have to be allowed to everything else too.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // Fluent and React are one chunk that every desk needs; `npm test` holds what is loaded at first to its bound.
    chunkSizeWarningLimit: 800,
  },
});
