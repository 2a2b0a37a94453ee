import type { Kernels } from '../kernels';
import type { SimdRoom } from './memory';
import type { SimdRoutines } from './simdModule';

type Arrays = Pick<
  Kernels,
  | 'allocate'
  | 'allocateIndices'
  | 'zero'
  | 'copy'
  | 'copyRows'
  | 'gatherRows'
  | 'swapAxes'
  | 'swapAxesBack'
  | 'scale'
  | 'add'
  | 'addInto'
  | 'multiply'
  | 'clip'
  | 'lookUp'
  | 'lookUpBackward'
  | 'oneHot'
>;

export const simdArrays = (simd: SimdRoutines, room: SimdRoom): Arrays => ({
  allocate: (length) => room.floats(length),
  allocateIndices: (length) => room.indices(length),
  zero: (target) => simd.zero(target.byteOffset, target.length),
  copy: (source, target, count) => simd.copy(source.byteOffset, target.byteOffset, count),
  copyRows: (source, from, count, width, target) => simd.copy(source.byteOffset + 4 * from * width, target.byteOffset, count * width),
  gatherRows: (source, indices, from, count, width, target) =>
    simd.gatherRows(source.byteOffset, indices.byteOffset + 4 * from, count, width, target.byteOffset),
  swapAxes: (source, rows, columns, width, target, targetRows) =>
    simd.swapAxes(source.byteOffset, rows, columns, width, target.byteOffset, targetRows),
  swapAxesBack: (source, sourceRows, rows, columns, width, target) =>
    simd.swapAxesBack(source.byteOffset, sourceRows, rows, columns, width, target.byteOffset),
  scale: (target, factor, count) => simd.scale(target.byteOffset, factor, count),
  add: (a, b, y, count) => simd.add(a.byteOffset, b.byteOffset, y.byteOffset, count),
  addInto: (target, source, count) => simd.add(target.byteOffset, source.byteOffset, target.byteOffset, count),
  multiply: (a, b, factor, y, count) => simd.multiply(a.byteOffset, b.byteOffset, factor, y.byteOffset, count),
  clip(x, longest, count) {
    const norm = Math.sqrt(simd.sumOfSquares(x.byteOffset, count));
    if (norm > longest) simd.scale(x.byteOffset, longest / norm, count);
  },
  lookUp: (x, table, y, count, width) => simd.lookUp(x.byteOffset, table.byteOffset, y.byteOffset, count, width),
  lookUpBackward: (x, dy, dTable, count, width) => simd.lookUpBackward(x.byteOffset, dy.byteOffset, dTable.byteOffset, count, width),
  oneHot: (x, y, count, symbols) => simd.oneHot(x.byteOffset, y.byteOffset, count, symbols),
});
