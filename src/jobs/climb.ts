import { exp } from '../engine/elementary/exp';
import type { NetworkPass } from '../engine/network';
import { createRng } from '../engine/rng';
import { firstColumns, middleOf } from '../probes/wants/answersUpTo';
import { groundOf } from '../probes/wants/bars';
import { excitedPass, mostExciting } from '../probes/wants/excited';
import { sumNetworkOf } from '../probes/wants/sumNetwork';
import { viewOf } from '../run/runView';
import type { Ascent, AscentAsk, AscentStage } from './ascent';
import { blurInPlace, drawMove, type Move, movedFrom, still } from './imageMoves';
import type { JobContext, Progress } from './job';
import { JobRefusal, say } from './sentences';

const ascentSteps = 48;
const keptSteps = [0, 2, 6, 16, ascentSteps];
const decay = 0.015;
/** Lengths of steps in an image of 28 × 28, for what has no places and for a map. */
const [usualSide, unitStep, mapStep] = [28, 0.9, 1.2];
/** So much of a pixel goes to each of its neighbours, at every so many steps. */
const [unitBlur, mapBlur] = [
  { share: 0.1, every: 4 },
  { share: 0.04, every: 8 },
];
/** Of the other classes' part: with all of it the gradient of a sure network is gone. */
const othersShare = 0.9;
/** Where a place of a map is shut it still has a little say, or nothing would open it. */
const leastSay = 0.02;

/**
 * Activation maximisation: steps of equal length up the gradient of z with respect to the image, begun with near grey, pixels kept between 0 and 1.
 * So that it does not become noise, the image decays by 1.5 % a step, is blurred lightly now and then, and is moved by up to 2 pixels before each
 * step. Of a class: z less 0.9 ln Σ e^z of all; of a unit: its z; of a map: half the mean square of its z, which wants all places of it.
 * Sources: Simonyan et al. 2013, arXiv:1312.6034; Yosinski et al. 2015, arXiv:1506.06579 (decay, blur); Mordvintsev et al. 2015 (moves). Lecture: L10.1.
 */
