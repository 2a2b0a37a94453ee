import type { Speech } from '../../catalogue';
import { capital } from '../wording';

interface Wanted {
  /** Column of the network, from 1. */
  readonly layer: number;
  /** From 1. */
  readonly unit: number;
  /** A filter has a kernel of its own, a map none. */
  readonly kind: 'filter' | 'map' | 'unit' | 'class';
  /** Of a class. */
  readonly name: string;
}

const wantedName = ({ layer, unit, kind, name }: Wanted, s: Speech): string =>
  kind === 'class' ? `class ${name}` : `${kind} ${s.count(unit)} of layer ${s.count(layer)}`;

const degreesOf = (angle: number, s: Speech) => `${s.count(angle)}°`;

/** What a unit of a network that reads images wants, in English. */
export const wants = {
  name: (wanted: Wanted, s: Speech) => capital(wantedName(wanted, s)),
  explanation: 'Bars turned before the network, the images that excite a unit most, one that it grows itself, what it looks at.',
  layer: 'Layer',
  /** `number`: among those of its kind, as in the microscope. */
  layerName: ({ number, kind, units }: { readonly number: number; readonly kind: string; readonly units: number }, s: Speech) =>
    `${capital(s.label('layerKinds', kind))} ${s.count(number)}, ${s.count(units)}`,
  outputs: ({ classes }: { readonly classes: number }, s: Speech) => `Output, ${s.count(classes)}`,
  previous: 'The unit before',
  next: 'The next unit',
  walk: ({ wanted }: { readonly wanted: Wanted }, s: Speech) =>
    `What ${wantedName(wanted, s)} wants. Arrow keys up and down choose another unit, left and right turn the bar.`,
  degrees: ({ angle }: { readonly angle: number }, s: Speech) => degreesOf(angle, s),
  'bars.title': 'Bars',
  'bars.line': ({ places, epoch }: { readonly places: readonly number[] | null; readonly epoch: number }, s: Speech) =>
    `${places ? `strongest value on the middle ${s.sides(places)} places` : 'answer'}; filled, solid: epoch ${s.count(epoch)}; outline, dashed: random start`,
  'bars.curve': 'Answer over the angle of the bar, as a polar curve',
  'bars.columns': 'Answers to twelve bars, after training and with the random start',
  'bars.bar': ({ angle }: { readonly angle: number }, s: Speech) => `A bar at ${degreesOf(angle, s)}`,
  'bars.likes': 'Likes',
  'bars.selectivity': 'Selectivity',
  'bars.before': 'At the start',
  'bars.here': ({ angle }: { readonly angle: number }, s: Speech) => `At ${degreesOf(angle, s)}`,
  'bars.mean': ({ units, now, start }: { readonly units: number; readonly now: number; readonly start: number }, s: Speech) =>
    `Selectivity: length of the mean of the answers as vectors at twice the angle; 0 round, 1 one angle only. Mean of all ${s.count(units)}: ${s.fixed(start)} at the start, ${s.fixed(now)} now.`,
  'bars.none': 'It answers to no bar.',
  'all.title': ({ units }: { readonly units: number }, s: Speech) => `All ${s.count(units)}`,
  'all.line': ({ shown, units }: { readonly shown: number; readonly units: number }, s: Speech) =>
    `one scale; dashed: random start${shown < units ? `; the first ${s.count(shown)} are shown` : ''}`,
  'all.one': ({ wanted }: { readonly wanted: Wanted }, s: Speech) => `Show what ${wantedName(wanted, s)} wants`,
  'all.curve': ({ wanted }: { readonly wanted: Wanted }, s: Speech) => `Tuning of ${wantedName(wanted, s)}`,
  'excited.title': 'Excited most',
  'excited.line': (
    {
      count,
      isTest,
      hasWindow,
      isClass,
    }: { readonly count: number; readonly isTest: boolean; readonly hasWindow: boolean; readonly isClass: boolean },
    s: Speech,
  ) =>
    `by these of ${s.count(count)} ${isTest ? 'test' : 'training'} images${hasWindow ? ': where its window lay, and the value there' : isClass ? ': p' : ': its value'}`,
  'excited.image': ({ name, value }: { readonly name: string; readonly value: string }) => `${name}, value ${value}`,
  'excited.choose': ({ name, value }: { readonly name: string; readonly value: string }) => `Choose ${name}, value ${value}`,
  'excited.silent': 'It answers nothing to any of them.',
  'looks.title': 'Looks at',
  'looks.line': ({ wanted, z }: { readonly wanted: Wanted; readonly z: number }, s: Speech) =>
    `for ${wantedName(wanted, s)}, z ${s.fixed(z)}`,
  'looks.image': 'the image',
  'looks.saliency': '∂z/∂x, sign',
  'looks.hidden': ({ most }: { readonly most: number }, s: Speech) => `hidden: z ${s.fixed(-Math.max(0, most))}`,
  'looks.saliencyTitle': 'How z would change with each pixel: blue where more ink or light adds to it, orange where it takes from it',
  'looks.hiddenTitle': ({ patch }: { readonly patch: number }, s: Speech) =>
    `How far z falls where a grey patch of ${s.sides([patch, patch])} pixels covers the image: plum where it falls most`,
  'grows.title': 'Grows',
  'grows.line': (
    {
      isMap,
      isClass,
      image,
      epoch,
    }: {
      readonly isMap: boolean;
      readonly isClass: boolean;
      /** What it begins with; null: grey. */
      readonly image: string | null;
      readonly epoch: number | null;
    },
    s: Speech,
  ) =>
    `${epoch === null ? '' : `at epoch ${s.count(epoch)} `}${image !== null ? `from ${image}, as it answers nothing to grey` : isMap ? 'from noise' : 'from grey'}; step, ${isMap ? 'mean of its map' : isClass ? 'p' : 'value'}`,
  'grows.stage': ({ step, value }: { readonly step: number; readonly value: string }, s: Speech) => `${s.count(step)}: ${value}`,
  'grows.image': ({ step }: { readonly step: number }, s: Speech) => `The image after ${s.count(step)} steps`,
  'grows.seed': 'Another seed',
  'outputs.title': 'What the outputs want',
  'outputs.line': ({ step, epoch }: { readonly step: number; readonly epoch: number }, s: Speech) =>
    `${s.count(step)} steps of ascent from grey at epoch ${s.count(epoch)}; p below.`,
  'outputs.sure': ({ isDigit }: { readonly isDigit: boolean }) =>
    isDigit ? 'No digit, and yet the network is sure.' : 'No such thing, and yet the network is sure.',
  'outputs.image': ({ name, p }: { readonly name: string; readonly p: number }, s: Speech) =>
    `The image that class ${name} grows, p ${s.probability(p)}`,
  'outputs.choose': ({ name }: { readonly name: string }) => `Show what class ${name} wants`,
  'numbers.angle': 'Angle in degrees',
  'numbers.now': ({ unit }: { readonly unit: number }, s: Speech) => `${s.count(unit)} now`,
  'numbers.start': ({ unit }: { readonly unit: number }, s: Speech) => `${s.count(unit)} at the start`,
  'numbers.image': 'Image',
  'numbers.value': 'Value',
  'numbers.row': 'Row',
  'numbers.column': 'Column',
  'numbers.excited': 'The images that excite it most; row and column of the place in its map, from 1.',
  'numbers.bars': 'Answers of every unit of the layer to bars at 24 angles.',
  'numbers.saliency': 'What the class looks at: ∂z/∂x by pixel, colours added up, and the fall of z with a grey patch over it.',
  'numbers.fall': 'Fall of z',
};
