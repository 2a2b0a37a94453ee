import type { Stroke, StrokePoint } from '../pictures/strokes';
import { drawingsMark, isDrawings } from './marks';

// Drawn classes as a text that a link has room for: a line a class, `name:drawing;drawing`, a drawing `stroke.stroke`, a stroke two digits a point.

/** Places along a side of the pad: a digit each. */
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const last = digits.length - 1;

export type Drawing = readonly Stroke[];

export interface DrawnClass {
  readonly name: string;
  readonly drawings: readonly Drawing[];
}

export const drawnLimits = { least: 2, most: 6, drawings: 5, mostDrawings: 200, name: 24 } as const;

/** Every so manieth drawing of a class is held out. */
export const heldOutEvery = 5;

/** A class has so many training images: its drawings, and changed copies of them. */
export const copiedTo = 200;

/** A stroke bends where it is farther than this from the straight way, in places. */
const tolerance = 0.8;

/** How far a point is from the straight way between two others. */
function away([x, y]: StrokePoint, [ax, ay]: StrokePoint, [bx, by]: StrokePoint): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / square));
  return Math.sqrt((x - ax - share * dx) ** 2 + (y - ay - share * dy) ** 2);
}

/** The points of a stroke that it bends at (Ramer 1972, Douglas & Peucker 1973). */
function bends(points: readonly StrokePoint[]): readonly StrokePoint[] {
  const kept = new Set([0, points.length - 1]);
  const open: (readonly [number, number])[] = [[0, points.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    let [far, most] = [-1, tolerance];
    for (let i = from + 1; i < to; i++) {
      const distance = away(points[i], points[from], points[to]);
      if (distance > most) [far, most] = [i, distance];
    }
    if (far < 0) continue;
    kept.add(far);
    open.push([from, far], [far, to]);
  }
  return points.filter((_, i) => kept.has(i));
}

const placed = (share: number) => Math.max(0, Math.min(last, Math.round(share * last)));

function strokeText(stroke: Stroke): string {
  // to whole places first: what is read and written again stays as it is
  const points = stroke.map(([x, y]): StrokePoint => [placed(x), placed(y)]);
  const moving = points.filter(([x, y], i) => i === 0 || x !== points[i - 1][0] || y !== points[i - 1][1]);
  return bends(moving)
    .map(([x, y]) => `${digits[x]}${digits[y]}`)
    .join('');
}

const drawingText = (drawing: Drawing) => drawing.map(strokeText).filter(Boolean).join('.');

/** In one line that can be shown: what is left of a name. */
const className = (name: string): string => [...name.replace(/\p{C}/gu, ' ').trimStart()].slice(0, drawnLimits.name).join('');

export function writeDrawings(classes: readonly DrawnClass[]): string {
  const lines = classes.map(
    ({ name, drawings }) => `${encodeURIComponent(className(name))}:${drawings.map(drawingText).filter(Boolean).join(';')}`,
  );
  return `${[drawingsMark, ...lines].join('\n')}\n`;
}

function readStroke(text: string): Stroke | null {
  const places = [...text].map((digit) => digits.indexOf(digit));
  if (places.length === 0 || places.length % 2 === 1 || places.includes(-1)) return null;
  return Array.from({ length: places.length / 2 }, (_, i): StrokePoint => [places[2 * i] / last, places[2 * i + 1] / last]);
}

function nameOf(text: string): string | null {
  try {
    return className(decodeURIComponent(text));
  } catch {
    return null;
  }
}

/** Null where the text was damaged on its way. */
export function readDrawings(text: string): readonly DrawnClass[] | null {
  if (!isDrawings(text)) return null;
  const lines = text.split('\n').slice(1);
  if (lines.pop() !== '' || lines.length > drawnLimits.most) return null;
  const classes: DrawnClass[] = [];
  for (const line of lines) {
    const [named, drawn, ...more] = line.split(':');
    const name = nameOf(named);
    if (drawn === undefined || more.length > 0 || name === null) return null;
    const drawings: Drawing[] = [];
    for (const each of drawn === '' ? [] : drawn.split(';')) {
      const strokes = each.split('.').map(readStroke);
      if (strokes.includes(null)) return null;
      drawings.push(strokes as Drawing);
    }
    classes.push({ name, drawings: drawings.slice(0, drawnLimits.mostDrawings) });
  }
  return classes;
}
