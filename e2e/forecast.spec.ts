import { expect, test } from '@playwright/test';
import { epochOf, failures, open } from './page';

test('now is dragged, the forecast runs free from there, and the link says where', async ({ page }) => {
  const seen = failures(page);
  await open(page, 'data=co2&open=forecast&forecast.now=600');
  const panel = page.getByRole('region', { name: 'Forecast' });
  const now = panel.getByRole('slider', { name: /^Now/ });
  await expect(now).toHaveAttribute('aria-valuetext', 'May 2014');
  await expect(panel.getByText('Forecast for Jun 2014')).toBeVisible();
  // the rules that need no network stand with their errors in ppm before it is trained
  await expect(panel.getByRole('row', { name: /^AR\(24\)/ })).toContainText('0.38');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => epochOf(page), { timeout: 30_000 }).toBeGreaterThan(2);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(panel.getByText(/^One step ahead/)).toBeVisible();
  const box = await now.boundingBox();
  if (!box) throw new Error('now is nowhere');
  await page.mouse.move(box.x + box.width / 2, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 90, box.y + 60, { steps: 4 });
  await page.mouse.up();
  const moved = Number(await now.getAttribute('aria-valuenow'));
  expect(moved).toBeGreaterThan(602);
  await now.focus();
  await page.keyboard.press('ArrowRight');
  await expect(now).toHaveAttribute('aria-valuenow', String(moved + 1));
  await expect(page).toHaveURL(new RegExp(`forecast.now=${moved + 1}`));
  // from there on the network is alone: the table has what it says of 24 months
  await panel.getByRole('button', { name: 'Numbers' }).click();
  const onward = panel.getByRole('table').first().getByRole('row');
  await expect(onward.nth(13)).toContainText(/\d+\.\d\d/);
  expect(seen).toEqual([]);
});
