import { expect, test } from '@playwright/test';
import { preview } from 'vite';
import { pagePort } from './ports';

test('a page whose script is not found says which', async ({ page }) => {
  await page.route(/assets\/\w+\/page\.js/, (route) => route.fulfill({ status: 404 }));
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText(/could not be loaded.*assets\/\w+\/page/);
});

test('a page whose script fails says what the browser says of it', async ({ page }) => {
  await page.route(/assets\/\w+\/page\.js/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("no such thing here");' }),
  );
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('no such thing here');
});

test('without scripts it says what it needs', async ({ request }) => {
  const text = await (await request.get('./')).text();
  expect(text).toMatch(/<noscript>[^<]*it needs JavaScript, which is switched off/);
});

test('a browser without modules is told so', async ({ page }) => {
  await page.addInitScript(() => {
    delete (HTMLScriptElement.prototype as { noModule?: boolean }).noModule;
  });
  await page.route(/assets\/\w+\/page\.js/, (route) => route.abort());
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('too old');
});

test('what npm start does not have it answers with 404, and the page with 200', async ({ request }) => {
  const server = await preview({ logLevel: 'silent', preview: { port: pagePort + 5, strictPort: true } });
  try {
    const address = server.resolvedUrls?.local[0] ?? '';
    const statuses = ['', 'data/tabular/iris.csv', 'data/none.txt', 'assets/gone.js', 'some/where'].map(async (path) =>
      (await request.get(`${address}${path}`, { headers: { Accept: 'text/html,*/*' } })).status(),
    );
    expect(await Promise.all(statuses)).toEqual([200, 200, 404, 404, 404]);
  } finally {
    await server.close();
  }
});
