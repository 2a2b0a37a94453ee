import type { SilentMaps } from '../probes/silentMaps';

/** Whether all of them are the same. */
export const areAlike = (predicted: ArrayLike<number>): boolean => {
  for (let i = 1; i < predicted.length; i++) if (predicted[i] !== predicted[0]) return false;
  return predicted.length > 1;
};

/** The first hidden layer, from 1, all of whose maps or units are silent; −1: none. */
export const silentLayer = ({ columns }: SilentMaps): number =>
  columns.findIndex((column, l) => l > 0 && l < columns.length - 1 && column.length > 0 && column.every((is) => is === 1));
