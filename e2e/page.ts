import { expect, type FrameLocator, type Page } from '@playwright/test';
import { parseNumber } from '../src/ui/controls/parseNumber';

/** A number as the page writes it, back as a number. */
const numberIn = (text: string | null) => parseNumber((text ?? '').replace(/[^\d.,−·⁰¹²³⁴-⁹⁻]/g, ''));

/** Those of the sample that `npm test` takes; all with EVERY=1. */
export const sampled = <T>(all: readonly T[], ...sample: readonly number[]): readonly T[] =>
  process.env.EVERY ? all : all.filter((_, k) => sample.includes(k));

/** Opens an experiment and waits until its first frame is on screen. */
export async function open(page: Page, hash = ''): Promise<void> {
  // a page that is open already would show, and play, what it had until the new data are there
  if (page.url() !== 'about:blank') await page.goto('about:blank');
  await page.goto(`./#${hash}`);
  await ready(page);
}

export async function ready(page: Page | FrameLocator): Promise<void> {
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeEnabled();
  await expect(page.getByTestId('epoch')).toHaveText(/\d/);
}

export const epochOf = async (page: Page | FrameLocator) => numberIn(await page.getByTestId('epoch').textContent());

export const trainLoss = async (page: Page) => numberIn(await page.getByRole('definition').first().textContent());

/** The test accuracy in percent. */
export const testAccuracy = async (page: Page) => numberIn(await page.locator('.metrics dd').nth(3).textContent());

/** Collects everything that goes wrong behind the page's back. */
export function failures(page: Page): string[] {
  const seen: string[] = [];
  page.on('pageerror', (error) => seen.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(message.text());
  });
  return seen;
}

/** How far what has been drawn is moved from now on, shift by shift. */
export async function shiftsFromNow(page: Page): Promise<() => Promise<readonly number[]>> {
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.push((entry as unknown as { readonly value: number }).value);
    }).observe({ type: 'layout-shift' });
  });
  return () => page.evaluate(() => (window as unknown as { readonly seen: readonly number[] }).seen);
}

/** Trains epoch by epoch. */
export async function train(page: Page, epochs: number): Promise<void> {
  await page.getByRole('combobox', { name: 'Size of a step' }).selectOption('epoch');
  for (let k = 0; k < epochs; k++) await page.getByRole('button', { name: 'One step' }).click();
  await expect(page.getByTestId('epoch')).toHaveText(String(epochs));
}
