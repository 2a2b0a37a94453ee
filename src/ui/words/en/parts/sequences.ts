import type { Speech } from '../../catalogue';
import { raised } from '../../raised';

/** What the page says of sequences alone, in English. */
export const sequences = {
  'unrolled.picture': ({ steps }: { readonly steps: number }, s: Speech) =>
    `States and answers of the network over ${s.count(steps)} steps of the chosen example`,
  'unrolled.choose': 'Cells of the unrolled network: the arrow keys go from unit to unit and from step to step',
  'unrolled.gates': ({ kind, unit }: { readonly kind: string; readonly unit: number | null }, s: Speech) =>
    unit === null ? `gates, mean of ${kind.toUpperCase()} units` : `gates of unit ${s.count(unit)}`,
  'unrolled.gatesShort': 'gates, mean',
  'gate.forget': 'forget',
  'gate.input': 'input',
  'gate.output': 'output',
  'gate.reset': 'reset',
  'gate.update': 'update',
  'unrolled.change': 'states changed by',
  'answer.before': 'as it was',
  'cell.unit': ({ unit, step }: { readonly unit: number; readonly step: number }, s: Speech) =>
    `Unit ${s.count(unit)} at step ${s.count(step)}`,
  'cell.step': ({ step }: { readonly step: number }, s: Speech) => `Step ${s.count(step)}`,
  'cell.before': 'One time step back (←)',
  'cell.after': 'One time step on (→)',
  'cell.release': 'Release the cell',
  'cell.within': 'in n:',
  'cell.hint': 'Press a cell to see what its number is made of, or an input to change it.',
  'cell.noState': 'This layer has no state: its numbers come from this step alone.',
  'table.caption': 'The unrolled network, a row a step',
  'table.step': 'step',
  'table.show': 'Numbers',
  'table.save': 'Save the numbers (CSV)',
  'table.more': ({ count }: { readonly count: number }, s: Speech) => `${s.count(count)} more in the file.`,
  'edit.symbol': ({ step }: { readonly step: number }, s: Speech) => `Symbol at step ${s.count(step)}`,
  'edit.number': ({ name, step }: { readonly name: string; readonly step: number }, s: Speech) => `Input ${name} at step ${s.count(step)}`,
  'edit.restore': 'As it was',
  'edit.changed': ({ count }: { readonly count: number }, s: Speech) =>
    `${s.count(count)} ${s.plural(count, { one: 'input', other: 'inputs' })} changed`,
  /** `first`: as it stands in the link. */
  'edit.misfit': ({ count, first }: { readonly count: number; readonly first: string }, s: Speech) =>
    `${s.count(count)} ${s.plural(count, { one: 'change', other: 'changes' })} of the link (${first}) ${s.plural(count, { one: 'does', other: 'do' })} not fit this sequence.`,
  'edit.full': 'No more changes have room in the link.',
  matrices: (
    { layer, rows, inputs, units }: { readonly layer: number; readonly rows: string; readonly inputs: string; readonly units: string },
    s: Speech,
  ) => `Layer ${s.count(layer)}: W, ${rows} × ${inputs}, from what it reads, and U, ${rows} × ${units}, from state to state`,
  'answer.probability': 'p(1)',
  'answer.predicted': 'predicted',
  'answer.ofPredicted': 'p',
  'answer.truth': 'true',
  'answer.wrong': 'wrong',
  'unrolled.input': 'Input',
  'unrolled.inputsShown': ({ shown, all }: { readonly shown: number; readonly all: number }, s: Speech) =>
    `${s.count(shown)} of ${s.count(all)}`,
  'unrolled.h': 'state h',
  'unrolled.c': 'cell c',
  'unrolled.output': 'output',
  /** `parameters`: null where they stand at another band of the layer. */
  'unrolled.band': ({ label, parameters }: { readonly label: string; readonly parameters: number | null }, s: Speech) =>
    parameters === null ? label : `${label}, ${s.count(parameters)} ${s.plural(parameters, { one: 'parameter', other: 'parameters' })}`,
  'example.title': 'Example',
  'partner.bits': 'Bit by bit, units with a state learn the rule, for longer numbers too.',
  'partner.numbers': 'As plain numbers one linear unit has it, and tanh units only what they saw.',
  'example.find': 'Find an example',
  'example.by': ({ isDated, isText }: { readonly isDated: boolean; readonly isText: boolean }) =>
    isText ? 'letters' : isDated ? 'a date such as 2012-06, or a value' : 'numbers',
  'example.notFound': 'There is none.',
  'example.found': ({ count, shown }: { readonly count: number; readonly shown: number }, s: Speech) =>
    `${s.count(count)} ${s.plural(count, { one: 'example', other: 'examples' })}${shown < count ? `, the first ${s.count(shown)} of them here` : ''}.`,
  'example.label': 'The example',
  'example.loss': 'loss',
  'sum.label': ({ sum, isRight }: { readonly sum: string; readonly isRight: boolean }) => `${sum}, ${isRight ? 'right' : 'wrong'}`,
  /** `wanted`: the right sum; null where the network has found it. */
  'sum.hint': ({ wanted }: { readonly wanted: number | null }, s: Speech) =>
    `${wanted === null ? 'right' : `wrong: it is ${s.count(wanted)}`}; the network reads the lowest bit, at the right, first`,
  'sum.carry': 'carry',
  'sum.own': 'A sum of your own',
  'sum.placeholder': '0101101 + 1000001',
  'sum.notRead': ({ bits }: { readonly bits: number }, s: Speech) =>
    `Two numbers with a plus between them, of ${s.count(bits)} bits at most.`,
  'sum.bit': ({ place, share }: { readonly place: number; readonly share: number }, s: Speech) =>
    `bit of 2${raised(s.count(place))}: p(1) ${s.probability(share)}`,
  'sum.longer': (
    { sums }: { readonly sums: readonly { readonly bits: number; readonly share: number; readonly count: number }[] },
    s: Speech,
  ) =>
    `Longer than trained: ${sums.map(({ bits, share, count }) => `of ${s.count(count)} sums of ${s.count(bits)} bits ${s.share(share)} wholly right`).join(', ')}.`,
  'letters.next': 'wanted letters',
  'letters.constant': ({ letter, share }: { readonly letter: string; readonly share: number }, s: Speech) =>
    `Always ${letter} is right for ${s.share(share)} of the test letters.`,
  'letters.writes': 'it makes up (underlined: in no list)',
  'letters.guess': 'the network’s guess of each',
};
