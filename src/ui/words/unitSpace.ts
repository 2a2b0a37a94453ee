/** As wide as a space, and no line ends in it. */
export const noBreak = '\u00a0';

/** A number, or what stands in for one, a space and a unit. */
export const atUnit = /([\d⁰¹²³⁴-⁹∞–]) (?=(?:[%sg]|°C|[kmcµ]?m|[mµ]s|[kM]B|kg|min|px|ppm|nats?|bits?)(?![\p{L}\d’]))/gu;

/** A text whose numbers stay on the line of their units. */
export const withUnitSpaces = (text: string, space: string): string => text.replace(atUnit, `$1${space}`);
