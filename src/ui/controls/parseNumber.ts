/** What a user types for a number: comma or point, minus in either form. */
export const parseNumber = (text: string) => (text.trim() === '' ? Number.NaN : Number(text.trim().replaceAll('−', '-').replace(',', '.')));
