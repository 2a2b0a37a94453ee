import { downloadFile } from '../downloadFile';
import { currentTheme } from '../theme';
import type { FigureCanvases } from './figureCanvases';
import { csvOf, type Numbers } from './numbers';
import { paintFigure } from './paintFigure';

export type FigureFormat = 'png' | 'svg' | 'csv';

/** Pixels of the file per pixel of the page: sharp on a slide. */
const density = 3;

/** Saves what a figure shows as the file `name`.`format`. */
export async function saveFigure(
  name: string,
  format: FigureFormat,
  figure: HTMLElement,
  canvases: FigureCanvases,
  numbers: Numbers | null,
): Promise<void> {
  if (format === 'csv') {
    if (numbers) downloadFile(`${name}.csv`, new Blob([csvOf(numbers)], { type: 'text/csv' }));
    return;
  }
  const { width, height } = figure.getBoundingClientRect();
  if (format === 'svg') {
    const { Context } = await import('svgcanvas');
    const ctx = new Context({ width, height });
    paintFigure(ctx, figure, canvases, currentTheme());
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
  paintFigure(ctx, figure, canvases, currentTheme());
  const image = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (image) downloadFile(`${name}.png`, image);
}
