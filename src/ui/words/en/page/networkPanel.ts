import type { Speech } from '../../catalogue';
import { capital } from '../wording';

export interface Layer {
  /** Counts from 1. */
  readonly layer: number;
}

export interface Unit extends Layer {
  readonly unit: number;
}

export interface Size {
  /** What the size of the layer counts, one of them or several. */
  readonly size: string;
  /** What the layer is called. */
  readonly name: string;
}

/** The network and the numbers below it, in English. */
export const networkPanel = {
  'network.title': 'Network',
  'layer.name': ({ layer }: Layer, s: Speech) => `Layer ${s.count(layer)}`,
  'layer.activation': ({ name }: { readonly name: string }) => `Activation of ${name}`,
  'layer.remove': 'Remove the layer',
  'layer.removeNamed': ({ name }: { readonly name: string }) => `Remove ${name}`,
  'layer.less': ({ size, name }: Size) => `One ${size} less in ${name}`,
  'layer.lessTitle': ({ size }: Pick<Size, 'size'>) => `One ${size} less`,
  'layer.more': ({ size, name }: Size) => `One ${size} more in ${name}`,
  'layer.moreTitle': ({ size }: Pick<Size, 'size'>) => `One ${size} more`,
  'layer.size': ({ size, name }: Size) => `${capital(size)} in ${name}`,
  'layer.output': 'Output',
  'layer.outputActivation': 'Activation of the output',
  'layer.softmax': 'softmax',
  'layer.add': 'Add a layer',
  'layer.addShort': 'Layer',
  'layer.addTitle': 'Add a hidden layer before the output',
  'layer.full': ({ most }: { readonly most: number }, s: Speech) => `${s.count(most)} hidden layers are the most`,
  'feature.name': ({ label }: { readonly label: string }) => `Feature ${label}`,
  'feature.leaveOut': ({ label }: { readonly label: string }) => `${label}: press to leave it out`,
  'feature.use': ({ label }: { readonly label: string }) => `${label}: press to use it`,
  'feature.own': 'feature',
  'feature.ownTitle': 'A feature of your own, for example x1^3',
  'feature.formula': 'Formula of the feature',
  'feature.add': 'Add',
  'key.above': 'weight above zero',
  'key.below': 'below zero; width is size',
  'key.bias': 'bias, from the middle',
  'example.training': ({ index }: { readonly index: number }, s: Speech) => `training example ${s.count(index)}`,
  'example.test': ({ index }: { readonly index: number }, s: Speech) => `test example ${s.count(index)}`,
  'example.previous': 'Previous example',
  'example.next': 'Next example',
  'example.title': 'Example',
  'example.label': 'The example',
  'example.loss': 'loss',
  'map.label': 'Numbers of a map',
  'map.none': 'Image',
  'map.filter': ({ layer, unit }: Unit, s: Speech) => `Filter ${s.count(unit)} of layer ${s.count(layer)}`,
  'map.map': ({ layer, unit }: Unit, s: Speech) => `Map ${s.count(unit)} of layer ${s.count(layer)}`,
  'map.unit': ({ layer, unit }: Unit, s: Speech) => `Unit ${s.count(unit)} of layer ${s.count(layer)}`,
  'map.release': 'Release the map',
  'unit.releaseTitle': 'Release (Esc)',
  'map.hint': 'Point at a map to read its filter; press to keep it here. The same few weights make every place of a map.',
  'map.answers': 'answers',
  'map.range': ({ least, most }: { readonly least: number; readonly most: number }, s: Speech) =>
    `from ${s.fixed(least)} to ${s.fixed(most)}`,
  'map.bias': 'bias',
  'map.weights': 'weights',
  'map.manyWeights': ({ side, channels }: { readonly side: number; readonly channels: number }, s: Speech) =>
    `${s.sides([side, side])} weights for each of ${s.count(channels)} channels`,
  'map.channel': ({ channel }: { readonly channel: number }, s: Speech) => `Weights for channel ${s.count(channel)}`,
  'map.channels': ({ channels }: { readonly channels: number }, s: Speech) => `… ${s.count(channels)} channels`,
  'reading.table': 'Weight times input',
  'reading.bias': 'bias',
  'reading.sum': 'sum z',
  'reading.weight': 'weight',
  'reading.input': '× input',
  'reading.term': '= term',
  'reading.weightFrom': ({ name }: { readonly name: string }) => `Weight from ${name}`,
  'reading.theBias': 'Bias',
};
