import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ownNames, writeNames } from '../ownLetters';
import { isPlainText, lettersSummary, readLetters } from './readLetters';

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

  const list = ['Anna', 'Berta', 'Cäsar', 'Dora', 'Emil', 'Ida', 'Otto', 'Paula', 'Zoë', 'Ute', 'Kai', 'Lea'];
  const rows = (row: (name: string, n: number) => string) => list.map(row).join('\n');
  it.each([
    ['numbers before them', rows((name, n) => `${n + 1}. ${name}`), null],
    ['numbers and tabs', rows((name, n) => `${n + 1}\t${name}`), null],
    ['bullets', rows((name) => `• ${name}`), null],
    ['dashes', rows((name) => `- ${name}`), null],
    ['quotes', rows((name) => `"${name}"`), null],
    ['quotes and commas', `[\n${rows((name) => `"${name}",`)}`.slice(2, -1), null],
    ['commas behind them', list.join(',\n'), null],
    ['a word above them', `Name\n${list.join('\n')}`, 'Name'],
    ['a word above them, in German', `Vornamen\n${list.join('\n')}`, 'Vornamen'],
    ['one line', list.join(', '), null],
    ['one line of semicolons', `${list.join('; ')};`, null],
    ['a list of a program', JSON.stringify(list), null],
    [
      'a list of a program, its signs as numbers',
      JSON.stringify(list).replace(/[^\0-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`),
      null,
    ],
    ['notes above them', `# names of a class\n# of 2021\n${list.join('\n')}`, null],
    ['other ends of lines', list.join('\u2028'), null],
    ['ends of lines of large machines', list.join('\u0085'), null],
    ['a table of how many have them', `Name,Sex,Count\n${rows((name, n) => `${name},${'FM'[n % 2]},${900 - n}`)}`, 'Name'],
    ['such a table without a heading', rows((name, n) => `${name},${'FM'[n % 2]},${900 - n}`), null],
    ['a table with ranks', `Rang;Vorname;Anzahl\n${rows((name, n) => `${n + 1};${name};${900 - n}`)}`, 'Vorname'],
  ])('of a list with %s there are the names alone', (_, text, heading) => {
    expect(readLetters(text)).toMatchObject({ kind: 'names', names: list, doubles: 0, heading });
  });

  it.each([
    [
      'towns',
      ['St. John’s', 'Frankfurt (Oder)', 'Rothenburg ob der Tauber', 'Halle/Saale', 'Washington, D.C.', 'Aix-en-Provence', 'Köln', 'Ulm'],
    ],
    ['last names first', list.map((name, n) => `${list[(n + 5) % 12]}, ${name}`)],
    ['Chinese', ['王伟', '李娜', '张敏', '刘洋']],
    ['Arabic', ['محمد', 'أحمد', 'فاطمة', 'علي']],
    ['with emoji', ['Anna 👩🏽‍🎓', 'Bob 👨‍👩‍👧', 'Zoë 🇩🇪', 'Kai ❤️', 'Ute']],
    ['signs', ['Nidoran♀', 'Mr. Mime', 'Farfetch’d', 'Porygon2', 'Ho-Oh']],
  ])('names may be %s', (_, names) => {
    expect(readLetters(names.join('\n'))).toMatchObject({ kind: 'names', names });
  });

  it.each([
    ['verse', 'Tyger Tyger, burning bright,\nIn the forests of the night;\nWhat immortal hand or eye'],
    ['verse without marks', 'Thou art more lovely\nand more temperate than he\nRough winds do shake the buds'],
    ['a dialogue', 'ROMEO:\nSpeak again.\n\nJULIET:\nO Romeo!'],
    ['a sentence with commas', 'I came, I saw, I conquered.'],
    ['a sentence in small letters', 'blood, sweat, and tears of joy, or so'],
    ['dates and values', 'week,v\n2019-W05,1\n2019-W06,2\n2019-W07,4\n2019-W08,9\n2019-W09,7'],
    ['dates and values with a unit', 'date,v\n2019-01-05,12.5 °C\n2019-01-06,13.5 °C\n2019-01-07,11.5 °C\n2019-01-08,9.5 °C'],
    ['dates by name', 'May 2019\nJune 2019\nJuly 2019'],
    ['letters of genes', `${'ACGTTGCA'.repeat(8)}\n${'TTGACCAG'.repeat(8)}`],
    ['a table of measures', 'species,width\nsetosa,1.5\nsetosa,2.5\nvirginica,3.5\nsetosa,1.25\nvirginica,1.75'],
  ])('no list of names: %s', (_, text) => {
    expect(readLetters(text).kind).toBe('text');
  });

  it('nothing steers a machine in it, and another form than text is none', () => {
    expect(readLetters('One\0 text,\x07 of two\x1b words.').text).toBe('One text, of two words.');
    const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    for (const text of ['A text with a\0 in it.', 'Gr\xf6\xdfe', '\xff\xfea\0b\0', '\u65e5']) expect(isPlainText(bytes(text))).toBe(true);
    for (const start of ['', 'a', 'ab']) expect(isPlainText(new TextEncoder().encode(start + '中文日本한국'.repeat(700)))).toBe(true);
    const noise = String.fromCharCode(...Array.from({ length: 900 }, (_, n) => (n * 97) % 256));
    for (const text of ['%PDF-1.4\n1 0 obj', '{\\rtf1\\ansi Words}', 'PK\x03\x04', noise]) expect(isPlainText(bytes(text))).toBe(false);
  });

  it('of any encoding', () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, ...Array.from('Änne\nBob', (letter) => [letter.charCodeAt(0), 0]).flat()]);
    expect(summary(utf16)).toMatchObject({ kind: 'names', different: 2, alphabet: 5 });
    expect(readLetters(Uint8Array.from([0xc4, 0x6e, 0x6e, 0x65, 10, 66, 111, 98])).names).toEqual(['Änne', 'Bob']); // Windows-1252
  });
});
