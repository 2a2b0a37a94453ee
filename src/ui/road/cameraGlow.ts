import { seen } from '../../data/road/roadUnits';
import type { ExampleTrace } from '../../probes/exampleTrace';
import { lookedAt } from '../../render/lookedAt';
import { type CameraPainter, glowColour } from '../../render/paintCamera';
import type { RunInfo } from '../../run/runInfo';
import type { useLook } from '../inspect/useLook';
import type { RoadLoop } from './roadLoop';

type Glow = Pick<ReturnType<typeof useLook<'drive'>>[0], 'glow' | 'layer'>;

/** What the network reads, from 0 to 1. */
export const greyOf = (info: RunInfo, { perLayer }: ExampleTrace): Float32Array => {
  const centre = info.images?.centre[0] ?? 0;
  return Float32Array.from(perLayer[0]?.output ?? [], (value) => value + centre);
};

export const glowOf = (info: RunInfo, trace: ExampleTrace, { glow, layer }: Glow): Float32Array | null =>
  glow === 'looks' || glow === 'layer' ? lookedAt(info.layers, trace, glow === 'layer' ? layer : null) : null;

/** What is painted over the road of what the network makes of it. */
export function paintGlow(
  ctx: CanvasRenderingContext2D,
  painter: CameraPainter,
  info: RunInfo,
  loop: RoadLoop,
  look: Glow,
  size: { readonly width: number; readonly height: number },
): void {
  const trace = loop.state.getState().shown?.view.trace;
  if (!trace) return;
  if (look.glow === 'sees') painter.paintGrey(ctx, { ...seen, values: greyOf(info, trace) }, size);
  const values = glowOf(info, trace, look);
  if (values) painter.paintGlow(ctx, { ...seen, values }, size, glowColour);
}
