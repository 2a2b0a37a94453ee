// What it takes to draw, as one file to fetch.
export { DrawingSurface } from './DrawingSurface';
export { startDrawing } from './startDrawing';
