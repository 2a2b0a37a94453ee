import type { Speech } from '../../catalogue';
import type { Unit } from '../page/networkPanel';

/** What the page says of images alone, in English. */
export const images = {
  'gallery.label': 'Test images, mistakes first',
  'gallery.count': ({ mistaken }: { readonly mistaken: number }, s: Speech) =>
    `test images${mistaken > 0 ? `, ${s.count(mistaken)} wrong` : ''}`,
  /** `caption`: true and predicted class; empty where they are the same. */
  'gallery.image': ({ index, name, caption }: { readonly index: number; readonly name: string; readonly caption: string }, s: Speech) =>
    `Test image ${s.count(index)}, ${name}${caption === '' ? '' : `, wrong ${caption}`}`,
  'maps.picture': ({ layers }: { readonly layers: number }, s: Speech) =>
    `Feature maps of ${s.count(layers)} hidden ${s.plural(layers, { one: 'layer', other: 'layers' })} and the class probabilities for the chosen image`,
  'maps.input': 'Input',
  'maps.output': 'Output',
  'maps.parameters': ({ count }: { readonly count: number }, s: Speech) =>
    `${s.count(count)} ${s.plural(count, { one: 'parameter', other: 'parameters' })}`,
  'map.label': 'Numbers of a map',
  'map.none': 'Image',
  'map.filter': ({ layer, unit }: Unit, s: Speech) => `Filter ${s.count(unit)} of layer ${s.count(layer)}`,
  'map.map': ({ layer, unit }: Unit, s: Speech) => `Map ${s.count(unit)} of layer ${s.count(layer)}`,
  'map.unit': ({ layer, unit }: Unit, s: Speech) => `Unit ${s.count(unit)} of layer ${s.count(layer)}`,
  'map.release': 'Release the map',
  'map.hint': 'Point at a map to read its filter; click to keep it here. The same few weights make every place of a map.',
  'map.answers': 'answers',
  'map.range': ({ least, most }: { readonly least: number; readonly most: number }, s: Speech) =>
    `from ${s.weight(least)} to ${s.weight(most)}`,
  'map.bias': 'bias',
  'map.weights': 'weights',
  'map.manyWeights': ({ side, channels }: { readonly side: number; readonly channels: number }, s: Speech) =>
    `${s.sides([side, side])} weights for each of ${s.count(channels)} channels`,
  'map.channel': ({ channel }: { readonly channel: number }, s: Speech) => `Weights for channel ${s.count(channel)}`,
  'map.channels': ({ channels }: { readonly channels: number }, s: Speech) => `… ${s.count(channels)} channels`,
  'confusion.label': 'Confusion matrix',
  'confusion.caption': ({ images }: { readonly images: number }, s: Speech) =>
    `true ↓ predicted →, ${s.count(images)} test ${s.plural(images, { one: 'image', other: 'images' })}`,
  'confusion.cell': ({ count, name, taken }: { readonly count: number; readonly name: string; readonly taken: string }, s: Speech) =>
    `${s.count(count)} of true class ${name}, predicted ${taken}`,
  'image.left': 'Shift left',
  'image.right': 'Shift right',
  'image.up': 'Shift up',
  'image.down': 'Shift down',
  'image.own': 'Your image',
  'image.chosen': ({ name }: { readonly name: string }) => `The chosen image, ${name}`,
  'image.back': 'Back to the example',
  'pad.yours': 'your drawing',
  'pad.answer': ({ name, p }: { readonly name: string; readonly p: number }, s: Speech) => `Predicted ${name}, p ${s.probability(p)}.`,
  'pad.draw': ({ isDigit }: { readonly isDigit: boolean }) => (isDigit ? 'Draw a digit.' : 'Draw a picture.'),
  'pad.seen': 'What the network sees',
  'pad.seenShort': 'seen',
  'pad.raw': 'as drawn',
  'pad.undo': 'Take back the last stroke',
  'pad.eraser': 'Eraser',
  'pad.choose': 'Choose a picture',
  'pad.ink': ({ number }: { readonly number: number }, s: Speech) => `Ink ${s.count(number)}`,
  'pad.label': 'Pad. Arrows move the cursor, Space puts the pen down and lifts it, Delete wipes.',
  'image.clear': 'Clear',
  'image.is': 'true',
  'image.takenFor': 'predicted',
  'image.with': 'p',
};
