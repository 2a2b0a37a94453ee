/** The second cue beside colour: a shape per class. */
export type MarkerShape = 'diamond' | 'circle' | 'triangle' | 'square' | 'cross' | 'star' | 'bar' | 'ring';

// one more than there are colours: where these come again, they come in another shape
const classShapes: readonly MarkerShape[] = ['circle', 'diamond', 'triangle', 'square', 'cross', 'star', 'bar', 'ring', 'star'];

/** Class 0 of two is a diamond, class 1 a circle; of many, each has its own. */
export function shapeOfClass(classIndex: number, isBinary: boolean): MarkerShape {
  if (isBinary) return classIndex === 1 ? 'circle' : 'diamond';
  return classShapes[classIndex % classShapes.length] as MarkerShape;
}

/** Traces the outline of a marker of about the same area as a circle of radius r. */
function trace(ctx: CanvasRenderingContext2D, shape: MarkerShape, x: number, y: number, r: number): void {
  const polygon = (corners: readonly (readonly [number, number])[]) => {
    corners.forEach(([dx, dy], i) => {
      if (i === 0) ctx.moveTo(x + r * dx, y + r * dy);
      else ctx.lineTo(x + r * dx, y + r * dy);
    });
    ctx.closePath();
  };
  ctx.beginPath();
  if (shape === 'circle' || shape === 'ring') ctx.arc(x, y, r, 0, 2 * Math.PI);
  else if (shape === 'diamond')
    polygon([
      [0, -1.3],
      [1.3, 0],
      [0, 1.3],
      [-1.3, 0],
    ]);
  else if (shape === 'triangle')
    polygon([
      [0, -1.3],
      [1.2, 0.9],
      [-1.2, 0.9],
    ]);
  else if (shape === 'square')
    polygon([
      [-0.9, -0.9],
      [0.9, -0.9],
      [0.9, 0.9],
      [-0.9, 0.9],
    ]);
  else if (shape === 'bar')
    polygon([
      [-0.55, -1.3],
      [0.55, -1.3],
      [0.55, 1.3],
      [-0.55, 1.3],
    ]);
  else if (shape === 'cross')
    polygon([
      [-0.45, -1.3],
      [0.45, -1.3],
      [0.45, -0.45],
      [1.3, -0.45],
      [1.3, 0.45],
      [0.45, 0.45],
      [0.45, 1.3],
      [-0.45, 1.3],
      [-0.45, 0.45],
      [-1.3, 0.45],
      [-1.3, -0.45],
      [-0.45, -0.45],
    ]);
  else
    polygon(
      Array.from(
        { length: 10 },
        (_, k) => [(k % 2 ? 0.6 : 1.45) * Math.sin((k * Math.PI) / 5), (k % 2 ? -0.6 : -1.45) * Math.cos((k * Math.PI) / 5)] as const,
      ),
    );
}

/** A filled marker; with `edge` a line around it, so that it stands out on an area of its own colour; with `outline` a thin one of its own. */
export function drawMarker(
  ctx: CanvasRenderingContext2D,
  shape: MarkerShape,
  x: number,
  y: number,
  r: number,
  fill: string,
  edge?: string,
  outline?: string,
): void {
  trace(ctx, shape, x, y, r);
  if (edge) {
    ctx.lineWidth = outline ? 3.5 : 2;
    ctx.strokeStyle = edge;
    ctx.stroke();
  }
  ctx.fillStyle = fill;
  ctx.fill();
  if (outline) {
    ctx.lineWidth = 1;
    ctx.strokeStyle = outline;
    ctx.stroke();
  }
}

/** A test example: hollow. */
export function drawHollowMarker(
  ctx: CanvasRenderingContext2D,
  shape: MarkerShape,
  x: number,
  y: number,
  r: number,
  colour: string,
  ground: string,
): void {
  trace(ctx, shape, x, y, r);
  ctx.fillStyle = ground;
  ctx.fill();
  ctx.lineWidth = 1.5;
  ctx.strokeStyle = colour;
  ctx.stroke();
}
