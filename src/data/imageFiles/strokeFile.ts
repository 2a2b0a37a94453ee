import * as v from 'valibot';
import type { Stroke, StrokePoint } from '../pictures/strokes';
import { DataError, say } from '../sentences';
import type { GivenFile } from './readImages';

const share = v.pipe(v.number(), v.minValue(-1), v.maxValue(2));
const point = v.tuple([share, share]);

/** Strokes of named drawings in a box of one by one, the places on the pad to draw them at, and how far apart a hand leaves points. */
const schema = v.object({
  gaps: v.pipe(v.array(v.pipe(v.number(), v.minValue(0.001), v.maxValue(1))), v.minLength(1), v.maxLength(20)),
  places: v.pipe(v.array(v.object({ name: v.string(), box: v.tuple([share, share, share, share]) })), v.minLength(1), v.maxLength(50)),
  strokes: v.record(v.string(), v.array(v.array(point))),
});

export interface StrokeDrawing {
  readonly label: string;
  readonly strokes: readonly Stroke[];
}

/** Every drawing once at a place and a speed. */
export interface StrokeSheet {
  readonly place: string;
  readonly gap: number;
  readonly drawings: readonly StrokeDrawing[];
}

/** The points that a hand leaves on its way, `gap` apart. */
function leftBehind(stroke: Stroke, gap: number): Stroke {
  const left: StrokePoint[] = stroke.slice(0, 1);
  let since = 0;
  for (let i = 1; i < stroke.length; i++) {
    const [[ax, ay], [bx, by]] = [stroke[i - 1], stroke[i]];
    const length = Math.sqrt((bx - ax) ** 2 + (by - ay) ** 2);
    let along = gap - since;
    for (; along <= length; along += gap) left.push([ax + ((bx - ax) * along) / length, ay + ((by - ay) * along) / length]);
    since = length - (along - gap);
  }
  const last = stroke.at(-1);
  return last && since > 0 ? [...left, last] : left;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** @returns null where the file is no such file. @throws DataError where it is one that is damaged */
export function readStrokeFile({ path, bytes }: GivenFile): StrokeSheet[] | null {
  if (bytes[0] !== '{'.charCodeAt(0)) return null;
  const text = new TextDecoder().decode(bytes);
  const read = v.safeParse(schema, parsed(text));
  if (!read.success) {
    if (['"gaps"', '"places"', '"strokes"'].every((name) => text.includes(name)))
      throw new DataError(say('strokes.damaged', { file: path }));
    return null;
  }
  const { gaps, places, strokes } = read.output;
  return places.flatMap(({ name, box: [left, top, width, height] }) =>
    gaps.map((gap) => ({
      place: name,
      gap,
      drawings: Object.entries(strokes).map(([label, lines]) => ({
        label,
        strokes: lines.map((line) =>
          leftBehind(
            line.map(([x, y]): StrokePoint => [left + width * x, top + height * y]),
            gap,
          ),
        ),
      })),
    })),
  );
}
