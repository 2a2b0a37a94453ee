import type { Speech } from '../../catalogue';

const runs = (count: number, s: Speech) => `${s.count(count)} ${s.plural(count, { one: 'run', other: 'runs' })}`;

/** 40 s, 9 minutes, 2 hours. */
function time(seconds: number, s: Speech): string {
  if (seconds < 90) return `${s.count(Math.max(1, seconds))} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `${s.count(minutes)} minutes`;
  const hours = Math.round(minutes / 60);
  return `${s.count(hours)} hours`;
}

/** Runs on other cores, how far they have come, in English. */
export const queue = {
  begin: 'Start',
  pause: 'Pause',
  goOn: 'Go on',
  cancel: 'Give up',
  progress: ({ done, of, secondsLeft }: { readonly done: number; readonly of: number; readonly secondsLeft: number | null }, s: Speech) =>
    `${s.count(done)} of ${runs(of, s)}${secondsLeft === null ? '' : `, ${time(secondsLeft, s)} left`}`,
  paused: ({ done, of }: { readonly done: number; readonly of: number }, s: Speech) => `paused at ${s.count(done)} of ${runs(of, s)}`,
  over: ({ done, of, seconds }: { readonly done: number; readonly of: number; readonly seconds: number }, s: Speech) =>
    done === of ? `${runs(of, s)} in ${time(seconds, s)}` : `given up after ${s.count(done)} of ${runs(of, s)}`,
  trained: 'Runs that are trained',
  long: ({ count, seconds }: { readonly count: number; readonly seconds: number }, s: Speech) =>
    `${runs(count, s)} take about ${time(seconds, s)}.`,
  anyway: 'Start anyway',
};
