import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

// What a run computes with has the same bits in every engine: IEEE 754 fixes + − × ÷ and √ alone. `**` is Math.pow without its name.

const areas = ['engine', 'data', 'experiment', 'run', 'probes', 'jobs', 'worker', 'lessons'];
const inexact =
  /\bMath\s*(?:\.|\?\.|\[)\s*['"]?(?:a?(?:sin|cos|tan)h?|atan2|exp|expm1|log|log1p|log2|log10|pow|hypot|cbrt)\b|\{[^}]*\}\s*=\s*Math\b|\*\*/g;
/** Squares, and powers of two that stand in the source, are exact in all engines. */
const exact = /\*\* 2\b(?!\s*\*\*)(?!\.)|\b2 \*\* -?\d+\b(?!\.)/g;

/** Without comments and the text of strings. */
const codeOf = (source: string) =>
  source.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'/g, (found) =>
    found.startsWith("'") ? `'${found.slice(1, -1).replace(/\*\*/g, '')}'` : '',
  );

/** Every use in a source of what differs between engines. */
const findings = (source: string): string[] => codeOf(source).replace(exact, '').match(inexact) ?? [];

const root = new URL('../../src/', import.meta.url);
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (file) => areas.includes(file.split('/')[0]) && file.endsWith('.ts') && !file.endsWith('.test.ts'),
);

it('finds what differs between engines, and nothing else', () => {
  for (const source of [
    'y = Math.exp(x)',
    'const f = Math.tanh;',
    'x ** 3',
    'x ** n',
    'b **= 2',
    'const { sin } = Math;',
    "Math['log'](x)",
    'x ** 2.5',
    '10 ** 2 ** n',
  ])
    expect(findings(source), source).not.toEqual([]);
  for (const source of [
    'x ** 2 + y',
    '3 * 2 ** -27',
    'Math.sqrt(x)',
    'exp(x)',
    '// Math.exp',
    '/** x ** y */',
    'Math.LOG2E',
    'Math.sign(x)',
  ])
    expect(findings(source), source).toEqual([]);
});

it('reads the sources', () => expect(files.length).toBeGreaterThan(150));

it.each(files)('%s has the same bits everywhere', (file) => {
  expect(findings(readFileSync(new URL(file, root), 'utf8'))).toEqual([]);
});
