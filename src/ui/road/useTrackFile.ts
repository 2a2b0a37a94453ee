import { type DragEvent, useState } from 'react';
import { checkTrack, readTrack } from '../../data/road/trackFile';
import type { TrackPoint } from '../../data/road/trackSpec';
import { refusalOf } from '../../run/sentences';
import { problemOf } from '../../state/problemOf';
import type { Sentence } from '../../state/sentences';

const whole = (value: number) => Math.max(-1000, Math.min(1000, Math.round(value)));

/** As a link says it. */
export const wholeMetres = ([x, y]: TrackPoint): TrackPoint => [whole(x), whole(y)];

/** Why no car could drive there; null where one could. */
export function problemWith(points: readonly TrackPoint[]): Sentence | null {
  try {
    checkTrack({ name: '', points });
    return null;
  } catch (error) {
    return refusalOf(error) ?? problemOf(error);
  }
}

/** A track file that is chosen, or dropped on what has `target`: its points are handed on, or why it is none is said. */
export function useTrackFile(take: (points: readonly TrackPoint[]) => void) {
  const [refused, refuse] = useState<Sentence | null>(null);
  const open = async (file: File | undefined) => {
    if (!file) return;
    try {
      take(readTrack(await file.text()).points);
    } catch (error) {
      refuse(refusalOf(error) ?? problemOf(error));
    }
  };
  const target = {
    'data-takes-files': true,
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop(event: DragEvent) {
      event.preventDefault();
      void open(event.dataTransfer.files[0]);
    },
  };
  return { refused, refuse, open, target };
}
