import type { SvgContext } from 'svgcanvas';
import { downloadFile } from '../downloadFile';
import { currentTheme } from '../theme';
import type { FigureCanvases } from './figureCanvases';
import { csvOf, type Numbers } from './numbers';
import { paintFigure } from './paintFigure';

export type FigureFormat = 'png' | 'svg' | 'csv';

/** Pixels of the file per pixel of the page: sharp on a slide. */
const density = 3;

/** Between the parts of a figure that stand apart on the page. */
const gap = 12;

/** It reads a font off a style attribute, which the page's policy forbids: words had no size. */
function keepFonts(ctx: SvgContext): void {
  const { style } = document.createElement('span');
  for (const action of ['fillText', 'strokeText'] as const) {
    const write = ctx[action].bind(ctx);
    ctx[action] = (text, x, y) => {
      write(text, x, y);
      style.font = ctx.font;
      const written = ctx.__currentElement;
      written.setAttribute('font-family', style.fontFamily);
      written.setAttribute('font-size', style.fontSize);
      written.setAttribute('font-style', style.fontStyle);
      written.setAttribute('font-weight', style.fontWeight);
    };
  }
}

/** Saves what a figure shows as the file `name`.`format`, its parts one below the other. */
export async function saveFigure(
  name: string,
  format: FigureFormat,
  parts: readonly HTMLElement[],
  canvases: FigureCanvases,
  numbers: Numbers | null,
): Promise<void> {
  if (format === 'csv') {
    if (numbers) downloadFile(`${name}.csv`, new Blob([csvOf(numbers)], { type: 'text/csv' }));
    return;
  }
  const boxes = parts.map((part) => part.getBoundingClientRect());
  const width = boxes.reduce((most, box) => Math.max(most, box.width), 0);
  const height = boxes.reduce((sum, box) => sum + box.height, gap * (parts.length - 1));
  const paint = (ctx: CanvasRenderingContext2D) => {
    const theme = currentTheme();
    ctx.fillStyle = theme.ground;
    ctx.fillRect(0, 0, width, height);
    let top = 0;
    parts.forEach((part, k) => {
      ctx.save();
      ctx.translate(0, top);
      paintFigure(ctx, part, canvases, theme);
      ctx.restore();
      top += (boxes[k]?.height ?? 0) + gap;
    });
  };
  if (format === 'svg') {
    const { Context } = await import('svgcanvas');
    const ctx = new Context({ width, height });
    ctx.getLineDash = () =>
      String(ctx.lineDash ?? '')
        .split(',')
        .filter(Boolean)
        .map(Number); // it has the setter alone
    keepFonts(ctx);
    paint(ctx);
    downloadFile(`${name}.svg`, new Blob([ctx.getSerializedSvg()], { type: 'image/svg+xml' }));
    return;
  }
  const canvas = Object.assign(document.createElement('canvas'), {
    width: Math.round(width * density),
    height: Math.round(height * density),
  });
  const ctx = canvas.getContext('2d');
  if (!ctx) return;
  ctx.scale(density, density);
  paint(ctx);
  const image = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (image) downloadFile(`${name}.png`, image);
}
