const exponentDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** 10⁻⁴ and 6.8·10⁻⁴ as JavaScript writes them. */
const withExponent = (text: string): string =>
  text.replace(/^(-?)(?:(.+)[·×*])?10(⁻?)([⁰¹²³⁴-⁹]+)$/, (_, sign: string, mantissa: string | undefined, minus: string, power: string) => {
    const exponent = [...power].map((digit) => exponentDigits.indexOf(digit)).join('');
    return `${sign}${mantissa ?? 1}e${minus && '-'}${exponent}`;
  });

/** What a user types for a number, and what the page writes: comma or point, minus in either form, spaces between groups, powers of ten. */
export function parseNumber(text: string): number {
  const plain = text.replace(/\s/g, '').replaceAll('−', '-').replace(',', '.');
  return plain === '' ? Number.NaN : Number(withExponent(plain));
}
