import type { InputForm } from '../../../data/dataset';
import type { TrainingSetting } from '../../../engine/minimizers/minimizer';
import type { Clamped, ExperimentSentences } from '../../../experiment/sentences';
import type { JobSentences } from '../../../jobs/sentences';
import type { RunSentences } from '../../../run/sentences';
import type { StateSentences, WorkerLoss } from '../../../state/sentences';
import type { AtOnceKey, MessagesFor, Speech } from '../catalogue';
import { registryOf } from '../choiceRegistries';
import { capital, listed } from './wording';

const forms: Readonly<Record<InputForm, string>> = {
  vector: 'a plain row of numbers',
  image: 'an image',
  sequence: 'a sequence',
  symbols: 'symbols',
};

/** A file of the user's own; a pasted one has no name. */
const called = (name: string) => (name === '' ? 'your file' : `“${name}”`);

const clamped = ({ value, kept }: Clamped, s: Speech) =>
  `${s.number(value)} is ${value < kept ? 'below' : 'above'} ${s.number(kept)} and became ${s.number(kept)}.`;

const firstKept = (given: string, most: number, s: Speech) =>
  `${given} are more than ${s.count(most)}: the first ${s.count(most)} are kept.`;

/** What an experiment says, in English. */
export const experiment: MessagesFor<ExperimentSentences> = {
  'layer.noSkip': ({ layer, from, to }, s) => `${s.layer(layer)}: no skip connection leads from ${s.shape(from)} to ${s.shape(to)}.`,
  'note.setting': ({ setting, ...range }, s) => `${s.setting(setting).noun} ${clamped(range, s)}`,
  'note.unreadable': ({ setting }) => `The value of ${setting} could not be read and is left at its default.`,
  'note.unknownChoice': ({ choice, id, used }, s) =>
    `${s.setting(choice).noun} “${id}” is not known; ${s.label(registryOf[choice], used)} is used.`,
  'note.choiceParam': ({ choice, id, param, ...range }, s) =>
    `${capital(s.label(registryOf[choice], id))}: ${s.param(registryOf[choice], id, param)} ${clamped(range, s)}`,
  'note.layerParam': ({ layer, kind, activation, param, ...range }, s) =>
    `Layer ${s.count(layer)}: ${s.layerParam(kind, activation, param)} ${clamped(range, s)}`,
  'note.layerSize': ({ layer, kind, ...range }, s) => `${capital(s.size(kind))} of layer ${s.count(layer)}: ${clamped(range, s)}`,
  'note.layerKind': ({ layer, kind }, s) => `The kind “${kind}” of layer ${s.count(layer)} is not known; the layer is ignored.`,
  'note.layerForm': ({ layer, kind, form }, s) =>
    `Layer ${s.count(layer)} is ignored: ${s.label('layerKinds', kind)} does not read ${forms[form]}.`,
  'note.layerActivation': ({ layer, activation, used }, s) =>
    `The activation “${activation}” of layer ${s.count(layer)} is not known and became ${s.label('activations', used)}.`,
  'note.manyLayers': ({ layers, most }, s) => firstKept(`${s.count(layers)} hidden layers`, most, s),
  'note.lossTask': ({ used }, s) => `The loss does not fit this task and became ${s.label('losses', used)}.`,
  'note.outputActivation': ({ wanted, loss, used }, s) =>
    `The output activation “${wanted}” does not go with ${s.label('losses', loss)} and became ${s.label('activations', used)}.`,
  'note.lastEpoch': ({ schedule, epochs }, s) =>
    `The rate “${s.label('schedules', schedule)}” needs a last epoch; ${s.count(epochs)} are set.`,
  'note.validationPart': ({ percent }, s) =>
    `Early stopping watches a validation part: ${s.percent(percent)} of the training part are kept for it.`,
  'note.formula': ({ formula, reason }, s) => `The data’s “${formula}”: ${s.clause(reason)}; the set’s own is used.`,
  'note.feature': ({ formula, reason }, s) => `The feature “${formula}”: ${s.clause(reason)}; it is ignored.`,
  'note.manyFeatures': ({ features, most }, s) => firstKept(`${s.count(features)} features`, most, s),
  'note.manyPoints': ({ points, most }, s) => firstKept(`${s.count(points)} points`, most, s),
  'note.longFile': ({ most }, s) => `A file can have ${s.count(most)} characters; this one is left out.`,
  'note.fileNotInLink': 'The file is too long for a link: whoever opens the link is asked for it.',
  'note.noPlaygroundReader': () =>
    'This is a link of TensorFlow Playground, and what reads those could not be fetched: are you offline? Open it again when you are back.',
  'note.foreignValue': ({ key, text, used }) =>
    `“${key}=${text}” is nothing that TensorFlow Playground knows; ${used === '' ? 'it is left out' : `“${used}” is used`}.`,
  'note.foreignInputs': 'Every input is off in this link; a network needs one, so x₁ and x₂ are on.',
  'note.noExample': ({ example, used }) => `The link names “${example}”, which this set does not have: “${used}” is shown.`,
  'note.noPanel': ({ panel }) => `There is no panel “${panel}” to open.`,
  'note.manyRuns': ({ runs, most }, s) => firstKept(`${s.count(runs)} runs side by side`, most, s),
  'note.noBranch': ({ run }) =>
    `Run ${run} cannot leave another on the way, with other data, another network or start: it begins at the start.`,
  'note.noRunsReader': () =>
    'This link names several runs, and what reads them could not be fetched: are you offline? Open it again when you are back.',
  'note.noStage': ({ stage }) => `There is no view “${stage}” to open in place of the network.`,
  'note.manyPanels': ({ panels, most }, s) => firstKept(`${s.count(panels)} open panels`, most, s),
  'note.noNumber': ({ key, text }) => `“${text}” is not a number that ${key} can be; it is left at its default.`,
  'note.noLayer': ({ text }) => `“${text}” is not a layer kind; ignored.`,
  'note.unknownKey': ({ key }) => `“${key}” is not known; ignored.`,
};

