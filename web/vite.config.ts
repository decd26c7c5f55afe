import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { ADDRESSES } from './addresses.ts';

/** Writes the addresses of the page for the gateway, which serves it there. */
const addresses: Plugin = {
  name: 'addresses',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'addresses.json', source: JSON.stringify(ADDRESSES) });
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), addresses],
  // A placeholder: the gateway replaces it with a new nonce in each page it serves.
  html: { cspNonce: 'NONCE-OF-THIS-PAGE' },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    // Inlined assets would need data: URLs in the Content-Security-Policy.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // Fluent and React are one chunk that every area needs; a test limits the size of the first load.
    chunkSizeWarningLimit: 800,
  },
});
