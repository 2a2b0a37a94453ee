import { vehicle } from '../../data/road/bicycle';
import type { DriveFrame } from '../../data/road/closedLoop';
import { seen } from '../../data/road/roadUnits';
import type { Track } from '../../data/road/track';
import { road } from '../../data/road/trackSpec';
import type { Numbers } from '../figure/numbers';
import type { useWords } from '../words/useLanguage';

type DriveWord = ReturnType<typeof useWords<'drive'>>;

const metres = (word: DriveWord) => [{ name: word('numbers.x') }, { name: word('numbers.y') }];

/** What is wanted at every place of the lane's middle. */
export function wantedNumbers(track: Track, wanted: Float64Array, word: DriveWord): Numbers {
  const { count, step } = track.line;
  return {
    caption: word('numbers.wantedAlong', { name: track.name || word('own') }),
    columns: [{ name: word('numbers.along') }, ...metres(word), { name: word('numbers.wanted') }],
    rows: Array.from({ length: count }, (_, i) => {
      const { x, y } = track.at(i * step, road.lane);
      return [i * step, x, y, wanted[i] ?? Number.NaN];
    }),
  };
}

/** Where the car was at every picture, and what network and driver wanted there. */
export function drivenNumbers(name: string, driven: readonly DriveFrame[], word: DriveWord): Numbers {
  return {
    caption: word('numbers.driven', { name }),
    columns: [
      { name: word('numbers.time') },
      ...metres(word),
      { name: word('numbers.offset') },
      { name: word('numbers.network') },
      { name: word('numbers.driver') },
      { name: word('score.putBack') },
      { name: word('numbers.pushed') },
    ],
    rows: driven.map(({ car, offset, bend, driver, isPutBack, isPushed }, i) => [
      (i + 1) / vehicle.hertz,
      car.x,
      car.y,
      offset,
      bend,
      driver,
      isPutBack ? 1 : 0,
      isPushed ? 1 : 0,
    ]),
  };
}

/** The picture that the network reads, a pixel a row, with how much of what it looks at lies there. */
export function pictureNumbers(values: ArrayLike<number>, glow: ArrayLike<number> | null, word: DriveWord): Numbers {
  return {
    caption: word('numbers.picture', { sides: [seen.width, seen.height] }),
    columns: [
      { name: word('numbers.row') },
      { name: word('numbers.column') },
      { name: word('numbers.grey') },
      ...(glow ? [{ name: word('glow.label') }] : []),
    ],
    rows: Array.from({ length: seen.width * seen.height }, (_, i) => [
      String(Math.floor(i / seen.width) + 1),
      String((i % seen.width) + 1),
      values[i] ?? Number.NaN,
      ...(glow ? [glow[i] ?? Number.NaN] : []),
    ]),
  };
}
