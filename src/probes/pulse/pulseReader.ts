import type { Activation } from '../../engine/activations/activation';
import { activationOf } from '../../engine/activations/chosen';
import type { Network } from '../../engine/network';
import type { ParamValues } from '../../engine/spec';
import type { Floats } from '../../engine/tensor';
import type { RunView } from '../../run/runView';
import type { ProbeFactory } from '../probe';
import { type SumsSource, sumsSources } from './preActivations';
import { flatSlope, pulseExamples, quantileShares, stuckSlope, zBins, zEnd } from './pulseNumbers';
import type { LayerPulse, NormPulse, Pulse } from './pulseProbe';
import { skipFlow } from './skipFlow';

const chunk = 100;
/** f and f′ are given at so many places from −8 to 8. */
const curvePlaces = 129;

/** How many of the numbers lie in each of `zBins` equal bins from −8 to 8; the outer ones hold what lies beyond. */
function binned(z: Float64Array): Uint32Array {
  const counts = new Uint32Array(zBins);
  for (let i = 0; i < z.length; i++) {
    if (Number.isNaN(z[i])) continue;
    const bin = Math.floor(((z[i] + zEnd) / (2 * zEnd)) * zBins);
    counts[Math.max(0, Math.min(zBins - 1, bin))]++;
  }
  return counts;
}

/** Between two neighbours by their distance (type 7 of Hyndman & Fan 1996). @param sorted ascending */
function quantilesOf(sorted: Float64Array): Float64Array {
  return Float64Array.from(quantileShares, (share) => {
    const at = share * (sorted.length - 1);
    const low = Math.floor(at);
    const below = sorted[low];
    return below + (at - low) * (sorted[Math.min(sorted.length - 1, low + 1)] - below);
  });
}

/** Mean and standard deviation (divisor n) of each of `width` interleaved columns. */
function columnsOf(z: Float64Array, width: number): Pick<NormPulse, 'mean' | 'deviation'> {
  const rows = z.length / width;
  const [mean, deviation] = [new Float64Array(width), new Float64Array(width)];
  for (let i = 0; i < z.length; i++) mean[i % width] += z[i] / rows;
  for (let i = 0; i < z.length; i++) deviation[i % width] += (z[i] - mean[i % width]) ** 2 / rows;
  for (let u = 0; u < width; u++) deviation[u] = Math.sqrt(deviation[u]);
  return { mean, deviation };
}

/** ‖g‖₂ over the weights of an engine's layer in a vector laid out as the parameters. */
function weightNorm({ layers }: Network, layer: number, gradient: Floats): number {
  let at = 0;
  let sum = 0;
  layers.slice(0, layer + 1).forEach(({ params }, l) => {
    for (const { role, value } of params) {
      const isOwn = l === layer && (role === 'weight' || role === 'recurrentWeight');
      if (isOwn) for (let i = at; i < at + value.length; i++) sum += gradient[i] * gradient[i];
      at += value.length;
    }
  });
  return Math.sqrt(sum);
}

interface Slopes {
  readonly flat: number;
  readonly still: Uint8Array;
}

function slopesOf(z: Float64Array, width: number, { value, derivative }: Activation, params: ParamValues): Slopes {
  const steepest = new Float64Array(width);
  let flatCount = 0;
  for (let i = 0; i < z.length; i++) {
    const slope = Math.abs(derivative(z[i], value(z[i], params), params));
    if (slope < flatSlope) flatCount++;
    if (!(slope <= steepest[i % width])) steepest[i % width] = slope;
  }
  const still = Uint8Array.from(steepest, (slope) => (slope === 0 ? 2 : slope < stuckSlope ? 1 : 0));
  return { flat: flatCount / z.length, still };
}

