/** Kernels to put in by hand, 3 × 3; larger ones have zeros around. */
const given = {
  sobelUpright: [-1, 0, 1, -2, 0, 2, -1, 0, 1],
  sobelLevel: [1, 2, 1, 0, 0, 0, -1, -2, -1],
  blur: [1, 2, 1, 2, 4, 2, 1, 2, 1].map((weight) => weight / 16),
  sharpen: [0, -1, 0, -1, 5, -1, 0, -1, 0],
  identity: [0, 0, 0, 0, 1, 0, 0, 0, 0],
} as const;

export type KernelName = keyof typeof given;

export const kernelNames = Object.keys(given) as readonly KernelName[];

const side = 3;

/** One of them as a kernel of another side, about its middle: a smaller one has what is left. */
export function kernelOf(name: KernelName, kernel: number): Float64Array {
  const shift = Math.floor(side / 2) - Math.floor((kernel - 1) / 2);
  return Float64Array.from({ length: kernel * kernel }, (_, cell) => {
    const [row, column] = [Math.floor(cell / kernel) + shift, (cell % kernel) + shift];
    return row >= 0 && row < side && column >= 0 && column < side ? (given[name][row * side + column] as number) : 0;
  });
}

/** In a smaller window only one that leaves things as they are is still itself. */
export const fitsIn = (name: KernelName, kernel: number): boolean => kernel >= side || name === 'identity';

const isSame = (a: ArrayLike<number>, b: Float64Array) => b.every((value, i) => Math.abs((a[i] as number) - value) < 1e-6);

/** Which of them a slice's weights are; null: none. */
export const nameOf = (weights: Float64Array): KernelName | null => {
  const kernel = Math.round(Math.sqrt(weights.length));
  return kernelNames.find((name) => fitsIn(name, kernel) && isSame(weights, kernelOf(name, kernel))) ?? null;
};
