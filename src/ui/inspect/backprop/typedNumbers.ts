// Numbers typed in place of an example's own, as a link holds them: one after the other, empty where the own one stands.

const between = '_';

const numberOf = (text: string): number | null => (text !== '' && Number.isFinite(Number(text)) ? Number(text) : null);

export const typedNumbers = (text: string): (number | null)[] => (text === '' ? [] : text.split(between).map(numberOf));

/** The text with one more number typed. */
export function withTyped(text: string, place: number, value: number): string {
  const parts = text === '' ? [] : text.split(between);
  while (parts.length <= place) parts.push('');
  parts[place] = String(value);
  return parts.join(between);
}
