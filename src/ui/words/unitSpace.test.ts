import { describe, expect, it } from 'vitest';
import { english } from './en/english';
import { inEnglish } from './inEnglish';
import { createLanguage } from './language';
import { quantitiesFor } from './quantities';
import { withUnitSpaces } from './unitSpace';

describe('a number and its unit stay on one line', () => {
  it.each([
    '90 %',
    '−0.5 °C',
    '6.8·10⁻⁴ ppm',
    '∞ %',
    '– %',
    '12 ms.',
    '3 s)',
    '2.8 MB',
    '4 m/s',
    '2 kg',
    '1.94 nats a letter',
    '28 px',
    '8 bits',
  ])('%s', (text) => {
    expect(withUnitSpaces(text, '_')).toBe(text.replace(' ', '_'));
  });

  it.each([
    '3 seeds',
    '2 maps',
    '5 mothers',
    'layer 2 minus 1',
    '3 nations',
    '4 spaces',
    '12 steps',
    'a % of it',
    '1 s’',
    '7 bitsize',
    '2 m_',
  ])('and %s is no unit', (text) => {
    expect(withUnitSpaces(text.replace('_', 'ä'), '_')).toBe(text.replace('_', 'ä'));
  });

  it('with the space that the language writes', () => {
    for (const space of ['\u00a0', '\u202f']) {
      const { percent, share, memory, fileSize } = quantitiesFor('fr', space);
      const texts = [percent(5), share(0.5), memory(5e7), fileSize(200), fileSize(5e7)];
      expect(texts.map((text) => text.replace(/^[\d.,]+/, ''))).toEqual(['%', '%', 'MB', 'kB', 'MB'].map((unit) => `${space}${unit}`));
      const language = createLanguage({ ...english, unitSpace: space, page: { ...english.page, 'notices.dismiss': 'at 5 % of 3 s' } });
      expect(language.word('notices.dismiss')).toBe(`at 5${space}% of 3${space}s`);
    }
  });

  it('in every summary, source and choice', async () => {
    await inEnglish.loadSummaries();
    expect(inEnglish.sourceOf('iris')).toContain('80\u00a0%');
    expect(inEnglish.option('split', 'shipped')).toBe('as shipped, 80\u00a0%');
  });
});
