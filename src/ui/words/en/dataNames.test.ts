import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedFiles } from '../../../../scripts/shippedFiles';
import { datasets } from '../../../data/registry';
import { inEnglish } from '../inEnglish';
import { dataNames } from './parts/dataNames';

const ours = datasets.filter((entry) => !entry.own);

/** Names of columns and classes that are words, as the page looks them up. */
async function namesIn(entry: (typeof ours)[number]): Promise<string[]> {
  await entry.load?.();
  const text = entry.file && readFileSync(`public/${entry.file}`, 'utf8');
  const params = Object.fromEntries(entry.params.map((param) => [param.name, param.name === 'side' ? param.max : param.default]));
  const seeds = { data: '1', split: '1' };
  const dataset = entry.generate({ params, examples: 60, noisePercent: 0, trainPercent: 50, seeds, text, files: shippedFiles(entry) });
  const axes =
    dataset.form === 'points'
      ? dataset.axes
          .filter(({ name }) => /\p{L}{2}/u.test(name))
          .map(({ name }) => `${entry.measures ? 'imageFeatures' : entry.id}.${name}`)
      : [];
  return [
    ...axes,
    ...dataset.classes.filter((name) => /\p{L}{2}/u.test(name)).map((name) => `${entry.measures ?? entry.id}.class.${name}`),
  ];
}

describe('columns and classes of our data sets', () => {
  it('have words each, and nothing else has', async () => {
    const names = (await Promise.all(ours.map(namesIn))).flat();
    expect(Object.keys(dataNames).toSorted()).toEqual([...new Set(names)].toSorted());
  });

  it('are words of a reader, not names of a file', () => {
    for (const name of Object.values(dataNames)) {
      expect(name).not.toMatch(/_|\bcolor\b|alcal|\bod\d|diluted/);
      expect(name.replace(/\(.*\)/, '')).not.toMatch(/[a-z]\d|\d[a-z]/i); // bare codes stand in brackets, after what they mean
    }
  });

  it('stand with their unit', async () => {
    const word = await inEnglish.part('dataNames');
    expect([word('iris.petal_length_cm'), word('penguins.body_mass_g')]).toEqual(['petal length (cm)', 'body mass (g)']);
  });
});
