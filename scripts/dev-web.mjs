// Tocsin with the web page as it is being written: a development server in front, everything else behind it.
import { spawn } from 'node:child_process';
import { createServer } from 'vite';

const vite = await createServer({ configFile: 'web/vite.config.ts' });
await vite.listen();
const address = `http://localhost:${vite.config.server.port}`;
// The issuer sends people back to where the page is.
const tocsin = spawn(process.execPath, ['dist/cli/main.js', 'up'], {
  stdio: 'inherit',
  env: { ...process.env, PUBLIC_URL: address },
});
vite.printUrls();
tocsin.once('exit', async (code) => {
  await vite.close();
  process.exit(code ?? 0);
});
