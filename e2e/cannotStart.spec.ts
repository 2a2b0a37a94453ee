import { expect, test } from '@playwright/test';

test('a page whose script is not found says which', async ({ page }) => {
  await page.route(/assets\/index-.*\.js/, (route) => route.fulfill({ status: 404 }));
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText(/could not be loaded.*assets\/index-/);
});

test('a page whose script fails says what the browser says of it', async ({ page }) => {
  await page.route(/assets\/index-.*\.js/, (route) =>
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
  await page.route(/assets\/index-.*\.js/, (route) => route.abort());
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('too old');
});
