import type { Shape } from '../../engine/tensor';
import { noBreak } from './unitSpace';

const dash = '–';
const bytesInMebibyte = 2 ** 20;
const bytesInMegabyte = 1e6;
const bytesInKilobyte = 1000;

/** How the numbers of one language are written: one formatter a quantity. None throws, and none prints more than a dash where there is no number. */
export interface Quantities {
  /** As few digits as it needs: what a control is set to. */
  number(value: number): string;
  /** How many: whole, its digits in groups. */
  count(value: number): string;
  /** In a unit of its own, with so many digits after the point; powers of ten where it is huge. */
  fixed(value: number, digits?: number): string;
  /** `digits` after the point while they say something, powers of ten where they would all be zero or the number is huge. */
  compact(value: number, digits?: number): string;
  /** Three digits after the point; a power of ten below 0.001 and from 10 000. */
  loss(value: number): string;
  /** A weight, a term, a sum or an output of a unit. */
  weight(value: number): string;
  /** What the network answers: a digit more. */
  answer(value: number): string;
  /** ∂L/∂w. */
  gradient(value: number): string;
  /** R²; below −100 it says nothing more than that it is bad. */
  r2(value: number): string;
  /** At an axis: three digits at most, powers of ten where it is small or huge. */
  tick(value: number): string;
  /** A part of a whole, from 0 to 1, in per cent. */
  share(value: number): string;
  /** Already in per cent. */
  percent(value: number): string;
  /** Of one class or one output: 0.00 to 1.00. */
  probability(value: number): string;
  /** Room in memory, given in bytes. */
  memory(bytes: number): string;
  /** The length of a file, given in bytes. */
  fileSize(bytes: number): string;
  /** Height and width, or any other pair of sides. */
  sides(sides: readonly number[]): string;
  shape(shape: Shape): string;
}

const superscripts: Readonly<Record<string, string>> = {
  '-': '⁻',
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
};

/** Narrow, and no line ends in it. */
const thinSpace = '\u202f';
const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, thinSpace);

/** Beyond this a number that stands in a column of a few digits is a power of ten. */
const widest = 1000;

/** ∞ with its sign, or a dash. */
const notFinite = (value: number): string => (Number.isNaN(value) ? dash : value < 0 ? '−∞' : '∞');

/** @param locale a language tag: `en`, `de-AT` @param unitSpace stands between a number and its unit */
export function quantitiesFor(locale: string, unitSpace = noBreak): Quantities {
  const point = new Intl.NumberFormat(locale).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.';

  /** A number as JavaScript writes it, as a person does: a true minus, groups of three, 6.8·10⁻⁴ for 6.8e-4 and 10⁻⁴ for 1e-4. */
  const written = (text: string): string => {
    const [mantissa = '', exponent] = text.split('e');
    const [whole = '', fraction] = mantissa.replace('-', '').split('.');
    const digits = fraction === undefined ? grouped(whole) : `${grouped(whole)}${point}${fraction}`;
    const sign = text.startsWith('-') ? '−' : '';
    if (exponent === undefined) return `${sign}${digits}`;
    const power = `10${[...exponent.replace('+', '')].map((digit) => superscripts[digit]).join('')}`;
    return digits === '1' ? `${sign}${power}` : `${sign}${digits}·${power}`;
  };
  const asPower = (value: number): string => written(value.toExponential(1));
  /** With so many digits after the point; a power of ten from `most` on. */
  const upTo = (most: number, value: number, digits: number): string => {
    if (!Number.isFinite(value)) return notFinite(value);
    const text = Math.abs(value).toFixed(digits);
    if (Number(text) >= most) return asPower(value);
    return written(value < 0 && Number(text) !== 0 ? `-${text}` : text);
  };
  /** The same; a power of ten too where all the digits would be zero. */
  const between = (most: number, value: number, digits: number): string =>
    Math.abs(value) < 10 ** -digits && value !== 0 ? asPower(value) : upTo(most, value, digits);

  const number = (value: number): string => (Number.isFinite(value) ? written(String(Number(value.toPrecision(6)))) : notFinite(value));
  const fixed = (value: number, digits = 2): string => upTo(1e5, value, digits);
  const compact = (value: number, digits = 3): string => between(widest, value, digits);
  const tick = (value: number): string => {
    const isOrdinary = !Number.isFinite(value) || value === 0 || (Math.abs(value) >= 1e-3 && Math.abs(value) < 1e5);
    return isOrdinary ? number(Number(value.toPrecision(3))) : written(value.toExponential(2).replace(/\.?0+e/, 'e'));
  };
  const count = (value: number): string =>
    !Number.isFinite(value) || Math.abs(value) >= 1e15 ? number(value) : written(String(Math.round(value) + 0));
  const percent = (value: number): string => (Number.isFinite(value) ? `${number(value)}${unitSpace}%` : notFinite(value));
  const share = (value: number): string => (Number.isFinite(value) ? `${fixed(100 * value, 1)}${unitSpace}%` : notFinite(value));
  return {
    number,
    count,
    fixed,
    compact,
    // from 1000 one digit is enough, and all that has room
    loss: (value) => (Math.abs(value) < widest ? between(1e4, value, 3) : upTo(1e4, value, 1)),
    weight: (value) => upTo(widest, value, 2),
    answer: (value) => upTo(widest, value, 3),
    gradient: (value) => between(widest, value, 4),
    // far below 0 it tells no more than how far
    r2: (value) => upTo(widest, value, value > -10 ? 3 : 0),
    tick,
    share,
    percent,
    probability: (value) => fixed(value, 2),
    memory: (bytes) => `${count(bytes / bytesInMebibyte)}${unitSpace}MB`,
    fileSize: (bytes) =>
      bytes < bytesInMegabyte / 10
        ? `${count(bytes > 0 ? Math.max(1, bytes / bytesInKilobyte) : 0)}${unitSpace}kB`
        : `${fixed(bytes / bytesInMegabyte, 1)}${unitSpace}MB`,
    sides: (sides) => sides.map(number).join(' × '),
    shape: (shape) => `[${shape.map(number).join(', ')}]`,
  };
}
