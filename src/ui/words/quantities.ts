import type { Shape } from '../../engine/tensor';

const dash = '–';
const bytesInMebibyte = 2 ** 20;
const bytesInMegabyte = 1e6;

/** How the numbers of one language are written: one formatter a quantity. None throws, and none prints more than a dash where there is no number. */
export interface Quantities {
  /** As few digits as it needs: what a control is set to. */
  number(value: number): string;
  /** How many: whole, its digits in groups. */
  count(value: number): string;
  /** So many digits after the point, powers of ten where it is huge. */
  fixed(value: number, digits?: number): string;
  /** `digits` after the point while they say something, powers of ten where they would all be zero or the number is huge. */
  compact(value: number, digits?: number): string;
  loss(value: number): string;
  /** At an axis: three digits at most, powers of ten where it is small or huge. */
  tick(value: number): string;
  /** A part of a whole, from 0 to 1, in per cent. */
  share(value: number): string;
  /** Already in per cent. */
  percent(value: number): string;
  /** Of one class or one output, from 0 to 1. */
  probability(value: number): string;
  /** Room in memory, given in bytes. */
  memory(bytes: number): string;
  /** The length of a file, given in bytes. */
  fileSize(bytes: number): string;
  /** Height and width, or any other pair of sides. */
  sides(sides: readonly number[]): string;
  shape(shape: Shape): string;
}

/** ∞ with its sign, or a dash. */
const notFinite = (value: number): string => (Number.isNaN(value) ? dash : value < 0 ? '−∞' : '∞');

/** @param locale a language tag: `en`, `de-AT` */
export function quantitiesFor(locale: string): Quantities {
  const grouped = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const point = new Intl.NumberFormat(locale).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  /** A number as JavaScript writes it, with the point of the language and a true minus sign. */
  const written = (text: string) => text.replace('+', '').replaceAll('-', '−').replace('.', point);

  const fixed = (value: number, digits = 2): string => {
    if (!Number.isFinite(value)) return notFinite(value);
    if (Math.abs(value) >= 1e5) return written(value.toExponential(1));
    const text = Math.abs(value).toFixed(digits);
    return written(value < 0 && Number(text) !== 0 ? `-${text}` : text);
  };
  const compact = (value: number, digits = 3): string => {
    const size = Math.abs(value);
    if (!Number.isFinite(value) || value === 0 || (size >= 10 ** -digits && size < 1000)) return fixed(value, digits);
    return written(value.toExponential(1));
  };
  const number = (value: number): string => (Number.isFinite(value) ? written(String(Number(value.toPrecision(6)))) : notFinite(value));
  const tick = (value: number): string => {
    const isOrdinary = !Number.isFinite(value) || value === 0 || (Math.abs(value) >= 1e-3 && Math.abs(value) < 1e5);
    return isOrdinary ? number(Number(value.toPrecision(3))) : written(value.toExponential(2).replace(/\.?0+e/, 'e'));
  };
  const count = (value: number): string => {
    if (!Number.isFinite(value) || Math.abs(value) >= 1e15) return number(value);
    return grouped.format(Math.round(value) + 0).replace('-', '−');
  };
  const percent = (value: number): string => (Number.isFinite(value) ? `${number(value)} %` : notFinite(value));
  const share = (value: number): string => (Number.isFinite(value) ? `${fixed(100 * value, 1)} %` : notFinite(value));
  return {
    number,
    count,
    fixed,
    compact,
    loss: (value) => compact(value),
    tick,
    share,
    percent,
    probability: (value) => fixed(value, 3),
    memory: (bytes) => `${count(bytes / bytesInMebibyte)} MB`,
    fileSize: (bytes) => `${fixed(bytes / bytesInMegabyte, 1)} MB`,
    sides: (sides) => sides.map(number).join(' × '),
    shape: (shape) => `[${shape.map(number).join(', ')}]`,
  };
}
