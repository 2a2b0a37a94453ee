import { describe, expect, it } from 'vitest';
import { readLetters } from '../letterFile/readLetters';
import type { Encoding } from './choices';
import { decodeText, encodingOf } from './decodeText';
import { seriesSummary } from './seriesSummary';

/** Writes a text in an encoding: what the decoder makes of each byte, and each two, turned round. */
function writer(encoding: Encoding): (text: string) => Uint8Array {
  const bytesOf = new Map<string, readonly number[]>();
  const learn = (...bytes: readonly number[]) => {
    const text = decodeText(Uint8Array.from(bytes), encoding);
    if ([...text].length === 1 && text !== '\ufffd' && !bytesOf.has(text)) bytesOf.set(text, bytes);
  };
  for (let byte = 0; byte < 256; byte++) learn(byte);
  if (['shift_jis', 'gb18030', 'euc-kr'].includes(encoding))
    for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) learn(lead, trail);
  return (text) => Uint8Array.from([...text].flatMap((letter) => bytesOf.get(letter) ?? [63]));
}

const german = 'Größe;Gewicht\nÜber den Dächern hängt Nebel, sagt Jürgen – die Straße „zur Brücke“ ist naß.\nMärz;3\n';
const texts: readonly (readonly [Encoding, string])[] = [
  ['windows-1252', german],
  ['windows-1252', 'François n’est pas où l’été commence. Señor Nuño, São João, Ærø; 20 °C, 3 €, 5 m³; „š“'],
  ['windows-1252', 'Don’t – “said” he… 25 °C ± 1'],
  ['macintosh', german],
  ['macintosh', 'François est né en été. Señor Nuño, São João.'],
  ['windows-1250', 'Příliš žluťoučký kůň úpěl ďábelské ódy. Šárka žije v Praze.'],
  ['windows-1250', 'Zażółć gęślą jaźń, Łukasz ma małe źrebię i biały płot.'],
  ['windows-1251', 'Это русский текст, с запятыми и точками. Он длинный.'],
  ['koi8-r', 'Это русский текст, с запятыми и точками. Он длинный.'],
  ['shift_jis', 'これは日本語の文章です。東京の天気は晴れ。カタカナも。'],
  ['gb18030', '这是一个中文的句子，北京今天晴。温度是二十度。'],
  ['euc-kr', '이것은 한국어 문장입니다. 서울의 날씨는 맑음.'],
];

describe('a text in an encoding that does not say which', () => {
  it.each(texts)('%s: %s', (encoding, text) => {
    const bytes = writer(encoding)(text);
    expect(encodingOf(bytes)).toBe(encoding);
    expect(decodeText(bytes, encoding)).toBe(text);
  });

  it('is known by its beginning, wherever that ends', () => {
    for (const [encoding, text] of texts) {
      const bytes = writer(encoding)(text.repeat(3));
      for (let cut = bytes.length - 8; cut < bytes.length; cut++) expect(encodingOf(bytes.subarray(0, cut))).toBe(encoding);
    }
  });

  it('of names and series is read so', () => {
    const names = ['Jürgen', 'Björn', 'Zoë', 'François', 'Käthe', 'Anna', 'Åse'];
    expect(readLetters(writer('macintosh')(names.join('\r')))).toMatchObject({ kind: 'names', names, lineEnds: 'cr' });
    const chinese = ['王伟', '李娜', '张敏', '刘洋', '陈静'];
    expect(readLetters(writer('gb18030')(chinese.join('\n'))).names).toEqual(chinese);
    const rows = Array.from({ length: 40 }, (_, n) => `${(n % 28) + 1}. ${['Februar', 'März'][Math.floor(n / 28)]} 2021;${(n * 7) % 11},5`);
    for (const encoding of ['macintosh', 'windows-1252'] as const)
      expect(seriesSummary(writer(encoding)(['Tag;Wärme', ...rows].join('\n')), { trainPercent: 80, window: 12 })).toMatchObject({
        rows: 40,
        gaps: 0,
        column: 'Wärme',
      });
  });
});
