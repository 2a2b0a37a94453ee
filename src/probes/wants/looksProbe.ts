import { multiplyAddsOf } from '../multiplyAdds';
import type { ProbeEntry } from '../probe';
import { wantsPart } from './wantsPart';

export interface LooksAsk {
  /** Among all examples; where there are `values`, an image of one's own from 0 to 1, flat. */
  readonly index: number;
  readonly values?: readonly number[];
  /** Column of the network, from 1, without places; −1: the output of the class that the image is taken for. */
  readonly layer: number;
  readonly unit: number;
}

/** What in an image a sum z depends on. */
export interface LooksAnswer {
  readonly index: number;
  readonly layer: number;
  readonly unit: number;
  readonly z: number;
  /** ∂z/∂x, [H, W, C] */
  readonly saliency: Float64Array;
  /** z less z with a grey patch over the place: [rows, columns], the middles `step` pixels apart, the first in the corner. */
  readonly falls: Float64Array;
  readonly rows: number;
  readonly columns: number;
  readonly step: number;
  /** Side of the patch, in pixels. */
  readonly patch: number;
}

/** A small image is covered by a smaller patch, place by place; of a larger one every second place is enough. */
export const patchOf = (side: number): { readonly patch: number; readonly step: number } =>
  side <= 16 ? { patch: 3, step: 1 } : { patch: 5, step: 2 };

const placesOf = ([rows = 1, columns = 1]: readonly number[]) => {
  const { step } = patchOf(Math.min(rows, columns));
  return Math.ceil(rows / step) * Math.ceil(columns / step);
};

/**
 * What a class looks at in one image: its gradient (Simonyan et al. 2013, arXiv:1312.6034) beside what covering a place takes from it (Zeiler &
 * Fergus 2014, arXiv:1311.2901). Null for what reads no images. Lecture: L10.1.
 */
export const looks: ProbeEntry<LooksAsk, LooksAnswer> = {
  part: wantsPart,
  create: (run) => wantsPart.loaded.looks(run),
  cost: (_, info) => ({
    multiplyAdds: (3 + placesOf(info.images?.shape ?? [])) * multiplyAddsOf(info),
    numbers: 2 * placesOf(info.images?.shape ?? []),
  }),
  restMs: 250,
};