const trainingSettings: Readonly<Record<TrainingSetting, string>> = {
  learningRate: 'the learning rate',
  schedule: 'a schedule',
  clipNorm: 'clipping',
  inputNoise: 'input noise',
  augmentation: 'changing the images',
};

/** What a run says, in English. */
export const run: MessagesFor<Omit<RunSentences, AtOnceKey>> = {
  'run.noTrainingExample': 'There is no training example: add points or raise the training share.',
  'run.cannotDrive': 'Only a network that reads the pictures of the road and answers with one number can drive.',
  'run.missingClass': ({ name }) => `No training example is of class ${name}: let more examples train, or other ones.`,
  'run.outOfMemory': 'There is not enough memory for this run: take fewer examples, a smaller batch or a smaller network.',
  'run.noRoom': ({ widths, batch, dataset }, s) => {
    const layers = widths.length > 0 ? `layers of ${widths.map(s.count).join(', ')} units and ` : '';
    return `This machine has no memory for ${layers}batches of ${s.count(batch)} on ${s.label('datasets', dataset)}: choose fewer units or layers, or a smaller batch.`;
  },
  'run.noSimd':
    'This browser has no WebAssembly SIMD or no memory for it, or the page may not use it: the run is in double precision, and slower.',
  'run.inPage': ({ directive }) =>
    `${directive === null ? 'This page could not start a worker' : `The policy of this page (${directive}) allows no worker`}: it trains in the page’s own thread, more slowly.`,
  'run.notFused': 'This browser has no fused multiply–add: the run is in plain single precision.',
  'run.batchNeverFills': ({ batch, training }, s) =>
    `A batch of ${s.count(batch)} is larger than the training part of ${s.count(training)}: it never fills, and nothing is learnt.`,
  'run.batchIsWhole': ({ batch, training }, s) =>
    `A batch of ${s.count(batch)} is larger than the training part of ${s.count(training)}: every update sees all of it.`,
  'run.largeInputs': ({ largest }, s) =>
    `Inputs reach ${s.number(largest)}, standardised ones are about 1: units soon saturate or die, and the network learns slowly or nothing.`,
  'run.unusedSettings': ({ minimizer, settings }, s) =>
    `${s.label('optimizers', minimizer)} measures its own step length: ${listed(settings.map((setting) => trainingSettings[setting]))} ${s.plural(settings.length, { one: 'changes', other: 'change' })} nothing.`,
  'savedRun.foreign': 'These bytes are no saved run.',
  'savedRun.version': ({ given, wanted }, s) =>
    `This run was saved in version ${s.count(given)} of the format, this is version ${s.count(wanted)}.`,
  'savedRun.damaged': 'The saved run is damaged or cut short.',
  'savedRun.precision': ({ given, wanted }) => `The run was saved in ${given} precision, this one is in ${wanted}.`,
  'savedRun.otherExperiment': ({ link }) => `This run was saved from another experiment (#${link}).`,
};

