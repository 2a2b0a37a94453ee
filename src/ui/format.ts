/** Fixed digits with a true minus sign; no minus before a zero. A dash where there is no number. */
export function fixed(value: number, digits = 2): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '–' : value < 0 ? '−∞' : '∞';
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** A loss: three digits after the point while it is ordinary, powers of ten where it is tiny or huge. */
export function lossText(value: number): string {
  const size = Math.abs(value);
  if (!Number.isFinite(value) || value === 0 || (size >= 0.001 && size < 1000)) return fixed(value, 3);
  return value.toExponential(1).replace('e', ' e').replaceAll('-', '−').replace('+', '');
}

export const percentText = (share: number) => (Number.isFinite(share) ? `${fixed(100 * share, 1)} %` : fixed(share));

/** A value of a control: as few digits as it needs. */
export const plainText = (value: number) => String(Number(value.toPrecision(6))).replaceAll('-', '−');

/** What a user types for a number: comma or point, minus in either form. */
export const parseNumber = (text: string) => (text.trim() === '' ? Number.NaN : Number(text.trim().replaceAll('−', '-').replace(',', '.')));
