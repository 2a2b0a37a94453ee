import type { Speech } from '../../catalogue';

export interface Extreme {
  readonly value: number;
  readonly layer: string;
}

/** A place on the axis of curves. */
export interface RunMoment {
  readonly unit: 'epoch' | 'step';
  readonly at: number;
}

export interface CurveSummary {
  readonly name: string;
  readonly moment: RunMoment;
  readonly smallest: Extreme;
  readonly largest: Extreme;
}

export interface Cadence {
  readonly every: number;
}

export interface LayerName {
  /** Counts from 1; null: the output. */
  readonly layer: number | null;
  readonly activation: string;
  readonly units: number;
}

export interface Place {
  readonly across: number;
  readonly up: number;
}

export interface Progress {
  readonly done: number;
  readonly of: number;
}

export interface Count {
  readonly count: number;
}

const at = ({ across, up }: Place, s: Speech) => `(${s.fixed(across)}, ${s.fixed(up)})`;
const ofAll = ({ done, of }: Progress, s: Speech) => `${s.count(done)} of ${s.count(of)}`;

const units = { epoch: 'epoch', step: 'step' } as const;
const moment = ({ unit, at }: RunMoment, s: Speech) => `${units[unit]} ${s.count(at)}`;
/** `every`: as many steps lie between two that are recorded; 0: none is. */
const updates = ({ every }: Cadence, s: Speech) =>
  every === 0
    ? 'at the last update of every epoch'
    : `at every ${every === 1 ? '' : `${s.count(every)} `}${s.plural(every, { one: 'update', other: 'updates' })}, less often the longer the run`;