/** f and f′ from −8 to 8, and where f is flat, to half the distance of two places. */
function curvesOf({ value, derivative }: Activation, params: ParamValues): Pick<LayerPulse, 'curve' | 'slope' | 'flatSpans'> {
  const zOf = (place: number) => -zEnd + (2 * zEnd * place) / (curvePlaces - 1);
  const curve = Float64Array.from({ length: curvePlaces }, (_, k) => value(zOf(k), params));
  const slope = Float64Array.from(curve, (y, k) => derivative(zOf(k), y, params));
  const spans: number[] = [];
  slope.forEach((steepness, k) => {
    if (!(Math.abs(steepness) < flatSlope)) return;
    const [from, to] = [zOf(Math.max(0, k - 0.5)), zOf(Math.min(curvePlaces - 1, k + 0.5))];
    if (spans.at(-1) === from) spans[spans.length - 1] = to;
    else spans.push(from, to);
  });
  return { curve, slope, flatSpans: Float64Array.from(spans) };
}

/** The pass and its arrays are made once; every call reads the weights as they stand. */
export const pulseReader: ProbeFactory<Record<string, never>, Pulse> = (run: RunView) => {
  const { network, columns, hidden, inputs } = run;
  const pass = network.createPass({ capacity: chunk, mode: 'eval', backward: false });
  const sources = sumsSources(run, pass, chunk);
  if (sources.length === 0) return null;
  const inputSize = pass.x.length / chunk;
  const { from, count } = run.parts.scored.train;
  const examples = pulseExamples(
    count,
    sources.reduce((sum, { size }) => sum + size, 0),
  );
  const room = () => sources.map(({ size }) => new Float64Array(examples * size));
  const [sums, before] = [room(), sources.map(({ readBefore, size }) => (readBefore ? new Float64Array(examples * size) : null))];
  const chosen = sources.map(({ column, isGates }) => {
    const { activation, params } = hidden[column - 1];
    return activationOf(isGates ? { activation: 'sigmoid' } : { activation, activationParams: params });
  });
  const skips = skipFlow(run);
  const curves = chosen.map(({ activation, params }) => curvesOf(activation, params));

  const normOf = ({ column, width }: SumsSource, z: Float64Array | null): NormPulse | null => {
    const { normalised } = columns[column - 1];
    if (!z || normalised === undefined) return null;
    const { params, buffers } = network.layers[normalised];
    const [scale, shift, runningMean, variance] = [...params, ...buffers].map(({ value }) => Float64Array.from(value));
    return { ...columnsOf(z, width), scale, shift, runningMean, runningDeviation: variance.map(Math.sqrt) };
  };

  return () => {
    for (let first = 0; first < examples; first += chunk) {
      const batch = Math.min(chunk, examples - first);
      pass.x.set(inputs.subarray((from + first) * inputSize, (from + first + batch) * inputSize));
      pass.forward(batch);
      sources.forEach(({ size, read, readBefore }, s) => {
        read(batch, sums[s], first * size);
        const unnormalised = before[s];
        if (unnormalised) readBefore?.(batch, unnormalised, first * size);
      });
    }
    const gradient = run.gradient();
    const layers = sources.map((source, s): LayerPulse => {
      const { column, width, isGates } = source;
      const { activation, params } = chosen[s];
      const slopes = slopesOf(sums[s], width, activation, params);
      return {
        column,
        activation: activation.id,
        counts: binned(sums[s]),
        before: before[s] && binned(before[s]),
        quantiles: quantilesOf(sums[s].toSorted()),
        flat: slopes.flat,
        still: isGates ? new Uint8Array(0) : slopes.still,
        reach: zEnd,
        curve: curves[s].curve.slice(),
        slope: curves[s].slope.slice(),
        flatSpans: curves[s].flatSpans.slice(),
        gradientNorm: weightNorm(network, columns[column - 1].main, gradient),
        norm: normOf(source, before[s]),
      };
    });
    return { examples, of: run.parts.fitCount, layers, skips: skips?.(from, examples) ?? [] };
  };
};
