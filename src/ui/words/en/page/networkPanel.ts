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

export interface ExamplePlace {
  /** Numbers as they were measured. */
  readonly place: readonly string[];
  /** Of all of them, where they do not say it themselves. */
  readonly unit: string | undefined;
}

export interface Parameters {
  readonly parameters: number;
}

const mostWidths = 9;

const widthsOf = ({ widths }: { readonly widths: readonly number[] }, s: Speech): string => {
  const hidden = widths.slice(1, -1);
  const areEqual = hidden.every((width) => width === hidden[0]);
  if (widths.length > mostWidths && areEqual) return `${s.count(hidden.length)} layers of ${s.count(hidden[0] ?? 0)}`;
  return widths.map(s.count).join(' – ');
};

/** The network and the numbers below it, in English. */
export const networkPanel = {
  'network.title': 'Network',
  'inspect.title': 'Inspect',
  /** 2 – 8 – 8 – 1; of many equal layers only how many. */
  'network.widths': widthsOf,
  'network.parameters': ({ parameters }: Parameters, s: Speech) =>
    `${s.count(parameters)} ${s.plural(parameters, { one: 'parameter', other: 'parameters' })}`,
  /** The parameters if no weights were shared. */
  'network.unshared': ({ parameters }: Parameters, s: Speech) => `without shared weights ${s.count(parameters)}`,
  'network.changed': 'changed by hand',
  'graph.strongest': 'the strongest links are shown',
  'graph.columns': 'Columns',
  'graph.features': 'Features',
  'graph.row.layer': 'Layer',
  'graph.row.units': 'Units',
  'graph.row.activation': 'Activation',
  'graph.more': ({ count }: { readonly count: number }, s: Speech) => `${s.count(count)} more`,
  'graph.moreTitle': 'Show the features that are not used',
  'graph.fewer': 'fewer',
  'graph.fewerTitle': 'Hide the features that are not used',
  'unit.name': ({ layer, unit }: Unit, s: Speech) => `Layer ${s.count(layer)}, unit ${s.count(unit)}`,
  'unit.output': 'Output',
  'unit.outputOf': ({ name }: { readonly name: string }) => `Output ${name}`,
  'unit.withBias': ({ name, bias }: { readonly name: string; readonly bias: number }, s: Speech) => `${name}, bias ${s.weight(bias)}`,
  'layer.name': ({ layer }: Layer, s: Speech) => `Layer ${s.count(layer)}`,
  'layer.menu': ({ name }: { readonly name: string }) => `${name}: settings`,
  'layer.activationTitle': 'Activation',
  'layer.activationIs': ({ name, words }: { readonly name: string; readonly words: string }) => `Activation of ${name}: ${words}`,
  'layer.units': ({ size, name, value }: Size & { readonly value: number }, s: Speech) => `${capital(size)} in ${name}: ${s.count(value)}`,
  'layer.activation': ({ name }: { readonly name: string }) => `Activation of ${name}`,
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
  'layer.refused': 'First mend or remove the layer that does not fit',
  'layer.full': ({ most }: { readonly most: number }, s: Speech) => `${s.count(most)} hidden layers are the most`,
  'feature.name': ({ label }: { readonly label: string }) => `Feature ${label}`,
  'feature.leaveOut': ({ label }: { readonly label: string }) => `${label}: click to leave it out`,
  'feature.use': ({ label }: { readonly label: string }) => `${label}: click to use it`,
  'feature.own': 'Feature',
  'feature.notFetched': 'Feature: could not be fetched, try again',
  'feature.ownTitle': 'A feature of your own, for example x1^3',
  'key.above': 'weight above zero',
  'key.below': 'below zero; width is size',
  'key.bias': 'bias, from the middle',
  'key.meanAbove': 'mean weight above zero',
  'key.meanBelow': 'below zero; height is size',
  'key.allUnits': 'every unit at the example',
  'key.histogram': 'its activations',
  'key.masked': 'masked, last example',
  'key.skip': 'skip',
  'example.training': ({ index }: { readonly index: number }, s: Speech) => `training example ${s.count(index)}`,
  'example.test': ({ index }: { readonly index: number }, s: Speech) => `test example ${s.count(index)}`,
  'example.previous': 'Previous example',
  'example.next': 'Next example',
  'unit.releaseTitle': 'Release (Esc)',
  'reading.label': 'Numbers of a unit',
  'reading.nothing': 'Point at a unit or a link to read its numbers; click to keep and change them.',
  'reading.hint': 'Point at a unit or a link to read its numbers; click to keep and change them.',
  'reading.dead': ({ examples }: { readonly examples: number }, s: Speech) =>
    `dead for all ${s.count(examples)} ${s.plural(examples, { one: 'example', other: 'examples' })}`,
  'reading.place': ({ place, unit }: ExamplePlace) =>
    `: ${place.length > 1 ? `(${place.join(', ')})` : place.join()}${unit ? `\u00a0${unit}` : ''},`,
  'reading.target': ({ target }: { readonly target: string }) => ` target ${target}`,
  'reading.loss': ({ loss }: { readonly loss: number }, s: Speech) => `loss ${s.loss(loss)}`,
  'reading.norm': 'norm',
  'reading.skip': 'skip',
  'reading.output': 'y',
  'reading.more': ({ count }: { readonly count: number }, s: Speech) => `${s.count(count)} more`,
  'reading.release': 'Release the unit',
  'reading.chosen': ({ name }: { readonly name: string }) => `The chosen ${name}`,
  'reading.chosenTyped': ({ name }: { readonly name: string }) => `The chosen ${name}, typed`,
  'reading.aWeightFrom': ({ name }: { readonly name: string }) => `weight from ${name}`,
  'reading.table': 'Weight times input',
  'reading.bias': 'bias',
  'reading.sum': 'sum z',
  'reading.weight': 'weight',
  'reading.input': '× input',
  'reading.term': '= term',
  'reading.weightFrom': ({ name }: { readonly name: string }) => `Weight from ${name}`,
  'reading.theBias': 'Bias',
};
