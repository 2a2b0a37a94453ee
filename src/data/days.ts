export const dayMs = 86_400_000;

/** The number of a day since 1 January 1970, with the time as its fraction: of 2021-03-04, or 2021-03-04 06:30:00. */
export const dayIn = (text: string): number => Date.parse(`${text.replace(' ', 'T')}${text.includes(' ') ? 'Z' : ''}`) / dayMs;
