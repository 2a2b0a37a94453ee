import type { Speech } from '../../catalogue';

interface Compared {
  readonly own: number;
  readonly other: number;
}

const places = {
  shift: (value: number, s: Speech) => `${s.fixed(value, 0)} px`,
  turn: (value: number, s: Speech) => `${s.fixed(value, 0)}°`,
  noise: (value: number, s: Speech) => s.fixed(value),
};

/** What a network makes of images that are moved, turned or covered with noise, in English. */
export const shift = {
  explanation: ({ of, isOwn }: { readonly of: string; readonly isOwn: boolean }) =>
    `Thick: how many of all test images are right; thin: p of ${of} for ${isOwn ? 'your image' : 'the chosen image'}, as it is changed.`,
  shift: 'Shift',
  turn: 'Turn',
  noise: 'Noise',
  along: 'Along',
  place: ({ name, value }: { readonly name: keyof typeof places; readonly value: number }, s: Speech) => places[name](value, s),
  'axis.shift': 'shift to the right, pixels',
  'axis.turn': 'turn, degrees',
  'axis.noise': 'noise, standard deviation',
  up: 'share right, p',
  seen: 'The image as it is changed',
  reset: 'As it was',
  curves: ({ at, share }: { readonly at: string; readonly share: number }, s: Speech) =>
    `Curves over the change of the images; at ${at} ${s.share(share)} of the test images are right`,
  own: ({ parameters, epoch }: { readonly parameters: number; readonly epoch: number | null }, s: Speech) =>
    `A: this network${epoch === null ? '' : ` at epoch ${s.count(epoch)}`}, ${s.count(parameters)} parameters`,
  dense: ({ parameters }: { readonly parameters: number }, s: Speech) => `B: one dense layer, ${s.count(parameters)} parameters`,
  convolutional: ({ parameters }: { readonly parameters: number }, s: Speech) =>
    `B: the convolutions of the set’s recipe, ${s.count(parameters)} parameters`,
  trainDense: 'Compare without convolutions',
  trainConvolutional: 'Compare with convolutions',
  training: ({ epochs }: { readonly epochs: number }, s: Speech) =>
    `B is trained on the same images for ${s.count(epochs)} ${s.plural(epochs, { one: 'epoch', other: 'epochs' })}`,
  right: ({ own, other }: Compared, s: Speech) => `right here: A ${s.share(own)}, B ${s.share(other)}`,
  rightOwn: ({ own }: Pick<Compared, 'own'>, s: Speech) => `right here: ${s.share(own)}`,
  'numbers.caption': 'Share of the test images that are right, and p of the chosen one, by the change',
  'numbers.accuracyOf': ({ letter }: { readonly letter: string }) => `right, ${letter}`,
  'numbers.imageOf': ({ letter }: { readonly letter: string }) => `p, ${letter}`,
};
