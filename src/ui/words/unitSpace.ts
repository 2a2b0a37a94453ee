const noBreak = '\u00a0';

/** What a language puts between a number and its per cent, a space that no line ends in; where it puts nothing there, as wide as a space. */
export const unitSpaceOf = (locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent' }).formatToParts(0).find(({ value }) => /^\s+$/.test(value))?.value ?? noBreak;

/** A number, or what stands in for one, a space and a unit. */
const atUnit = /([\d⁰¹²³⁴⁵⁶⁷⁸⁹∞–]) (?=(?:[%‰ms]|°[CF]|[kmcµ]?m[²³]?|[mµn]s|[kMG]B|k?g|min|px|ppm|nats?|bits?)(?![\p{L}\p{N}’]))/gu;

/** A text whose numbers stay on the line of their units. */
export const withUnitSpaces = (text: string, space: string): string => text.replace(atUnit, `$1${space}`);
