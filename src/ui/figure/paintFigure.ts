import type { Theme } from '../../render/theme';
import type { FigureCanvases } from './figureCanvases';

// A figure as it stands on the page, on one canvas: grounds and edges of its boxes, its pictures painted anew, its texts word by word.
// What is there to be pressed is left out, but for the letters of runs and numbers that are typed in the picture itself.

const skipped =
  'button:not(.letter), select, input, textarea, progress, .folded, .figure-skip, .hidden, [hidden], [aria-hidden="true"].figure-skip';

interface Corner {
  readonly left: number;
  readonly top: number;
}

export function paintFigure(ctx: CanvasRenderingContext2D, figure: HTMLElement, canvases: FigureCanvases, theme: Theme): void {
  const box = figure.getBoundingClientRect();
  for (const element of figure.querySelectorAll<HTMLElement>('*')) {
    if (element.closest(skipped) || element instanceof SVGElement || !isSeen(element)) continue;
    if (element instanceof HTMLCanvasElement) paintCanvas(ctx, element, canvases, box, theme);
    else paintBox(ctx, element, box);
  }
  const texts = document.createTreeWalker(figure, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const parent = node.parentElement;
    if (parent && !parent.closest(skipped) && isSeen(parent)) paintWords(ctx, node as Text, parent, box);
  }
  for (const field of figure.querySelectorAll<HTMLInputElement>('[data-typed] input')) paintField(ctx, field, box);
}

function isSeen(element: HTMLElement): boolean {
  const { visibility, display } = getComputedStyle(element);
  return visibility !== 'hidden' && display !== 'none';
}

function paintCanvas(ctx: CanvasRenderingContext2D, canvas: HTMLCanvasElement, canvases: FigureCanvases, from: Corner, theme: Theme): void {
  const painted = canvases.get(canvas)?.();
  const { left, top, width, height } = canvas.getBoundingClientRect();
  if (!painted || width === 0 || height === 0) return;
  const scale = painted.scalesWithText ? theme.textScale : 1;
  ctx.save();
  ctx.translate(left - from.left, top - from.top);
  ctx.beginPath();
  ctx.rect(0, 0, width, height);
  ctx.clip();
  ctx.scale(scale, scale);
  painted.paint(ctx, { width: width / scale, height: height / scale }, theme);
  ctx.restore();
}

const isClear = (colour: string) => colour === 'transparent' || /,\s*0\)$|\/\s*0\)$/.test(colour);

function paintBox(ctx: CanvasRenderingContext2D, element: HTMLElement, from: Corner): void {
  const style = getComputedStyle(element);
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left - from.left, top - from.top];
  if (!isClear(style.backgroundColor)) {
    ctx.fillStyle = style.backgroundColor;
    ctx.fillRect(x, y, width, height);
  }
  const sides = [
    ['Top', x, y, x + width, y],
    ['Right', x + width, y, x + width, y + height],
    ['Bottom', x, y + height, x + width, y + height],
    ['Left', x, y, x, y + height],
  ] as const;
  for (const [side, x0, y0, x1, y1] of sides) {
    const thick = Number.parseFloat(style[`border${side}Width`]);
    if (!(thick > 0) || style[`border${side}Style`] === 'none' || isClear(style[`border${side}Color`])) continue;
    ctx.strokeStyle = style[`border${side}Color`];
    ctx.lineWidth = thick;
    ctx.beginPath();
    ctx.moveTo(x0, y0);
    ctx.lineTo(x1, y1);
    ctx.stroke();
  }
}

function setText(ctx: CanvasRenderingContext2D, element: HTMLElement): CSSStyleDeclaration {
  const style = getComputedStyle(element);
  ctx.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  ctx.fillStyle = style.color;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  return style;
}

/** The number in a field, at its right edge. */
function paintField(ctx: CanvasRenderingContext2D, field: HTMLInputElement, from: Corner): void {
  const { paddingRight } = setText(ctx, field);
  ctx.textAlign = 'right';
  const { right, top, height } = field.getBoundingClientRect();
  ctx.fillText(field.value, right - (Number.parseFloat(paddingRight) || 0) - from.left, top - from.top + height / 2);
}

/** Word by word, as a line ends where the page ends it. */
function paintWords(ctx: CanvasRenderingContext2D, text: Text, parent: HTMLElement, from: Corner): void {
  setText(ctx, parent);
  const range = document.createRange();
  for (const { index, 0: word } of text.data.matchAll(/\S+/g)) {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    const { left, top, height, width } = range.getBoundingClientRect();
    if (width > 0) ctx.fillText(word, left - from.left, top - from.top + height / 2);
  }
}
