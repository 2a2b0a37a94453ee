import { decodeLink } from '../src/experiment/link';
import { Trainer } from '../src/worker/trainer';
import { median } from './median';

/** Worker time of one frame's pictures for six hidden layers of eight units: the boundary at 100 × 100 and every unit's map. */
export function benchPictures(): { name: string; medianMs: number; worstMs: number } {
  const trainer = new Trainer();
  const { experiment } = decodeLink('data=spiral&layers=8,8,8,8,8,8&examples=500');
  const started = trainer.start({ experiment });
  if (!started.ok) throw new Error(started.sentence);
  const views = { boundary: { cells: 100 }, unitMaps: { cells: 36 } };
  const times: number[] = [];
  let recycle: Float32Array[] = [];
  for (let frame = 0; frame < 60; frame++) {
    const { pictureMs, boundary, unitMaps } = trainer.advance({ maxSteps: 5, budgetMs: 100, views, recycle });
    recycle = [boundary?.values, unitMaps?.values].filter((array) => array !== undefined);
    if (frame >= 20) times.push(pictureMs);
  }
  return { name: 'pictures of a 6×8 network', medianMs: median(times), worstMs: Math.max(...times) };
}