export function* climb({ run }: JobContext, ask: AscentAsk): Generator<Progress<Ascent>, Ascent> {
  const { loop } = run;
  const view = viewOf(loop, [], { take: (length) => new Float32Array(length) }, () => loop.gradient());
  if (loop.dataset.form !== 'images') throw new JobRefusal(say('job.noImages', {}));
  const { columns, objective, kernels, network, inputs } = view;
  const layer = Math.max(1, Math.min(columns.length, Math.round(ask.layer)));
  const { outputShape } = columns[layer - 1];
  const shape = network.inputShape;
  const size = inputs.length / loop.data.count;
  const isOutput = layer === columns.length;
  const isMap = outputShape.length === 3;
  const outputs = outputShape[outputShape.length - 1];
  const isPair = isOutput && outputs === 1 && loop.dataset.classes.length === 2;
  const count = isPair ? 2 : outputs;
  const units = ask.unit < 0 ? Array.from({ length: count }, (_, u) => u) : [Math.max(0, Math.min(count - 1, Math.round(ask.unit)))];
  const sums = sumNetworkOf(view, layer, kernels);
  sums.read();
  const pass = sums.network.createPass({ capacity: units.length, mode: 'eval', backward: true, inputGradient: true });
  const answers = firstColumns(network, view, objective, layer, units.length);
  const { centre } = loop.data;
  const { ground, ink } = groundOf(view);
  const rngs = units.map((unit) => createRng(String(ask.seed), `ascent ${layer} ${unit}`));
  const images = rngs.map((rng) =>
    Float64Array.from({ length: size }, () =>
      isMap ? 0.5 + 0.4 * (rng.uniform() - 0.5) : ground + (ink - ground) * (0.1 + 0.05 * rng.uniform()),
    ),
  );
  const put = (into: NetworkPass, moves: readonly Move[]) => {
    images.forEach((image, k) => {
      const move = moves[k] ?? still;
      for (let i = 0; i < size; i++)
        into.x[k * size + i] = image[movedFrom(i, shape, move)] - (centre[i % Math.max(1, centre.length)] ?? 0);
    });
  };
  put(pass, []);
  pass.forward(units.length);
  let from = -1;
  if (isMap && units.length === 1 && !answersInTheMiddle(pass.y, outputShape, units[0])) {
    const best = mostExciting(view, { layer, unit: units[0] }, excitedPass(view, layer)).indices[0];
    from = best;
    images[0].set(inputs.subarray(best * size, (best + 1) * size));
    if (centre.length > 0) for (let i = 0; i < size; i++) images[0][i] += centre[i % centre.length];
  }
  const valuesNow = () => {
    put(answers.pass, []);
    const y = answers.answers(units.length);
    return Float64Array.from(units, (unit, k) => {
      if (isPair) return pairShare(y[k], objective.outputRange, unit);
      const places = isMap ? outputShape[0] * outputShape[1] : 1;
      let sum = 0;
      for (let p = 0; p < places; p++) sum += y[(k * places + p) * outputs + unit];
      return sum / places;
    });
  };
  const stages: AscentStage[] = [];
  const keep = (step: number) => {
    if (units.length === 1 && keptSteps.includes(step)) stages.push({ step, image: images[0].slice(), value: valuesNow()[0] });
  };
  const soFar = (step: number): Ascent => ({
    place: { step: loop.step, epoch: loop.epoch },
    layer,
    units,
    step,
    images: images.map((image) => image.slice()),
    values: valuesNow(),
    stages: stages.map((stage) => ({ ...stage, image: stage.image.slice() })),
    from,
  });
  const [rest, length, blur] = isMap ? [0.5, mapStep, mapBlur] : [ground, unitStep, unitBlur];
  const stepLength = (length * Math.sqrt(size)) / usualSide;
  const mostMoved = Math.floor((2 * Math.min(shape[0], shape[1])) / usualSide); // a move by a whole pixel is too far in 8 × 8
  keep(0);
  for (let step = 1; step <= ascentSteps; step++) {
    const moves = rngs.map((rng) => ({ down: drawMove(rng, mostMoved), across: drawMove(rng, mostMoved) }));
    put(pass, moves);
    pass.forward(units.length);
    units.forEach((unit, k) => {
      const at = (k * pass.y.length) / units.length;
      const [y, dy] = [pass.y, pass.dy].map((all) => all.subarray(at, at + all.length / units.length));
      if (isPair) dy[0] = unit === 0 ? -1 : 1;
      else if (isMap) for (let i = 0; i < y.length; i++) dy[i] = i % outputs === unit ? Math.max(leastSay, y[i]) : 0;
      else if (isOutput && objective.hasClassOutputs) fromOthers(y, dy, unit);
      else for (let i = 0; i < y.length; i++) dy[i] = Number(i === unit);
    });
    sums.network.gradients.fill(0);
    pass.backward(units.length);
    images.forEach((image, k) => {
      const gradient = (pass.dx as NonNullable<typeof pass.dx>).subarray(k * size, (k + 1) * size);
      let square = 1e-24;
      for (let i = 0; i < size; i++) square += gradient[i] * gradient[i];
      const scale = stepLength / Math.sqrt(square);
      const { down, across } = moves[k];
      for (let i = 0; i < size; i++) image[i] = rest + (1 - decay) * (image[i] - rest);
      for (let i = 0; i < size; i++) {
        const to = movedFrom(i, shape, { down, across });
        image[to] += scale * gradient[i];
      }
      for (let i = 0; i < size; i++) image[i] = Math.max(0, Math.min(1, image[i]));
      if (step % blur.every === 0 && step < ascentSteps) blurInPlace(image, shape, blur.share);
    });
    keep(step);
    yield { done: step, of: ascentSteps, partial: () => soFar(step) };
  }
  return soFar(ascentSteps);
}

/** Whether a map answers to anything but its border. @param z [1, H, W, C] */
function answersInTheMiddle(z: ArrayLike<number>, [rows = 1, columns = 1, units = 1]: readonly number[], unit: number): boolean {
  const [top, bottom] = middleOf(rows);
  const [left, right] = middleOf(columns);
  for (let r = top; r < bottom; r++) for (let c = left; c < right; c++) if (z[(r * columns + c) * units + unit] > 0) return true;
  return false;
}

/** dy ← the gradient of z_unit less 0.9 ln Σ e^z */
function fromOthers(z: ArrayLike<number>, dy: { [i: number]: number }, unit: number): void {
  let largest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < z.length; i++) largest = Math.max(largest, z[i]);
  let sum = 0;
  for (let i = 0; i < z.length; i++) sum += exp(z[i] - largest);
  for (let i = 0; i < z.length; i++) dy[i] = Number(i === unit) - (othersShare * exp(z[i] - largest)) / sum;
}

/** Of one output that decides between two classes: how far it is on the side of one of them. */
const pairShare = (y: number, [low, high]: readonly [number, number], unit: number): number => {
  const share = (y - low) / (high - low);
  return unit === 0 ? 1 - share : share;
};
