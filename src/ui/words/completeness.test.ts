import { describe, expect, it } from 'vitest';
import type { Sentence } from '../../state/sentences';
import type { Catalogue } from './catalogue';
import { english } from './en/english';
import { losses } from './en/losses';
import { settings } from './en/settings';
import { inEnglish } from './inEnglish';
import type { Language } from './language';

// What is marked here has to fail the type check: where it no longer does, the check itself fails on the mark.

const { 'file.givenUp': _givenUp, ...atOnceWithoutOne } = english.atOnce;
const sentences = await english.sentences();
const { 'run.noSimd': _noSimd, ...sentencesWithoutOne } = sentences;
const { 'notices.dismiss': _dismiss, ...pageWithoutOne } = english.page;
const { huber: _huber, ...lossesWithoutOne } = losses;
const summaries = await english.summaries();
const { huber: _summary, ...summariesWithoutOne } = summaries.losses;
const { noise: _noise, ...settingsWithoutOne } = settings;

describe('a catalogue that is not complete fails the type check', () => {
  it('without a sentence, a word of the page, an entry, its parameter, a setting or one of its options', () => {
    const incomplete: Catalogue[] = [
      // @ts-expect-error a sentence is missing
      { ...english, sentences: async () => sentencesWithoutOne },
      // @ts-expect-error one of those that have to be there at once
      { ...english, atOnce: atOnceWithoutOne },
      // @ts-expect-error a word of the page is missing
      { ...english, page: pageWithoutOne },
      // @ts-expect-error a loss has no words
      { ...english, entries: { ...english.entries, losses: lossesWithoutOne } },
      // @ts-expect-error a parameter of a loss has none
      { ...english, entries: { ...english.entries, losses: { ...losses, huber: { label: 'Huber' } } } },
      // @ts-expect-error nothing says what a loss is
      { ...english, summaries: async () => ({ ...summaries, losses: summariesWithoutOne }) },
      // @ts-expect-error a setting has no words
      { ...english, settings: settingsWithoutOne },
      // @ts-expect-error one of its options has none
      { ...english, settings: { ...settings, theme: { label: 'Theme', options: { light: 'light', dark: 'dark' } } } },
    ];
    expect(incomplete).toHaveLength(8);
  });

  it('with a message that wants a value by another name', () => {
    const wrong: Catalogue = {
      ...english,
      // @ts-expect-error it is given `name`
      sentences: async () => ({ ...sentences, 'run.missingClass': ({ title }: { readonly title: string }) => title }),
    };
    expect(wrong.locale).toBe('en');
  });
});

it('what is said with a wrong name of a value, or with none, fails the type check', () => {
  const said = ({ word }: Language): (() => string)[] => [
    // @ts-expect-error it is `count`
    () => word('graph.more', { number: 3 }),
    // @ts-expect-error it needs a value
    () => word('graph.more'),
    // @ts-expect-error there is no such word
    () => word('notices.nonsense'),
  ];
  // @ts-expect-error it is `name`
  const sentence: Sentence = { key: 'run.missingClass', values: { title: 'setosa' } };
  expect(said(inEnglish)).toHaveLength(3);
  expect(sentence.key).toBe('run.missingClass');
});
