import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const source = new URL('..', import.meta.url);
const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
const read = (path: string) => readFileSync(new URL(path, source), 'utf8');

it('what lies over what is said by the tokens alone', () => {
  const styles = files.filter((path) => path.endsWith('.css'));
  expect(styles.length).toBeGreaterThan(20);
  const tokens = new Set([...read('styles/tokens.css').matchAll(/(--z-\w+): \d+;/g)].map(([, name]) => `var(${name})`));
  expect([...tokens]).toEqual(['page', 'sticky', 'bar', 'menu', 'notice', 'dialog'].map((name) => `var(--z-${name})`));
  const others = styles.flatMap((path) =>
    [...read(path).matchAll(/z-index: ([^;]+);/g)].filter(([, value]) => !tokens.has(value ?? '')).map(([rule]) => `${path}: ${rule}`),
  );
  expect(others).toEqual([]);
});

it('no component orders layers by numbers of its own', () => {
  const components = files.filter((path) => path.endsWith('.tsx') && !path.includes('.test.'));
  expect(components.filter((path) => read(path).includes('zIndex'))).toEqual([]);
});