/** What looks into the run below the network, in English. */
export const inspect = {
  height: 'Height of what is open',
  'height.half': 'half',
  'height.tall': 'tall: network and output become a row',
  heightTitle: 'Drag up for more room, down to close (↑ ↓)',

  'fits.regions.inputs': 'Regions need one or two inputs; this network has more, or others than its picture.',
  'fits.regions.features': 'A feature such as x₁² bends the plane: regions need the inputs as they are.',
  'fits.regions.layers': 'Regions are counted in plain dense layers, without batch normalisation or skip connections.',
  'fits.regions.bends': 'A smooth unit, such as a sigmoid, bends everywhere: no regions to count. ReLUs have them.',
  'fits.pulse': 'No hidden layer has an activation: there is no pulse to take.',
  'fits.pieces': 'Pieces need one input as it is, one plain dense hidden layer and one linear output.',
  'fits.workbench.data': 'The workbench holds one unit over numbers: a plane, a line or a table, not images or sequences.',
  'fits.workbench.classes': 'One unit tells two classes apart, and these data have more.',
  'fits.workbench.layers': 'The workbench holds one unit, and this network has hidden layers.',
  'fits.workbench.outputs': 'The workbench holds one unit, and this network has more outputs than one.',
  'wayOn.oneUnit': 'Make it one unit',
  'wayOn.oneUnitTitle': 'No hidden layer and one output; Undo brings the network back',
  'fits.forecast': 'These data are no series of numbers: there is no next value to forecast.',
  'fits.letters': 'No next letter is asked for here, or the network reads all letters at once.',
  'fits.shift': 'It shifts and turns images of classes; these data are others.',
  'fits.hiddenSpace': 'Sequences have no input plane, and images without classes no map of them.',
  'fits.columns': 'It compares the columns of a table: these data are no table, or one of fewer than two columns.',
  'fits.throughTime': 'No layer has a state: time goes through an RNN, LSTM or GRU.',
  'fits.oneWeight': 'A plane needs two weights, and this network has only one.',

  'job.done.losses': 'losses computed',
  'job.done.derivatives': 'derivatives computed',
  'job.progress.losses': (progress: Progress, s: Speech) => `${ofAll(progress, s)} losses`,
  'job.progress.derivatives': (progress: Progress, s: Speech) => `${ofAll(progress, s)} derivatives`,
  'job.done.epochs': 'epochs read',
  'job.progress.epochs': (progress: Progress, s: Speech) => `${ofAll(progress, s)} epochs`,
  'job.done.steps': 'steps done',
  'job.progress.steps': (progress: Progress, s: Speech) => `${ofAll(progress, s)} steps`,
  'job.done.places': 'places computed',
  'job.progress.places': (progress: Progress, s: Speech) => `${ofAll(progress, s)} epochs and places`,
  'job.waiting': 'waiting for a free core',
  'job.left': ({ seconds }: { readonly seconds: number }, s: Speech) => `, ${s.fixed(seconds, 1)} s left`,
  'job.cancel': 'Cancel',
  'job.again': ({ epoch }: { readonly epoch: number }, s: Speech) => `Compute at epoch ${s.count(epoch)}`,

  'flow.explanation': 'Where the gradient shrinks layer by layer towards the input, the first layers hardly learn.',
  'flow.notYet': 'No epoch is over yet: press Play.',
  'flow.noStepYet': 'No step is recorded yet: press Play.',
  'flow.gradientNorm': 'gradient norm',
  'flow.gradientNormTitle': (cadence: Cadence, s: Speech) => `Length of ∂L/∂w of a layer’s weights and biases, ${updates(cadence, s)}`,
  'flow.updateRatio': 'update / weights',
  'flow.updateRatioTitle': (cadence: Cadence, s: Speech) =>
    `Length of an update over the length of what it changes, ${updates(cadence, s)}; around ${s.number(0.001)} is a usual pace`,
  'flow.layer': 'layer',
  /** `activation`: its id. */
  'flow.layerName': ({ layer, activation, units }: LayerName, s: Speech) =>
    `${layer === null ? 'Output' : s.count(layer)} ${s.label('activations', activation)}, ${s.count(units)}`,
  /** At the end of a curve, where there is hardly room. */
  'curves.output': 'out',
  'curves.notYet': ({ name, unit }: { readonly name: string } & Pick<RunMoment, 'unit'>) =>
    `${name}: no ${units[unit]} is ${unit === 'epoch' ? 'over' : 'recorded'} yet, press Play.`,
  'curves.end': moment,
  'curves.unit': ({ unit }: Pick<RunMoment, 'unit'>) => units[unit],
  'curves.summary': ({ name, moment: when, smallest, largest }: CurveSummary, s: Speech) =>
    `${name} of each layer by ${units[when.unit]}; at ${moment(when, s)} smallest ${s.compact(smallest.value)} in layer ${smallest.layer}, largest ${s.compact(largest.value)} in layer ${largest.layer}`,
  'curves.reader': ({ name, unit }: { readonly name: string } & Pick<RunMoment, 'unit'>) =>
    `${unit === 'epoch' ? 'Epoch' : 'Step'} read in the curves: ${name}`,
  'curves.at': ({ moment: when, values }: { readonly moment: RunMoment; readonly values: readonly Extreme[] }, s: Speech) =>
    `${moment(when, s)}: ${values.map(({ layer, value }) => `layer ${layer} ${s.compact(value)}`).join(', ')}`,
  'curves.read': (when: RunMoment, s: Speech) => `at ${moment(when, s)}`,

  'landscape.plane': 'Plane',
  'plane.path': 'the path’s two main directions',
  'plane.random': 'two random directions',
  'plane.parameters': 'two parameters',
  'landscape.batches': 'Paths',
  'batches.off': 'of this run',
  'batches.start': 'of three batch sizes, from the start',
  'batches.here': 'of three batch sizes, from here',
  'batches.caption': ({ epochs }: { readonly epochs: number }, s: Speech) => `After ${s.count(epochs)} epochs each`,
  'batches.stopped': 'Where each stopped',
  'batches.epochs': 'epochs',
  'batches.updates': 'updates',
  'batches.time': 'time',
  'batches.milliseconds': ({ milliseconds }: { readonly milliseconds: number }, s: Speech) =>
    `${milliseconds < 1 ? s.fixed(milliseconds, 1) : s.count(Math.round(milliseconds))} ms`,
  'batches.loss': 'loss',
  'batches.diverged': 'diverged',
  'batches.named': ({ letter, batch }: { readonly letter: string; readonly batch: string }) => `${letter} ${batch}`,
  'landscape.look': 'Seen',
  'look.map': 'as a map',
  'look.surface': 'as a surface',
  'landscape.turn': 'Turn the surface',
  'landscape.turned': ({ degrees }: { readonly degrees: number }, s: Speech) => `${s.count(degrees)} degrees`,
  'landscape.computed': 'computed',
  'landscape.work': ({ losses, seconds }: { readonly losses: number; readonly seconds: number }, s: Speech) =>
    `${s.count(losses)} losses in ${s.fixed(seconds, 1)} s`,
  'landscape.sampled': (
    { weights, cells, examples }: { readonly weights: number; readonly cells: number; readonly examples: number },
    s: Speech,
  ) =>
    `More than ${s.count(weights)} weights: ${s.count(cells)} × ${s.count(cells)} points, each the mean over ${s.count(examples)} training examples.`,
  'landscape.otherDirections': 'Other directions',
  'landscape.pressTwo': 'A press on a weight of the graph makes it an axis: the last two count.',
  'landscape.parameterAcross': 'Parameter across',
  'landscape.parameterUp': 'Parameter up',
  'landscape.across': ({ name }: { readonly name: string }) => `across: ${name}`,
  'landscape.up': ({ name }: { readonly name: string }) => `up: ${name}`,
  'landscape.first': 'first direction',
  'landscape.second': 'second direction',
  'landscape.start': 'start',
  'landscape.here': 'loss here',
  'landscape.lowest': 'lowest in the plane',
  'landscape.at': (place: Place, s: Speech) => `at ${at(place, s)}`,
  'landscape.pointed': 'pointed at',
  'landscape.share': 'of the path lies in the plane',
  'landscape.explanation': 'Training loss, without penalty, over a plane through the present weights; the stronger the colour, the higher.',
  'landscape.summary': ({ here, lowest, place }: { readonly here: number; readonly lowest: number; readonly place: Place }, s: Speech) =>
    `Training loss over the plane: ${s.loss(here)} at the present weights, lowest ${s.loss(lowest)} at ${at(place, s)}`,
  'landscape.read': 'Loss over the plane: the arrow keys move a cross that reads it',
  'landscape.reading': ({ loss, place }: { readonly loss: number; readonly place: Place }, s: Speech) =>
    `loss ${s.loss(loss)} at ${at(place, s)}`,
  'landscape.go': 'Go there',
  'landscape.goTitle': 'The network gets these weights, and training goes on from there (Enter, or a press on the map)',
  'landscape.there': 'that network',
  'landscape.thereLabel': ({ loss }: { readonly loss: string }) => `Output of the network that is pointed at, loss ${loss}`,
  'landscape.least': ({ place }: { readonly place: Place }, s: Speech) => `cross: least squares, at ${at(place, s)}`,
  'landscape.fan': ({ batches }: { readonly batches: number }, s: Speech) =>
    `Arrow: downhill by all examples; lines: by ${s.count(batches)} batches.`,
  'slopes.gradients': ({ epoch }: { readonly epoch: number }, s: Speech) => `Gradients at epoch ${s.count(epoch)}`,
  'slopes.batch': 'batch',
  'slopes.spread': 'spread',
  'slopes.cost': 'spread² × batch',
  'slopes.all': ({ examples }: { readonly examples: number }, s: Speech) => `all ${s.count(examples)}`,
  'slopes.norm': '|∇L| of all',
  'slopes.curvature': 'largest curvature λ',
  'slopes.limit': '2 / λ',
  'slopes.below': ({ rate }: { readonly rate: number }, s: Speech) =>
    `η = ${s.number(rate)} is below 2/λ: a full step shortens the way along the steepest direction.`,
  'slopes.beyond': ({ rate }: { readonly rate: number }, s: Speech) =>
    `η = ${s.number(rate)} is beyond 2/λ: near here full steps along the steepest direction swing further and further.`,
  'slopes.otherRule': 'The optimizer rescales its steps: 2/λ is a limit for gradient descent only.',
  'slopes.tooLong': 'Scatter and curvature of so large a network take too long: they are left out.',
  'slopes.noLimit': 'The loss bends up in no direction here: there is no such limit.',
  'landscape.table': ({ across, up }: { readonly across: string; readonly up: string }) => `Loss by ${up} (down) and ${across} (across)`,
  'landscape.corner': 'up ↓ across →',
  'landscape.pathTable': 'Places of the paths in the plane',
  'landscape.pathOf': 'path',
  'landscape.pathEpoch': 'epoch',
  'landscape.past': 'until now',
  'landscape.now': 'now',
  'landscape.future': 'trained before, after now',

  'parameter.inLayer': ({ layer, name }: { readonly layer: number; readonly name: string }, s: Speech) =>
    `layer ${s.count(layer)}, ${name}`,
  'parameter.inOutput': ({ name }: { readonly name: string }) => `output, ${name}`,
  'parameter.numbered': ({ index }: { readonly index: number }, s: Speech) => `parameter ${s.count(index)}`,
};
