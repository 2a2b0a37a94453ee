import { useMemo, useRef } from 'react';
import { nearestTurn } from '../../../probes/hiddenSpace/nearestTurn';
import type { ShownJob } from '../../views/useJob';
import { useAnswer } from '../../views/useProbe';
import { useRestedJob } from '../../views/useRestedJob';

/** Images in a plane, as the panel shows them. */
export interface ShownMap {
  readonly layer: number;
  readonly units: number;
  readonly examples: number;
  readonly indices: Uint32Array;
  readonly points: Float64Array;
  readonly taken: Int16Array;
  /** Of the main directions; null: laid out by neighbours. */
  readonly shares: readonly [number, number] | null;
  /** Where it takes long: the place of the run that it is of. */
  readonly epoch?: number;
  readonly step?: number;
}

/** @param look how the panel is looked at @returns the map, and the job that lays it out where one does */
export function useImageMap(look: { readonly map: 'directions' | 'neighbours'; readonly examples: string; readonly seed: number }): {
  readonly shown: ShownMap | null;
  readonly job: ShownJob<'neighbours'> | null;
} {
  const examples = Number(look.examples);
  const isLaidOut = look.map === 'neighbours';
  const answer = useAnswer('lastLayer', { examples });
  const job = useRestedJob('neighbours', isLaidOut ? { examples, seed: look.seed } : null);
  // main directions have no sign, and may change their order: turned so that the images lie as near as they can to where they lay
  const before = useRef<{ points: Float64Array; about: string } | null>(null);
  const laid = isLaidOut ? (job.result ?? job.partial) : null;
  const shown = useMemo((): ShownMap | null => {
    if (!answer) return null;
    const { layer, units, indices } = answer;
    if (isLaidOut) {
      if (!laid) return null;
      const { place, points } = laid;
      return { ...laid, layer, units, examples: laid.indices.length, points: widest(points), shares: null, ...place };
    }
    const about = `${layer} ${units} ${indices.length}`;
    const last = before.current?.about === about ? before.current.points : null;
    const points = last ? turned(answer.points, last) : answer.points;
    before.current = { about, points };
    return { ...answer, points, examples: indices.length };
  }, [answer, laid, isLaidOut]);
  return { shown, job: isLaidOut ? job : null };
}

/** Neighbours have no axes: laid so that they are widest across. */
function widest(points: Float64Array): Float64Array {
  let [xx, xy, yy, meanX, meanY] = [0, 0, 0, 0, 0];
  for (let i = 0; i < points.length; i += 2) {
    meanX += (2 * (points[i] as number)) / points.length;
    meanY += (2 * (points[i + 1] as number)) / points.length;
  }
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [(points[i] as number) - meanX, (points[i + 1] as number) - meanY];
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return points.map((_, i) => {
    const [x, y] = [(points[i - (i % 2)] as number) - meanX, (points[i - (i % 2) + 1] as number) - meanY];
    return i % 2 === 0 ? c * x + s * y : c * y - s * x;
  });
}

function turned(points: Float64Array, to: Float64Array): Float64Array {
  const [a, b, c, d] = nearestTurn(points, to);
  return points.map((_, i) => {
    const [x, y] = [points[i - (i % 2)] as number, points[i - (i % 2) + 1] as number];
    return i % 2 === 0 ? a * x + b * y : c * x + d * y;
  });
}
