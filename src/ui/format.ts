/** Powers of ten with a true minus sign: 2.7e−7. */
const scientific = (value: number) => value.toExponential(1).replaceAll('-', '−').replace('+', '');

/** Fixed digits with a true minus sign; no minus before a zero. A dash where there is no number, powers of ten where it is huge. */
export function fixed(value: number, digits = 2): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '–' : value < 0 ? '−∞' : '∞';
  if (Math.abs(value) >= 1e5) return scientific(value);
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** `digits` after the point while they say something, powers of ten where they would all be zero or the number is huge. */
export function compact(value: number, digits = 3): string {
  const size = Math.abs(value);
  if (!Number.isFinite(value) || value === 0 || (size >= 10 ** -digits && size < 1000)) return fixed(value, digits);
  return scientific(value);
}

export const lossText = (value: number) => compact(value);

export const percentText = (share: number) => (Number.isFinite(share) ? `${fixed(100 * share, 1)} %` : fixed(share));

/** A value of a control: as few digits as it needs. */
export const plainText = (value: number) => String(Number(value.toPrecision(6))).replaceAll('-', '−');

/** What a user types for a number: comma or point, minus in either form. */
export const parseNumber = (text: string) => (text.trim() === '' ? Number.NaN : Number(text.trim().replaceAll('−', '-').replace(',', '.')));
