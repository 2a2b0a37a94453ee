import { cut } from './cut';
import type { Box } from './imageNetwork';
import type { Theme } from './theme';

export interface ClassStyle {
  readonly classes: readonly string[];
  /** Class of the example, or −1 where it has none. */
  readonly target: number;
  probability(value: number): string;
  value(value: number): string;
}

/** A shorter one says nothing beside its number. */
const leastBar = 8;

/** A bar a class, where there is room for one beside name and number; of one number that stands for two classes the second's, of a number that is no class its size and sign. */
export function paintClasses(
  ctx: CanvasRenderingContext2D,
  boxes: readonly Box[],
  values: Float64Array,
  { classes, target, probability, value: written }: ClassStyle,
  theme: Theme,
): void {
  const isClass = classes.length > 0;
  const first = classes.length === 2 && boxes.length === 1 ? 1 : 0;
  const winner = boxes.length > 1 ? values.indexOf(Math.max(...values)) : -1;
  const scale = theme.textScale;
  ctx.textBaseline = 'middle';
  const longest = isClass ? Math.max(...classes.map((name) => name.length)) : 0;
  const wholeName = isClass ? scale * Math.min(64, 8 * longest + 8) : 0;
  boxes.forEach((box, k) => {
    const hasBar = !isClass || box.width - wholeName - 10 - 44 * scale >= leastBar;
    const nameWidth = hasBar ? wholeName : box.width - 10 - 30 * scale;
    const value = values[k] as number;
    const y = box.y + box.height / 2;
    ctx.font = `${k === winner ? '600 ' : ''}${13 * scale}px ${theme.font}`;
    ctx.fillStyle = theme.ink;
    ctx.textAlign = 'left';
    if (isClass) ctx.fillText(cut(ctx, classes[k + first] ?? String(k), nameWidth - 4), box.x + 10, y);
    if (isClass && target === k + first) {
      ctx.beginPath();
      ctx.arc(box.x + 3, y, 3, 0, 2 * Math.PI);
      ctx.fill();
    }
    ctx.fillStyle = k === winner ? theme.ink : theme.muted;
    ctx.textAlign = 'right';
    ctx.fillText(isClass ? probability(value) : written(value), box.x + box.width, y);
    if (!hasBar) return;
    const [from, room] = [box.x + 10 + nameWidth, box.width - nameWidth - 10 - 44 * scale];
    ctx.fillStyle = theme.zero;
    ctx.fillRect(from, y - 4, room, 8);
    if (isClass) {
      ctx.fillStyle = theme.magnitude;
      ctx.fillRect(from, y - 4, room * Math.max(0, Math.min(1, value)), 8);
    } else {
      const length = (room / 2) * Math.max(-1, Math.min(1, value));
      ctx.fillStyle = value < 0 ? theme.below : theme.above;
      ctx.fillRect(from + room / 2 + Math.min(0, length), y - 4, Math.abs(length), 8);
    }
  });
}
