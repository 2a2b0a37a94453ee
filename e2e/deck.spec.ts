import { expect, test } from '@playwright/test';
import { failures, ready } from './page';
import { pagePort, slidePort } from './ports';

const rights = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

for (const sandbox of ['', `&sandbox=${encodeURIComponent(rights)}`]) {
  test(`a slide deck keeps its arrows${sandbox && ', with a frame in a sandbox'}`, async ({ page }) => {
    const seen = failures(page);
    await page.goto(`http://localhost:${slidePort}/?deck${sandbox}&hash=${encodeURIComponent('data=xor&embed')}`);
    const frame = page.frameLocator('iframe');
    await ready(frame);
    const slide = page.locator('output');
    // a press on every picture and on a button: none of them takes the deck's keys
    let at = 1;
    for (const pressed of [
      frame.locator('.surface'),
      frame.locator('.unit').first(),
      frame.getByRole('button', { name: 'Reset to the start' }),
    ]) {
      await pressed.click();
      for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', 'ArrowRight']) await page.keyboard.press(key);
      await page.keyboard.press('ArrowLeft');
      at += 3;
      await expect(slide).toHaveText(String(at));
    }
    await page.keyboard.press('Escape');
    await expect(page.locator('b')).toHaveText('1');

    // a control that uses them has them while it has the focus
    const step = frame.getByRole('combobox', { name: 'Size of a step' });
    await step.focus();
    const before = await step.inputValue();
    await page.keyboard.press('ArrowDown');
    await expect(step).not.toHaveValue(before);
    await expect(slide).toHaveText(String(at));

    // and the keys of the run stay its own
    await frame.locator('.surface').click();
    await frame.getByRole('button', { name: 'Play', exact: true }).click();
    await expect(frame.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
    expect(seen).toEqual([]);
  });
}

test('the whole page opens from a slide with the rights that are recommended', async ({ page, context }) => {
  await page.goto(
    `http://localhost:${slidePort}/?sandbox=${encodeURIComponent(rights)}&hash=${encodeURIComponent('data=xor&embed&hide=network')}`,
  );
  const frame = page.frameLocator('iframe');
  await ready(frame);
  const opened = context.waitForEvent('page');
  await frame.getByRole('link', { name: /Open/ }).click();
  const whole = await opened;
  await ready(whole);
  await expect(whole.getByRole('region', { name: 'Network' })).toBeVisible();
});

test('notes for the author are not shown over the audience’s picture', async ({ page }) => {
  await page.goto('./#data=xor&embed&nosuch=1&rate=1e9');
  await ready(page);
  await expect(page.locator('.notice')).toHaveCount(0);
  await expect(page.getByRole('link', { name: /Open/ })).toHaveAttribute('title', /nosuch/);
});

test('share completes its links where the page has no address of its own', async ({ page }) => {
  await page.goto(`http://localhost:${slidePort}/`);
  await page.evaluate(async (home) => {
    // as in the one-file build: in another document the policy's own place would be that document's
    const text = (await (await fetch(home)).text()).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
    const frame = document.createElement('iframe');
    Object.assign(frame, { width: 1200, height: 700, srcdoc: text.replace('<head>', `<head><base href="${home}">`) });
    document.body.replaceChildren(frame);
  }, `http://localhost:${pagePort}/lecture/descent/`);
  const frame = page.frameLocator('iframe');
  await ready(frame);
  await frame.getByRole('button', { name: 'Share' }).click();
  const dialog = frame.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /Address/ }).fill('https://example.org/descent/');
  await expect(dialog.getByRole('textbox', { name: 'Link' })).toHaveValue('https://example.org/descent/#');
  await expect(dialog.getByRole('textbox', { name: /embed code/i })).toHaveValue(/src="https:\/\/example\.org\/descent\/#embed"/);
});
