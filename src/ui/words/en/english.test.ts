import { describe, expect, it } from 'vitest';
import { sampleValues } from '../../../../tests/sampleValues';
import { datasets } from '../../../data/registry';
import { activations } from '../../../engine/activations/registry';
import { initializers } from '../../../engine/initializers/registry';
import { losses } from '../../../engine/losses/registry';
import { penalties } from '../../../engine/penalties/registry';
import { schedules } from '../../../engine/schedules/registry';
import type { Entry } from '../../../engine/spec';
import { layerKinds } from '../../../experiment/layerKinds';
import { optimizers } from '../../../experiment/optimizers';
import type { Sentence } from '../../../state/sentences';
import type { EntryWords, Words } from '../entryWords';
import { inEnglish } from '../inEnglish';
import { messagesOf } from '../messagesOf';
import { dataClauses } from './data';
import { english } from './english';

const sentences = Object.entries(sampleValues).flatMap(([key, samples]) => samples.map((values) => ({ key, values }) as Sentence));
const isClause = ({ key }: Sentence) => key in dataClauses;

const extremes = [0, -0, 1, 1e-310, 1e308, -1e308, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

/** The values with another number in the place of every number, however deep. */
function withNumber(values: unknown, number: number): unknown {
  if (typeof values === 'number') return number;
  if (Array.isArray(values)) return values.map((value) => withNumber(value, number));
  if (typeof values !== 'object' || values === null) return values;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, withNumber(value, number)]));
}

describe('every sentence', () => {
  it.each(sentences.filter((sentence) => !isClause(sentence)))(
    '$key $values begins with a capital and ends with a full stop',
    (sentence) => {
      expect(inEnglish.say(sentence)).toMatch(/^[“\p{Lu}\d].*[^.\s]\.$/su);
    },
  );

  it.each(sentences.filter(isClause))('$key $values is a part of one: no full stop', (sentence) => {
    expect(inEnglish.say(sentence)).toMatch(/^[“\p{Ll}\d].*[^.]$/su);
  });

  it.each(sentences)('$key $values has no gap, whatever its numbers are', (sentence) => {
    for (const number of [undefined, ...extremes]) {
      const values = number === undefined ? sentence.values : withNumber(sentence.values, number);
      const text = inEnglish.say({ ...sentence, values } as Sentence);
      expect(text).not.toMatch(/undefined|NaN|Infinity|null|\[object| {2}|^\s|\s$|\s[.,;:]/);
    }
  });
});

it('writes powers as powers: what is raised is no caret', async () => {
  const sequences = await inEnglish.part('sequences');
  expect(sequences('sum.bit', { place: 13, share: 0.5 })).toMatch(/^bit of 2¹³: /);
  for (const texts of Object.values(await english.summaries())) for (const text of Object.values(texts)) expect(text).not.toMatch(/\^|η_/);
});

const registries: { readonly [R in keyof EntryWords]: readonly Entry[] } = {
  activations,
  losses,
  penalties,
  optimizers,
  schedules,
  initializers,
  datasets,
  layerKinds,
};

const summaries: Readonly<Partial<Record<keyof EntryWords, Readonly<Record<string, string>>>>> = await english.summaries();
/** Those of the data sets that are seen at first stand with their names. */
const summaryAtOnce = (registry: keyof EntryWords, id: string) =>
  (english.entries[registry] as Readonly<Record<string, Words & { readonly summary?: string }>>)[id]?.summary;
const summaryOf = (registry: keyof EntryWords, id: string) => summaryAtOnce(registry, id) ?? summaries[registry]?.[id];

describe.each(Object.entries(registries) as [keyof EntryWords, readonly Entry[]][])('%s', (registry, entries) => {
  it('have words for every entry and every parameter, and for no other', () => {
    const ids = entries.map(({ id }) => id);
    expect(Object.keys(english.entries[registry]).toSorted()).toEqual(ids.toSorted());
    const atOnce = ids.filter((id) => summaryAtOnce(registry, id) !== undefined);
    expect([...atOnce, ...Object.keys(summaries[registry] ?? {})].toSorted()).toEqual(ids.toSorted());
    for (const { id, params } of entries) {
      const words: Words = (english.entries[registry] as Readonly<Record<string, Words>>)[id] ?? { label: '' };
      expect(words.label).toMatch(/\S/);
      expect(summaryOf(registry, id)).toMatch(/\S.*[^.][.?]$/);
      expect(Object.keys(words.params ?? {}).toSorted()).toEqual(params.map(({ name }) => name).toSorted());
      for (const label of Object.values(words.params ?? {})) expect(label).toMatch(/\S/);
    }
  });
});

it('no key stands for two things', async () => {
  const sentences = { ...english.atOnce, ...(await english.sentences()) };
  expect(Object.keys(english.page).filter((key) => key in sentences)).toEqual([]);
});

describe.each(Object.entries(english.parts))('the part %s', (_, load) => {
  it('has a text for every key, and no control is called like another', async () => {
    const messages = Object.entries(messagesOf<Readonly<Record<string, unknown>>>(await load()));
    const texts = messages.flatMap(([, message]) => (typeof message === 'string' ? [message] : []));
    for (const text of texts) expect(text).toMatch(/\S/);
    const controls = messages.filter(([key]) => key.startsWith('control.')).map(([, message]) => message);
    expect(new Set(controls).size).toBe(controls.length);
  });
});
