import type { Regions } from '../../probes/regions';
import { cornersOf } from '../../render/paintRegions';
import type { RunInfo } from '../../run/runInfo';
import type { Numbers } from '../figure/numbers';
import type { PartMessages } from '../words/en/parts/parts';
import type { Plane, UnitsOn } from '../words/en/parts/regions';
import type { Word } from '../words/language';

export type RegionsWord = Word<PartMessages['regions']>;

const sidesOf = ({ axes, pictureAxes }: RunInfo) => pictureAxes.flatMap((axis) => axes[axis] ?? []);

/** Classes or targets by output, where there are several outputs. */
const outputNames = (info: RunInfo, outputs: number): readonly (string | null)[] =>
  outputs === 1 ? [null] : Array.from({ length: outputs }, (_, o) => info.outputNames[o] ?? String(o + 1));

const outputsOf = ({ intercept, ends }: Regions): number => (ends.length === 0 ? 0 : intercept.length / ends.length);

/** z of one output on a region, in the units of the data: columns that are standardised are given as they were measured. */
function planeOf(info: RunInfo, regions: Regions, region: number, output: number): Plane {
  const outputs = outputsOf(regions);
  let constant = regions.intercept[region * outputs + output] ?? 0;
  const slopes = sidesOf(info).map(({ label, mean = 0, standardDeviation = 1 }, i) => {
    const slope = (regions.gradient[(region * outputs + output) * regions.dimension + i] ?? 0) / standardDeviation;
    constant -= slope * mean;
    return { name: label, slope };
  });
  return { slopes, constant, output: outputNames(info, outputs)[output] ?? null };
}

/** The plane at a place: of classes that of the largest output there, of several targets that of the one that is looked at. */
export function planeAt(info: RunInfo, regions: Regions, region: number, place: readonly number[]): Plane {
  const outputs = outputsOf(regions);
  const zOf = (output: number) =>
    place.reduce(
      (sum, x, i) => sum + x * (regions.gradient[(region * outputs + output) * regions.dimension + i] ?? 0),
      regions.intercept[region * outputs + output] ?? 0,
    );
  if (info.task === 'regression') return planeOf(info, regions, region, info.answerAt);
  let winner = 0;
  for (let output = 1; output < outputs; output++) if (zOf(output) > zOf(winner)) winner = output;
  return planeOf(info, regions, region, winner);
}

/** Which units of each layer with a kink are on in a region. */
export function unitsOn({ layers }: RunInfo, { isOn, kinkedUnits, ends }: Regions, region: number): readonly UnitsOn[] {
  const all = ends.length === 0 ? 0 : isOn.length / ends.length;
  const kinked = layers.flatMap(({ activation }, l) => (l > 0 && l < layers.length - 1 && activation !== 'linear' ? [l] : []));
  let first = region * all;
  return kinkedUnits.map((of, k) => {
    const on = Array.from(isOn.subarray(first, first + of)).flatMap((bit, unit) => (bit === 1 ? [unit + 1] : []));
    first += of;
    return { layer: kinked[k] ?? k + 1, on, of };
  });
}

/** Length or area (the shoelace formula). */
function sizeOf(points: Float64Array, dimension: number): number {
  if (dimension === 1) return (points[1] as number) - (points[0] as number);
  let doubled = 0;
  for (let i = 0; i < points.length; i += 2) {
    const j = (i + 2) % points.length;
    doubled += (points[i] as number) * (points[j + 1] as number) - (points[j] as number) * (points[i + 1] as number);
  }
  return doubled / 2;
}

/** A row a region. */
export function regionNumbers(info: RunInfo, regions: Regions, word: RegionsWord, share: (value: number) => string): Numbers {
  const names = outputNames(info, outputsOf(regions));
  const sides = sidesOf(info);
  const whole = sides.slice(0, regions.dimension).reduce((product, { min, max }) => product * (max - min), 1);
  return {
    caption: word('table'),
    columns: [
      { name: word('region') },
      { name: word('unitsOn') },
      { name: word('size'), text: share },
      ...names.flatMap((output) => [
        ...sides.map(({ label }) => ({ name: word('slope', { input: label, output }) })),
        { name: word('intercept', { output }) },
      ]),
    ],
    rows: Array.from(regions.ends, (_, r) => [
      String(r + 1),
      unitsOn(info, regions, r)
        .map(({ on }) => (on.length === 0 ? '–' : on.join(' ')))
        .join(' | '),
      sizeOf(cornersOf(regions, r), regions.dimension) / whole,
      ...names.flatMap((_, output) => {
        const { slopes, constant } = planeOf(info, regions, r, output);
        return [...slopes.map(({ slope }) => slope), constant];
      }),
    ]),
  };
}
