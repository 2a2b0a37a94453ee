import type { Speech } from '../../catalogue';

/** What the network answers, in English. */
export const outputPanel = {
  'legend.blank': 'drag across the picture to draw',
  'legend.unit': ({ level }: { readonly level: string }) => `unit = ${level}`,
  'legend.network': 'network',
  'legend.truth': 'true function',
  'legend.otherColumns': 'other columns at their mean',
  /** `name` of the class; null where the classes have numbers. */
  'legend.probability': ({ name }: { readonly name: string | null }) => `p(${name ?? 'blue'})`,
  'legend.output': ({ text }: { readonly text: string }) => `output ${text}`,
  'legend.training': ({ index, value }: { readonly index: number; readonly value: string }, s: Speech) =>
    `training example ${s.count(index)}: ${value}`,
  'legend.test': ({ index, value }: { readonly index: number; readonly value: string }, s: Speech) =>
    `test example ${s.count(index)}: ${value}`,
  'confusion.label': 'Confusion matrix',
  'confusion.caption': ({ images }: { readonly images: number }, s: Speech) =>
    `true ↓ predicted →, ${s.count(images)} test ${s.plural(images, { one: 'image', other: 'images' })}`,
  'confusion.cell': ({ count, name, taken }: { readonly count: number; readonly name: string; readonly taken: string }, s: Speech) =>
    `${s.count(count)} of class ${name} taken for ${taken}`,
  'picture.draw': 'Picture: draw with the pointer, or move with the arrow keys and press Enter',
  'picture.read': 'Picture: the arrow keys move a cross that reads values, Enter chooses the nearest example',
  'image.left': 'Shift left',
  'image.right': 'Shift right',
  'image.up': 'Shift up',
  'image.down': 'Shift down',
  'image.own': 'Your image',
  'image.chosen': ({ name }: { readonly name: string }) => `The chosen image, ${name}`,
  'image.back': 'Back',
  'image.clear': 'Clear',
  'image.is': 'is',
  'image.takenFor': 'is taken for',
  'image.with': 'with p',
  'sum.label': ({ sum, isRight }: { readonly sum: string; readonly isRight: boolean }) => `${sum}, ${isRight ? 'right' : 'wrong'}`,
  /** `wanted`: the right sum; null where the network has found it. */
  'sum.hint': ({ wanted }: { readonly wanted: number | null }, s: Speech) =>
    `${wanted === null ? 'right' : `wrong: it is ${s.count(wanted)}`}; highest bit first, the network reads the lowest first`,
  'letters.next': 'next letters',
  'letters.guess': 'the network’s guess of each',
};
