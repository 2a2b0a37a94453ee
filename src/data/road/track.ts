import { createRng } from '../../engine/rng';
import { angleOf } from './angleOf';
import { type CentreLine, centreLine } from './centreLine';
import type { TrackPoint, TrackSpec } from './trackSpec';

/** Where a camera or a car is: metres, and the direction that it looks in. */
export interface Pose {
  readonly x: number;
  readonly y: number;
  /** From the x axis towards the y axis (clockwise on the map). */
  readonly angle: number;
}

/** What stands beside the road. */
export interface Roadside {
  readonly kind: 'post' | 'tree';
  readonly x: number;
  readonly y: number;
  readonly high: number;
  readonly wide: number;
  /** 0 to 1: one tree's look. */
  readonly tone: number;
}

/** A place relative to the road. */
export interface RoadPlace {
  /** Metres along the middle from the start. */
  readonly along: number;
  /** Metres to the right of the middle. */
  readonly side: number;
}

/** Cells of a square metre know the road's nearest sample up to so many metres from it. */
const reach = 26;
const margin = 40;

/** A track ready to be drawn and driven: its middle, the nearest place of the road for every square metre, and what stands beside it. */
export class Track {
  readonly name: string;
  readonly points: readonly TrackPoint[];
  readonly line: CentreLine;
  readonly left: number;
  readonly top: number;
  readonly columns: number;
  readonly rows: number;
  /** [rows, columns]: the nearest sample; −1 where the road is far away. */
  readonly nearest: Int32Array;
  readonly roadside: readonly Roadside[];

  constructor({ name, points }: TrackSpec) {
    this.name = name;
    this.points = points;
    this.line = centreLine(points);
    const { x, y, count } = this.line;
    const least = (values: Float64Array) => values.reduce((a, b) => Math.min(a, b));
    const most = (values: Float64Array) => values.reduce((a, b) => Math.max(a, b));
    this.left = Math.floor(least(x)) - margin;
    this.top = Math.floor(least(y)) - margin;
    this.columns = Math.ceil(most(x)) + margin - this.left;
    this.rows = Math.ceil(most(y)) + margin - this.top;
    this.nearest = new Int32Array(this.columns * this.rows).fill(-1);
    const best = new Float64Array(this.nearest.length).fill(Number.POSITIVE_INFINITY);
    for (let i = 0; i < count; i++) {
      const [column, row] = [Math.round(x[i] - this.left), Math.round(y[i] - this.top)];
      for (let r = row - reach; r <= row + reach; r++) {
        const dy = r + this.top - y[i];
        for (let c = column - reach; c <= column + reach; c++) {
          const dx = c + this.left - x[i];
          const distance = dx * dx + dy * dy;
          const cell = r * this.columns + c;
          if (distance < best[cell]) {
            best[cell] = distance;
            this.nearest[cell] = i;
          }
        }
      }
    }
    this.roadside = this.grow();
  }

  /** The nearest sample of the road's middle; −1 far away. */
  sampleNear(x: number, y: number): number {
    const column = Math.floor(x - this.left + 0.5);
    const row = Math.floor(y - this.top + 0.5);
    return column < 0 || row < 0 || column >= this.columns || row >= this.rows ? -1 : this.nearest[row * this.columns + column];
  }

  /** Null far from the road. */
  placeOf(x: number, y: number): RoadPlace | null {
    let i = this.sampleNear(x, y);
    if (i < 0) return null;
    const { line } = this;
    const { count, step } = line;
    const squared = (k: number) => (x - line.x[k]) * (x - line.x[k]) + (y - line.y[k]) * (y - line.y[k]);
    // the cell's sample is that of its middle
    for (const way of [1, count - 1]) while (squared((i + way) % count) < squared(i)) i = (i + way) % count;
    const [dx, dy] = [x - line.x[i], y - line.y[i]];
    return { along: i * step + dx * line.tx[i] + dy * line.ty[i], side: dy * line.tx[i] - dx * line.ty[i] };
  }

  /** The pose `side` metres to the right of the middle, looking along the road. */
  at(along: number, side: number): Pose {
    const { count, step, x, y, tx, ty } = this.line;
    const place = along / step;
    const whole = Math.floor(place);
    const share = place - whole;
    const i = ((whole % count) + count) % count;
    const j = (i + 1) % count;
    const between = (values: Float64Array) => values[i] + share * (values[j] - values[i]);
    const [dx, dy] = [between(tx), between(ty)];
    return { x: between(x) - side * dy, y: between(y) + side * dx, angle: angleOf(dx, dy) };
  }

  /** Posts every 20 m on both sides, trees farther out, never on the road. */
  private grow(): Roadside[] {
    const rng = createRng(`${this.points.length}`, 'roadside');
    const { length } = this.line;
    const grown: Roadside[] = [];
    for (let along = 0; along < length - 10; along += 20)
      for (const side of [-4.7, 4.7]) grown.push({ kind: 'post', ...this.at(along, side), high: 1, wide: 0.13, tone: 0 });
    for (let along = 0; along < length; along += 4.5) {
      const out = rng.uniform();
      const place = this.at(along, (rng.uniform() < 0.5 ? -1 : 1) * (9 + 22 * out * Math.sqrt(out)));
      const near = this.placeOf(place.x, place.y);
      const looks = { high: 3.5 + 4 * rng.uniform(), wide: 2.4 + 3 * rng.uniform(), tone: rng.uniform() };
      if (!near || Math.abs(near.side) > 7.5) grown.push({ kind: 'tree', ...place, ...looks });
    }
    return grown;
  }
}
