import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { datasets } from '../src/data/registry';

// What a dataset is like stands at its entry. Only the data themselves and another playground's links know datasets by their ids.
const mayKnow = /^(data\/|experiment\/playgroundLink\.ts$)|\.test\.tsx?$/;

const ids = [...new Set(datasets.flatMap(({ id, group }) => [id, group]))].join('|');
const subject = '(?:\\w*[dD]ataset(?:\\.id)?|entry\\.(?:id|group)|\\bgroup|\\b\\w*[gG]roup|\\bid)';
const tests = [
  new RegExp(`${subject}\\s*[!=]==\\s*['"](?:${ids})['"]`),
  new RegExp(`['"](?:${ids})['"]\\s*[!=]==\\s*${subject}`),
  /case\s+['"](?:drawn|drawnFunction|csv|playground\w*)['"]/,
  /startsWith\(['"]playground/,
  /['"](?:drawn|drawnFunction|playground[A-Z]\w*)['"]/,
];

const findings = (text: string): string[] => text.split('\n').filter((line) => tests.some((test) => test.test(line)));

it('no source asks for a dataset by its id or group', () => {
  const root = new URL('../src/', import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file) && !mayKnow.test(file));
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) => findings(readFileSync(new URL(file, root), 'utf8')).map((line) => `${file}: ${line.trim()}`));
  expect(found).toEqual([]);
});

it.each([
  "if (experiment.dataset.id !== 'drawn') refuse();",
  "entry.group === 'playground' ? 80 : 50",
  "const isDrawn = entry.id === 'drawn';",
  "if ('csv' === entry.id) return;",
  "id === 'playground' && currentGroup !== 'playground'",
])('would be seen: %s', (line) => {
  expect(findings(line)).toEqual([line]);
});
