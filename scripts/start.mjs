// npm start: from a bare clone to a playground in the browser.
import { installPackages, root, run } from './setup.mjs';

try {
  installPackages();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
if (!run('npx', ['vite', 'build', '--logLevel', 'warn'])) process.exit(1);

const { preview } = await import('vite');
const port = Number(process.env.PORT ?? 4173);
const server = await preview({ root, preview: { port, host: process.env.HOST ?? 'localhost' } });
const [address] = server.resolvedUrls.local;
console.log(`\nDescent is served at ${address}\nStop it with Ctrl+C.`);