/** Why a long computation has no result, in English. */
export const job: MessagesFor<JobSentences> = {
  'job.noStep': 'The step of the differences is a positive number.',
  'job.oneParameter': 'A plane is spanned by two different parameters of the network.',
  'job.noImages': 'Only a network that reads images grows images.',
  'job.noPath': 'The path of the weights spans no plane yet: let the run go on.',
  'job.noLetters': 'These data are no letters: there are none to count.',
};

/** What became of a worker, as the beginning of a sentence. */
function happened(loss: WorkerLoss, s: Speech): string {
  if (loss.kind === 'ended') return 'The worker ended';
  if (loss.kind === 'silent') return 'The worker did not answer';
  const reason = loss.kind === 'error' ? loss.reason : s.clause(loss.sentence).replace(/\.$/, '');
  return `The training stopped with an error (${reason})`;
}

const smaller = 'it may be too large for this machine. Choose fewer units or layers, or a smaller batch';

/** What is said of the worker, in English. */
export const state: MessagesFor<Omit<StateSentences, AtOnceKey>> = {
  'runner.curveIsFull': ({ epoch }, s) => `The run pauses at epoch ${s.count(epoch)}: its curve fills the memory set aside for it.`,
  'runner.startsAgain': ({ loss }, s) => `${happened(loss, s)} while the experiment was started; it is tried again.`,
  'runner.startGivenUp': ({ loss }, s) => `${happened(loss, s)} three times while the experiment was started: ${smaller}.`,
  'runner.givenUp': ({ loss, step }, s) => `${happened(loss, s)} three times at step ${s.count(step)}: ${smaller}.`,
  'runner.goesOn': ({ loss, epoch }, s) => `${happened(loss, s)}; training goes on from epoch ${s.count(epoch)}.`,
  'runner.setUpAgain': ({ loss, epoch }, s) => `${happened(loss, s)}; the run was set up again and stands at epoch ${s.count(epoch)}.`,
  'runner.notGivenBack': ({ epoch }, s) => `The training up to epoch ${s.count(epoch)} took too much memory to be kept: it begins again.`,
  'ownFiles.forbidden':
    'This browser keeps no files for this page, as in a sandboxed frame: after a reload your file has to be loaded again.',
  'ownFiles.noRoom': ({ name }) => `There is no room left to keep ${called(name)}: after a reload it has to be loaded again.`,
  'ownFiles.forgotten': ({ names, most }, s) =>
    `${s.fileSize(most)} are kept at most: ${listed(names.map(called))} ${s.plural(names.length, { one: 'was', other: 'were' })} forgotten.`,
  'ownFiles.gone': 'This file is no longer kept: another tab has forgotten it.',
  'ownFiles.wrong': ({ given, wanted }) =>
    `“${given}” is not the file that this experiment was made with, or was changed since: ${called(wanted)} is needed.`,
  'ownFiles.unreadable': ({ given }) => `“${given}” cannot be read.`,
  'descentFile.foreign': ({ file }) => `“${file}” is no run that was saved here; a table is loaded with CSV.`,
  'descentFile.damaged': ({ file }) => `“${file}” is damaged and was not opened.`,
  'descentFile.version': ({ file, given, wanted }, s) =>
    `“${file}” is of version ${s.count(given)}; version ${s.count(wanted)} can be opened here.`,
  'descentFile.tooLarge': ({ file, bytes, most }, s) =>
    `“${file}” has ${s.fileSize(bytes)}; ${s.fileSize(most)} are the most that can be opened.`,
  'runner.tooLarge': ({ loss, megabytes }, s) =>
    `${happened(loss, s)}; the run is too large to be kept (${s.count(megabytes)} MB) and began again.`,
};
