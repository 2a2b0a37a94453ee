import type { InkPreparation } from '../pictures/prepared';

/** Side of the images that drawn classes are made of, and how: as MNIST's were. */
export const drawnSide = 28;
export const drawnPreparation: InkPreparation = { box: [20, 20], centre: 'mass' };
