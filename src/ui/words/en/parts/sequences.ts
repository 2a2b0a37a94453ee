import type { Speech } from '../../catalogue';

/** What the page says of sequences alone, in English. */
export const sequences = {
  'unrolled.picture': ({ steps }: { readonly steps: number }, s: Speech) =>
    `States and answers of the network over ${s.count(steps)} steps of the chosen example`,
  'answer.probability': 'p(1)',
  'answer.predicted': 'predicted',
  'answer.ofPredicted': 'p',
  'answer.truth': 'true',
  'unrolled.input': 'Input',
  'unrolled.h': 'state h',
  'unrolled.c': 'cell c',
  'unrolled.output': 'output',
  /** `parameters`: null where they stand at another band of the layer. */
  'unrolled.band': ({ label, parameters }: { readonly label: string; readonly parameters: number | null }, s: Speech) =>
    parameters === null ? label : `${label}, ${s.count(parameters)} ${s.plural(parameters, { one: 'parameter', other: 'parameters' })}`,
  'example.title': 'Example',
  'example.label': 'The example',
  'example.loss': 'loss',
  'sum.label': ({ sum, isRight }: { readonly sum: string; readonly isRight: boolean }) => `${sum}, ${isRight ? 'right' : 'wrong'}`,
  /** `wanted`: the right sum; null where the network has found it. */
  'sum.hint': ({ wanted }: { readonly wanted: number | null }, s: Speech) =>
    `${wanted === null ? 'right' : `wrong: it is ${s.count(wanted)}`}; highest bit first, the network reads the lowest first`,
  'letters.next': 'next letters',
  'letters.writes': 'it makes up (underlined: in no list)',
  'letters.guess': 'the network’s guess of each',
};
