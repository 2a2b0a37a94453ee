import seedrandom from 'seedrandom';
import { log } from '../engine/elementary/log';
import { cos, sin } from '../engine/elementary/sinCos';
import type { Rng } from '../engine/rng';
import type { Task } from '../engine/task';
import type { DatasetRequest, PointDataset } from './dataset';
import { planeAxes, twoClasses } from './generated';
import { sixBumps } from './points/sixBumps';

// The point sets of TensorFlow Playground, draw for draw: one ARC4 stream, seeded with the link's seed as text, makes the data,
// shuffles them and then goes on with the start weights. Order of the draws and of the arithmetic is what makes the bits equal.

interface Point {
  readonly x: number;
  readonly y: number;
  readonly label: number;
}
type Uniform = () => number;
type Generator = (count: number, noise: number, u: Uniform) => Point[];

const between = (u: Uniform, low: number, high: number) => u() * (high - low) + low;

/** Polar method; the second deviate is thrown away. */
function normal(u: Uniform, mean: number, variance: number): number {
  let v1: number;
  let s: number;
  do {
    v1 = 2 * u() - 1;
    const v2 = 2 * u() - 1;
    s = v1 * v1 + v2 * v2;
  } while (s > 1);
  return mean + Math.sqrt(variance) * (Math.sqrt((-2 * log(s)) / s) * v1);
}

const circle: Generator = (count, noise, u) => {
  const points: Point[] = [];
  const ring = (low: number, high: number) => {
    for (let i = 0; i < count / 2; i++) {
      const r = between(u, low, high);
      const angle = between(u, 0, 2 * Math.PI);
      const x = r * sin(angle);
      const y = r * cos(angle);
      const noiseX = between(u, -5, 5) * noise;
      const noiseY = between(u, -5, 5) * noise;
      const dx = x + noiseX;
      const dy = y + noiseY;
      points.push({ x, y, label: Math.sqrt(dx * dx + dy * dy) < 2.5 ? 1 : -1 });
    }
  };
  ring(0, 2.5);
  ring(3.5, 5);
  return points;
};

const xor: Generator = (count, noise, u) =>
  Array.from({ length: count }, () => {
    const padding = 0.3;
    let x = between(u, -5, 5);
    x += x > 0 ? padding : -padding;
    let y = between(u, -5, 5);
    y += y > 0 ? padding : -padding;
    const noiseX = between(u, -5, 5) * noise;
    const noiseY = between(u, -5, 5) * noise;
    return { x, y, label: (x + noiseX) * (y + noiseY) >= 0 ? 1 : -1 };
  });

const gauss: Generator = (count, noise, u) => {
  const share = noise / 0.5;
  const variance = 0.5 * (1 - share) + 4 * share;
  const points: Point[] = [];
  for (const [centre, label] of [
    [2, 1],
    [-2, -1],
  ]) {
    for (let i = 0; i < count / 2; i++) {
      const x = normal(u, centre, variance);
      const y = normal(u, centre, variance);
      points.push({ x, y, label });
    }
  }
  return points;
};

const spiral: Generator = (count, noise, u) => {
  const points: Point[] = [];
  const half = count / 2;
  for (const [delta, label] of [
    [0, 1],
    [Math.PI, -1],
  ]) {
    for (let i = 0; i < half; i++) {
      const r = (i / half) * 5;
      const t = ((1.75 * i) / half) * 2 * Math.PI + delta;
      const x = r * sin(t) + between(u, -1, 1) * noise;
      const y = r * cos(t) + between(u, -1, 1) * noise;
      points.push({ x, y, label });
    }
  }
  return points;
};

/** Draws a place and its noise, as both regression sets do. */
function regression(value: (x: number, y: number) => number): Generator {
  return (count, noise, u) =>
    Array.from({ length: count }, () => {
      const x = between(u, -6, 6);
      const y = between(u, -6, 6);
      const noiseX = between(u, -6, 6) * noise;
      const noiseY = between(u, -6, 6) * noise;
      return { x, y, label: value(x + noiseX, y + noiseY) };
    });
}

function largestBump(x: number, y: number): number {
  let label = 0;
  for (const [cx, cy, sign] of sixBumps) {
    const distance = Math.sqrt((x - cx) * (x - cx) + (y - cy) * (y - cy));
    const value = sign * Math.max(0, Math.min(1, 1 - distance / 2));
    if (Math.abs(value) > Math.abs(label)) label = value;
  }
  return label;
}

function shuffle(points: Point[], u: Uniform): void {
  for (let counter = points.length; counter > 0; ) {
    const index = Math.floor(u() * counter);
    counter--;
    [points[counter], points[index]] = [points[index], points[counter]];
  }
}

const generators: Readonly<Record<string, Generator>> = {
  playgroundCircle: circle,
  playgroundXor: xor,
  playgroundGauss: gauss,
  playgroundSpiral: spiral,
  playgroundPlane: regression((x, y) => {
    const share = (x + y + 10) / 20;
    return -(1 - share) + share;
  }),
  playgroundMultiGauss: regression(largestBump),
};

/** @param id of the set @param count examples it has */
export function playgroundPoints(
  id: string,
  task: Task,
  count: number,
  { noisePercent, trainPercent, seeds }: DatasetRequest,
): PointDataset {
  const u = seedrandom(seeds.data);
  const points = generators[id](count, noisePercent / 100, u);
  shuffle(points, u);
  const stream: Rng = { uniform: u, normal: () => normal(u, 0, 1) };
  return {
    task,
    axes: planeAxes,
    classes: task === 'regression' ? [] : twoClasses,
    x: Float64Array.from(points.flatMap(({ x, y }) => [x, y])),
    t: Float64Array.from(points, (point) => (task === 'regression' ? point.label : point.label > 0 ? 1 : 0)),
    form: 'points',
    trainCount: Math.floor((count * trainPercent) / 100),
    ...(task === 'regression' ? { target: { name: 'y', label: 'y', min: -1, max: 1 } } : {}),
    continuation: stream,
  };
}
