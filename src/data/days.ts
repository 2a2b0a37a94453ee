const dayMs = 86_400_000;

/** The number of a day since 1 January 1970, with the time as its fraction: of 2021-03-04, or 2021-03-04 06:30:00. */
export const dayIn = (text: string): number => Date.parse(`${text.replace(' ', 'T')}${text.includes(' ') ? 'Z' : ''}`) / dayMs;

/** A day as it is written everywhere: 2021-03-04, with the time where there is one. */
export function dayText(day: number): string {
  const [date, time] = new Date(Math.round(day * dayMs)).toISOString().slice(0, -1).split('T');
  return time === '00:00:00.000' ? date : `${date} ${time.replace('.000', '')}`;
}
