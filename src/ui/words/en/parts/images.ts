import type { Speech } from '../../catalogue';
import type { Unit } from '../page/networkPanel';

/** Rows or columns from the first to the last, from 1. */
interface Ends {
  readonly first: number;
  readonly last: number;
}

/** Through which a layer reads the one before. */
interface MapWindow {
  readonly kernel: readonly number[];
  readonly stride: number;
  readonly isPadded: boolean;
}

const parametersUnit = (count: number, s: Speech) => s.plural(count, { one: 'parameter', other: 'parameters' });

/** What the page says of images alone, in English. */
export const images = {
  'gallery.label': 'Test images, mistakes first',
  'gallery.count': ({ mistaken }: { readonly mistaken: number }, s: Speech) =>
    `test images${mistaken > 0 ? `, ${s.count(mistaken)} wrong` : ''}`,
  'gallery.cell': (
    { count, name, taken, isRight }: { readonly count: number; readonly name: string; readonly taken: string; readonly isRight: boolean },
    s: Speech,
  ) => `${s.count(count)} × ${name} ${isRight ? 'taken for what they are' : `taken for ${taken}`}`,
  'gallery.asOf': ({ epoch }: { readonly epoch: number }, s: Speech) => `as of epoch ${s.count(epoch)}`,
  'gallery.refresh': 'Refresh',
  'gallery.leave': 'All test images, mistakes first',
  'gallery.first': ({ count }: { readonly count: number }, s: Speech) => `The first ${s.count(count)} are shown.`,
  /** `takenFor`: the predicted class; empty where it is the true one. `isCorrected`: it is taken for something else than where the list has it. */
  'gallery.image': (
    {
      index,
      name,
      takenFor,
      isCorrected,
    }: { readonly index: number; readonly name: string; readonly takenFor: string; readonly isCorrected: boolean },
    s: Speech,
  ) => `Test image ${s.count(index)}, ${name}${takenFor === '' ? '' : `, taken for ${takenFor}`}${isCorrected ? ', no longer here' : ''}`,
  'maps.picture': ({ layers }: { readonly layers: number }, s: Speech) =>
    `Feature maps of ${s.count(layers)} hidden ${s.plural(layers, { one: 'layer', other: 'layers' })} and the class probabilities for the chosen image`,
  'maps.all': 'Maps of all layers',
  'maps.keys':
    'Maps of all layers. Arrows go from map to map and from layer to layer, with Shift through the places of a map, Escape releases.',
  'maps.input': 'Input',
  'maps.output': 'Output',
  /** The number at the ends of a column's colours. `isSigned`: some are below zero. */
  'maps.ends': ({ reach, isSigned }: { readonly reach: number; readonly isSigned: boolean }, s: Speech) =>
    isSigned ? `±${s.tick(reach)}` : `to ${s.tick(reach)}`,
  'maps.window': ({ kernel, stride, isPadded }: MapWindow, s: Speech) =>
    `${s.sides(kernel)}${stride > 1 ? ` / ${s.count(stride)}` : ''}${isPadded ? ', padded' : ''}`,
  'maps.windowTitle': ({ kernel, stride, isPadded }: MapWindow, s: Speech) =>
    `Kernel ${s.sides(kernel)}, stride ${s.count(stride)}, ${isPadded ? 'padded to the same size' : 'no padding'}`,
  /** As narrow as its column may be. */
  'maps.cells': ({ sides }: { readonly sides: readonly number[] }, s: Speech) => sides.map(s.count).join('×'),
  'maps.stride': ({ stride, isPadded }: Omit<MapWindow, 'kernel'>, s: Speech) => `${s.count(stride)}${isPadded ? ' pad' : ''}`,
  'maps.row.kind': 'Layer',
  'maps.row.size': 'Size',
  'maps.row.activation': 'Activation',
  'maps.row.kernel': 'Kernel',
  'maps.row.stride': 'Stride',
  'maps.row.places': 'Map',
  'maps.row.parameters': 'Parameters',
  'maps.kind.conv': 'conv',
  'maps.kind.maxpool': 'pool',
  'maps.kind.avgpool': 'mean',
  'maps.kind.gap': 'global',
  'maps.kind.dense': 'dense',
  'maps.parameters': ({ count }: { readonly count: number }, s: Speech) => `${s.count(count)} ${parametersUnit(count, s)}`,
  /** After their number, where there is room for both. */
  'maps.parametersUnit': ({ count }: { readonly count: number }, s: Speech) => parametersUnit(count, s),
  'map.label': 'Numbers of a map',
  'map.none': 'Image',
  'map.filter': ({ layer, unit }: Unit, s: Speech) => `Filter ${s.count(unit)} of layer ${s.count(layer)}`,
  'map.map': ({ layer, unit }: Unit, s: Speech) => `Map ${s.count(unit)} of layer ${s.count(layer)}`,
  'map.unit': ({ layer, unit }: Unit, s: Speech) => `Unit ${s.count(unit)} of layer ${s.count(layer)}`,
  'map.release': 'Release the map',
  'map.hint': 'Point at a map to read its filter, click to keep it. All its places share these weights.',
  'map.answers': 'answers',
  'map.bias': 'bias',
  'map.at': ({ row, column }: { readonly row: number; readonly column: number }, s: Speech) =>
    `row ${s.count(row)}, column ${s.count(column)}`,
  'map.winner': 'largest of its window',
  'map.sees': 'sees',
  'map.field': ({ size, jump }: { readonly size: string; readonly jump: number }, s: Speech) =>
    jump === 0 ? 'the whole image' : `${size} pixels, ${s.count(jump)} apart`,
  'map.fieldTitle': ({ rows, columns }: { readonly rows: Ends; readonly columns: Ends }, s: Speech) =>
    `Rows ${s.count(rows.first)} to ${s.count(rows.last)}, columns ${s.count(columns.first)} to ${s.count(columns.last)} of the image; the window of the next place lies so many pixels further`,
  'map.dead': ({ images }: { readonly images: number }, s: Speech) =>
    `0 everywhere, for all of the first ${s.count(images)} training images`,
  /** `reach`: at which value its colours are full. */
  'map.large': ({ sides, reach }: { readonly sides: string; readonly reach: number }, s: Speech) => `${sides}, ±${s.tick(reach)}`,
  'map.slices': ({ maps, of }: { readonly maps: number; readonly of: number }, s: Speech) =>
    maps === of ? `a slice for each of ${s.count(of)} maps` : `the ${s.count(maps)} strongest of ${s.count(of)} slices`,
  'map.inColour': 'filter, in colour around grey',
  'map.itsFilter': 'filter',
  'map.template': 'a weight for each pixel',
  'map.microscope': 'In the microscope',
  'presets.label': 'Known networks',
  'presets.title': 'All layers as in a known network',
  'presets.short': 'Presets',
  'presets.tiny': 'Tiny',
  'presets.lenet': 'LeNet-like',
  'presets.mlp': 'MLP on pixels',
  'presets.globalAverage': 'Global average',
  'presets.driving': 'Driving network',
  'misfit.label': ({ name }: { readonly name: string }) => `${name} does not fit`,
  'misfit.other': 'It does not fit here.',
  'misfit.use': ({ kernel }: { readonly kernel: number }, s: Speech) => `Use ${s.sides([kernel, kernel])}`,
  'misfit.pad': 'Pad it',
  'misfit.remove': ({ name }: { readonly name: string }) => `Remove ${name}`,
  'maps.below': 'below',
  'maps.above': 'above 0',
  'legend.scale': 'Each column has full colour at the number below it; below that, its weights.',
  'legend.filters': ({ isInColour }: { readonly isInColour: boolean }) =>
    isInColour
      ? 'Left of a map its filter, in colour around grey; deeper, the slice for the map read most.'
      : 'Left of a map its filter; of deeper layers the slice for the map that it reads most.',
  'legend.templates': ({ isInColour, hasStripe }: { readonly isInColour: boolean; readonly hasStripe: boolean }) =>
    `Units on pixels are drawn as their weights${isInColour ? ', in colour around grey' : ''}${hasStripe ? '; the stripe below is the answer' : ''}.`,
  'legend.lines': 'Lines lead to what is read most; of a map that is pointed at, to the strongest eight.',
  'legend.dead': ({ dead, images }: { readonly dead: number; readonly images: number }, s: Speech) =>
    `∅ ${s.count(dead)} ${s.plural(dead, { one: 'is', other: 'are' })} 0 for all of ${s.count(images)} training images.`,
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
  'pad.number': ({ value }: { readonly value: string }) => `Predicted ${value}.`,
  'pad.draw': ({ isDigit }: { readonly isDigit: boolean }) => (isDigit ? 'Draw a digit.' : 'Draw a picture.'),
  'pad.seen': 'What the network sees',
  'pad.seenShort': 'seen',
  'pad.raw': 'as drawn',
  'pad.undo': 'Take back the last stroke',
  'pad.redo': 'Put it back',
  'pad.eraser': 'Eraser',
  'pad.choose': 'Choose a picture',
  'pad.ink': ({ number }: { readonly number: number }, s: Speech) => `Ink ${s.count(number)}`,
  'pad.label': 'Pad. Arrows move the cursor, Space puts the pen down and lifts it, Delete wipes.',
  'image.clear': 'Clear',
  'image.is': 'true',
  'image.takenFor': 'predicted',
  'image.with': 'p',
  'image.off': 'off by',
};
