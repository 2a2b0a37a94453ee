import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ownNames, writeNames } from '../ownLetters';
import { lettersSummary, readLetters } from './readLetters';

const file = (name: string) => new Uint8Array(readFileSync(new URL(`../../../tests/inputs-labs/${name}`, import.meta.url)));
/** Half of a symbol that has two. */
const half = /\p{Surrogate}/u;
const summary = (source: Uint8Array | string) => lettersSummary(readLetters(source));

describe('a file of letters', () => {
  it('line ends are one, and each letter is one symbol', () => {
    expect(summary(file('t01-umlauts-crlf.txt'))).toMatchObject({ kind: 'text', symbols: 2759, alphabet: 50, lineEnds: 'crlf' });
    expect(readLetters(file('t01-umlauts-crlf.txt')).text).not.toContain('\r');
    expect(readLetters('a\u0308 is one.').text).toBe('ä is one.');
  });

  it('no half of a symbol', () => {
    const { text } = readLetters(file('t02-emoji.txt'));
    expect(summary(file('t02-emoji.txt'))).toMatchObject({ kind: 'text', symbols: 618, alphabet: 44 });
    expect(text).not.toMatch(half);
    expect(readLetters('a half: \ud83d.').text).not.toMatch(half);
  });

  it('of a list each name once, whatever its case and blanks', () => {
    expect(summary(file('n01-names-with-duplicates.txt'))).toMatchObject({ kind: 'names', different: 30, doubles: 20, alphabet: 38 });
    expect(readLetters('Mary  Ann\nanna\n Anna \nJean-Luc\n').names).toEqual(['Mary Ann', 'anna', 'Jean-Luc']);
  });

  it('in small letters no letter is two symbols, and nothing is a symbol that nobody sees', () => {
    const turkish = 'İpek\ni\u0307pek\nIpek\nÖzgür\nÖZGÜR\nDİLARA';
    expect(summary(turkish)).toMatchObject({ kind: 'names', different: 3, doubles: 3, letters: 'adegiklprzöü' });
    const names = Array.from({ length: 10 }, (_, n) => `İ${'abcdefghij'[n]}`);
    const params = { params: { steps: 4 }, examples: 20, noisePercent: 0, trainPercent: 80, seeds: { data: '1', split: '1' } };
    expect(ownNames({ ...params, text: writeNames(readLetters(names.join('\n'))) }).alphabet).toBe('\nabcdefghij');
    const unseen = '\ufeffA\u00adb\u200bc\u202e, d\u2066e\ufefff. 👩\u200d👧';
    expect(readLetters(unseen).text).toBe('Abc, def. 👩\u200d👧');
  });

  it.each([
    ['Anna\rBob\rZoë', 'names', 'cr'],
    ['One line, of words.\r\nAnd two.\nThree.', 'text', 'mixed'],
    ['Anna Bob Cleo Dora Emil Fritz Gerda', 'text', 'none'],
    ['To be or not to be\nthat is the question here\nWhether it is nobler in the mind', 'text', 'lf'],
  ])('%j', (text, kind, lineEnds) => {
    expect(summary(text)).toMatchObject({ kind, lineEnds });
  });

  it('of any encoding', () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, ...Array.from('Änne\nBob', (letter) => [letter.charCodeAt(0), 0]).flat()]);
    expect(summary(utf16)).toMatchObject({ kind: 'names', different: 2, alphabet: 5 });
    expect(readLetters(Uint8Array.from([0xc4, 0x6e, 0x6e, 0x65, 10, 66, 111, 98])).names).toEqual(['Änne', 'Bob']); // Windows-1252
  });
});
