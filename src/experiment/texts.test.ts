import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../data/csvTable';
import { readKept, writeKept } from '../data/keptTable';
import { cut, wellFormed } from '../data/wellFormed';
import { withOwnData } from './edits';
import { limits } from './limits';
import { decodeLink, encodeExperiment } from './link';
import { defaultExperiment, normalizeExperiment } from './normalize';

/** Texts of halves of surrogate pairs, whole ones, and what a link is made of. */
const hostile = fc
  .array(fc.constantFrom('\ud83d', '\udca5', '💥', 'é', 'a', ',', ';', ':', '&', '=', '%', '"', '#', '\n', ' ', '\0'), { maxLength: 60 })
  .map((parts) => parts.join(''));
const seed = fc.oneof(
  hostile,
  fc.constantFrom(38, 39, 40).map((count) => `${'a'.repeat(count)}💥💥`),
);
const choice = fc.record({ id: hostile });
const list = fc.array(hostile, { maxLength: 4 });

const anyTexts = fc.record(
  {
    dataset: fc.oneof(choice, fc.constantFrom({ id: 'csv' }, { id: 'iris' })),
    loss: choice,
    optimizer: choice,
    schedule: choice,
    penalty: choice,
    initializer: choice,
    csv: fc.oneof(
      hostile,
      fc.tuple(hostile, hostile, hostile).map((names) => {
        const [heading, one, other] = names.map((name) => JSON.stringify(name.replaceAll('"', '')).replaceAll('\\', ''));
        return `a,b,${heading}\n1,2,${one}\n3,4,${other}\n5,6,${other}\n`;
      }),
    ),
    features: list,
    hidden: fc.array(fc.record({ kind: fc.oneof(hostile, fc.constant('dense')), units: fc.constant(3), activation: hostile }), {
      maxLength: 3,
    }),
    outputActivation: hostile,
    precision: hostile,
    leftover: hostile,
    seeds: fc.record({ data: seed, split: seed, init: seed, shuffle: seed, dropout: seed }),
    view: fc.record({ axes: fc.array(hostile, { maxLength: 2 }), theme: hostile, hidden: list, open: list, embedControls: list }),
  },
  { requiredKeys: [] },
);

describe('texts of strangers', () => {
  it('come back from a link as they were kept, in every place', () => {
    fc.assert(
      fc.property(anyTexts, (raw) => {
        const { experiment } = normalizeExperiment(raw);
        expect(decodeLink(encodeExperiment(experiment))).toEqual({ experiment, notes: [] });
        expect(normalizeExperiment(experiment)).toEqual({ experiment, notes: [] });
      }),
      { numRuns: 600 },
    );
  });

  it('in a link never keep it from being written', () => {
    const key = fc.constantFrom(
      'seed=',
      'seed.init=',
      'csv=',
      'data=csv&csv=',
      'axes=',
      'features=',
      'layers=',
      'open=',
      'dataset=xor&seed=',
    );
    fc.assert(
      fc.property(key, seed, (start, value) => {
        const { experiment } = decodeLink(start + value);
        expect(decodeLink(encodeExperiment(experiment)).experiment).toEqual(experiment);
      }),
      { numRuns: 600 },
    );
  });

  it('of a table are well-formed before its classes are told apart', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (heading, one, other) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const report = readCsv(`a,b,${quoted(heading)}\n1,2,${quoted(one)}\n3,4,${quoted(other)}\n5,6,${quoted(other)}\n`);
        if (!report.ok) return;
        const csv = writeKept(report);
        expect(csv).toBe(wellFormed(csv));
        const { experiment } = normalizeExperiment(withOwnData(defaultExperiment(), 'text', { csv }));
        expect(readKept(experiment.csv)).toMatchObject({ classes: report.classes });
        expect(decodeLink(encodeExperiment(experiment)).experiment).toEqual(experiment);
      }),
      { numRuns: 300 },
    );
  });

  it('are cut between characters', () => {
    const text = `${'a'.repeat(limits.seed - 1)}💥b`;
    expect(cut(text, limits.seed)).toBe(`${'a'.repeat(limits.seed - 1)}💥`);
    expect(decodeLink(`seed=${text}`).experiment.seeds.init).toBe(`${'a'.repeat(limits.seed - 1)}💥`);
    fc.assert(
      fc.property(hostile, fc.nat(50), (any, count) => {
        const once = cut(any, count);
        expect([...once].length).toBeLessThanOrEqual(count);
        expect(cut(once, count)).toBe(once);
        expect(wellFormed(any).startsWith(once)).toBe(true);
        expect(() => encodeURIComponent(once)).not.toThrow();
      }),
    );
  });
});
