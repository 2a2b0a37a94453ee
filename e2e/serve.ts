import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { pagePort, slidePort } from './ports';

// Serves dist/ under a sub-path on 4180, as a course page would (with ?strict under a policy that forbids WebAssembly, with ?noworker under one that
// allows no worker), and a foreign slide that embeds it on 4181.
const policies: Record<string, string> = {
  strict: "script-src 'self' 'unsafe-inline' blob:; worker-src blob:",
  noworker: "worker-src 'none'",
};
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.csv': 'text/csv',
};

createServer((request, response) => {
  const [address, query] = (request.url ?? '/').split('?');
  const path = decodeURIComponent(address);
  const inside = normalize(path.replace(/^\/lecture\/descent\//, '/'));
  const file = join('dist', inside.endsWith('/') ? `${inside}index.html` : inside);
  if (!path.startsWith('/lecture/descent/') || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Access-Control-Allow-Origin': '*',
    ...(policies[query ?? ''] ? { 'Content-Security-Policy': policies[query ?? ''] } : {}),
  });
  createReadStream(file).pipe(response);
}).listen(pagePort);

/** The line that the README gives to decks, and a deck of as many slides as one likes: arrows and Page keys turn them. */
const deck = `${readFileSync('README.md', 'utf8').match(/<script>.*?<\/script>/s)?.[0]}
<p>slide <output>1</output></p><p>left <b>0</b></p>
<script>
  const turn = { ArrowRight: 1, PageDown: 1, ArrowDown: 1, ArrowLeft: -1, PageUp: -1, ArrowUp: -1 };
  document.addEventListener('keydown', ({ key }) => {
    document.querySelector('output').textContent -= -(turn[key] ?? 0);
    if (key === 'Escape') document.querySelector('b').textContent -= -1;
  });
</script>`;

// the slide: whatever attributes and link the test asks for, as ?sandbox=…&hash=…, in a deck with &deck
createServer((request, response) => {
  const query = new URL(request.url ?? '/', `http://localhost:${slidePort}`).searchParams;
  const sandbox = query.has('sandbox') ? `sandbox="${query.get('sandbox')}"` : '';
  response.writeHead(200, { 'Content-Type': types['.html'] });
  response.end(
    `<!doctype html><title>slide</title>${query.has('deck') ? deck : ''}<iframe ${sandbox} width="640" height="400" src="http://localhost:${pagePort}/lecture/descent/#${query.get('hash') ?? ''}"></iframe>`,
  );
}).listen(slidePort);
