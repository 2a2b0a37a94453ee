/** How the names of the months begin, in English, German, French, Spanish, Italian and Portuguese. */
const months = [
  /^(?:jan|jän|ene|gen)/,
  /^(?:feb|fév|fev)/,
  /^(?:mar|mär|mrz|mrt)/,
  /^(?:apr|avr|abr)/,
  /^(?:may|mai|mag)/,
  /^(?:jun|juin|giu)/,
  /^(?:jul|juil|lug)/,
  /^(?:aug|aoû|aou|ago)/,
  /^(?:sep|set)/,
  /^(?:oct|okt|ott|out)/,
  /^nov/,
  /^(?:dec|dez|déc|dic)/,
];

/** From 1 to 12; 0 where a word is no month. */
export function monthOf(word: string): number {
  const name = word.normalize('NFC').toLowerCase();
  return months.findIndex((month) => month.test(name)) + 1;
}
