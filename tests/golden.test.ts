import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { single } from '../scripts/golden/precision';
import { runGolden } from '../scripts/golden/run';

const folder = new URL('./golden/', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json') && file !== 'index.json')
  .sort();

const singles = single();

describe('reference values', () => {
  it.each(files)('%s', (file) => {
    const comparison = runGolden(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
    expect(comparison.failure).toBeNull();
    expect(comparison.compared).toBeGreaterThan(0);
  });

  it.each(files.filter((file) => /^(network|optimizer)/.test(file)))('%s in singles', (file) => {
    const comparison = runGolden(JSON.parse(readFileSync(new URL(file, folder), 'utf8')), singles);
    expect(comparison.failure).toBeNull();
    expect(comparison.compared).toBeGreaterThan(0);
  });

  it('finds the files', () => expect(files.length).toBe(JSON.parse(readFileSync(new URL('index.json', folder), 'utf8')).cases.length));
});
