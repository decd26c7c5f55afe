// Runs Tocsin with a development server for the web page in front of the gateway.
import { spawn } from 'node:child_process';
import { createServer } from 'vite';

const GATEWAY = `http://localhost:${process.env.PORT ?? 4000}`;
const PAGE = 5173;
/** The paths that are served by the gateway. */
const ASKED = ['/graphql', '/documents', '/oidc', '/sign-in/configuration.json'];

const proxy = Object.fromEntries(ASKED.map((path) => [path, { target: GATEWAY, ws: path === '/graphql' }]));
const vite = await createServer({
  configFile: 'web/vite.config.ts',
  server: { port: PAGE, strictPort: true, proxy },
});
await vite.listen();
// The issuer redirects people back to the page.
const tocsin = spawn(process.execPath, ['dist/cli/main.js', 'up'], {
  stdio: 'inherit',
  env: { ...process.env, PUBLIC_URL: `http://localhost:${PAGE}` },
});
vite.printUrls();
tocsin.once('exit', async (code) => {
  await vite.close();
  process.exit(code ?? 0);
});
