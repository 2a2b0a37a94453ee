import { expect, it, vi } from 'vitest';
import { part } from './part';

it('is fetched once, and used without waiting from then on', async () => {
  const fetch = vi.fn(() => Promise.resolve({ answer: 42 }));
  const made = part('the answer', fetch);
  expect(made.isLoaded).toBe(false);
  await made.load();
  await made.load();
  expect(made.isLoaded).toBe(true);
  expect(made.loaded.answer).toBe(42);
  expect(fetch).toHaveBeenCalledTimes(1);
});

it('says who was used too early', () => {
  const made = part('the answer', () => Promise.resolve(42));
  expect(() => made.loaded).toThrow('the answer was used before it was loaded');
});

it('is tried again after a failure', async () => {
  let isOnline = false;
  const made = part('the answer', () => (isOnline ? Promise.resolve(42) : Promise.reject(new TypeError('Failed to fetch'))));
  await expect(made.load()).rejects.toThrow('Failed to fetch');
  expect(() => made.loaded).toThrow('before it was loaded');
  isOnline = true;
  await made.load();
  expect(made.loaded).toBe(42);
});
