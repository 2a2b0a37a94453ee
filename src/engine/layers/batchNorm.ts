import { refusal } from '../sentences';
import { sizeOf } from '../tensor';
import { type LayerFactory, onlyShape } from './layer';

export interface BatchNormSpec {
  readonly kind: 'batchNorm';
  /** Inside the root. */
  readonly epsilon: number;
  /** Share of the batch's statistics in every update of the running ones. */
  readonly momentum: number;
}

/**
 * x̃ = (x − µ) / √(σ² + ε), y = γ x̃ + β, feature by feature ([F]) or channel by channel over all places ([H, W, C], [T, F]).
 * Training: mean and variance (divisor m) of the batch; running ← (1 − momentum) · running + momentum · batch, the variance with divisor
 * m − 1 there. Evaluation: the running ones. Source: Ioffe & Szegedy 2015, arXiv:1502.03167; lecture L7.7.
 */
export const createBatchNorm: LayerFactory<BatchNormSpec> = ({ epsilon, momentum }, inputShapes, build) => {
  const { name, kernels } = build;
  const shape = onlyShape(inputShapes, build);
  if (!(epsilon > 0)) throw refusal('layer.epsilon', { layer: name, epsilon });
  if (!(momentum >= 0 && momentum <= 1)) throw refusal('layer.runningMomentum', { layer: name, momentum });
  const columns = shape[shape.length - 1];
  const places = sizeOf(shape) / columns;
  const ones = new Array<number>(columns).fill(1);
  const zeros = new Array<number>(columns).fill(0);
  const scale = build.param('scale', { role: 'scale', shape: [columns], fanIn: 1, fanOut: 1, start: ones });
  const shift = build.param('shift', { role: 'shift', shape: [columns], fanIn: 1, fanOut: 1, start: zeros });
  const runningMean = build.buffer('runningMean', columns, 0);
  const runningVariance = build.buffer('runningVariance', columns, 1);
  return {
    name,
    inputShapes,
    outputShape: shape,
    params: [scale, shift],
    buffers: [runningMean, runningVariance],
    createPass([{ y: x, dy: dx }], { capacity, mode, backward, gradientOf }) {
      const size = capacity * places * columns;
      const isTraining = mode === 'train';
      const y = kernels.allocate(size);
      const dy = kernels.allocate(backward ? size : 0);
      const [dScale, dShift] = [gradientOf(scale), gradientOf(shift)];
      const normalized = kernels.allocate(size);
      const mean = isTraining ? kernels.allocate(columns) : runningMean.value;
      const variance = isTraining ? kernels.allocate(columns) : runningVariance.value;
      return {
        y,
        dy,
        trace: { mean, variance, normalized },
        forward(batch) {
          const rows = batch * places;
          if (isTraining) {
            kernels.columnStatistics(x, rows, columns, mean, variance);
            kernels.blend(runningMean.value, mean, momentum, 1, columns);
            // a single row has no unbiased variance: its own, 0, is taken as it is
            kernels.blend(runningVariance.value, variance, momentum, rows > 1 ? rows / (rows - 1) : 1, columns);
          }
          kernels.normalize(x, mean, variance, epsilon, scale.value, shift.value, normalized, y, rows, columns);
        },
        backward(batch) {
          const rows = batch * places;
          kernels.normalizeBackward(dy, normalized, variance, epsilon, scale.value, dScale, dShift, dx, rows, columns, isTraining);
        },
      };
    },
  };
};
