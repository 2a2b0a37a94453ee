import type { EngineSentences } from '../../../engine/sentences';
import type { MessagesFor } from '../catalogue';

const tasks = { binary: 'two classes', multiclass: 'several classes', regression: 'a number to predict' } as const;

/** What the engine says, in English. */
export const engine: MessagesFor<EngineSentences> = {
  'layer.oneInput': ({ layer, inputs }, s) => `${s.layer(layer)} reads one input, not ${s.count(inputs)}.`,
  'layer.severalInputs': ({ layer, inputs }, s) => `${s.layer(layer)} adds two or more inputs, not ${s.count(inputs)}.`,
  'layer.sum': ({ layer, shape, other }, s) => `${s.layer(layer)} cannot add ${s.shape(other)} to ${s.shape(shape)}.`,
  'layer.denseInput': ({ layer, units, shape }, s) =>
    `${s.layer(layer)}: a dense layer of ${s.count(units)} ${s.plural(units, { one: 'unit', other: 'units' })} takes a vector or a sequence of vectors, not ${s.shape(shape)}.`,
  'layer.denseUnits': ({ layer, units, inputs }, s) =>
    `${s.layer(layer)}: a dense layer needs at least one unit, not ${s.number(units)}, for its input ${s.shape([inputs])}.`,
  'layer.convolutionInput': ({ layer, kernelSize, shape }, s) =>
    `${s.layer(layer)}: a convolution with a kernel of ${s.sides(kernelSize)} takes an image, not ${s.shape(shape)}.`,
  'layer.convolutionFilters': ({ layer, filters, shape }, s) =>
    `${s.layer(layer)}: a convolution needs at least one filter, not ${s.number(filters)}, for its input ${s.shape(shape)}.`,
  'layer.convolutionSides': ({ layer, kernelSize, stride }, s) =>
    `${s.layer(layer)}: kernel and stride are whole numbers from 1, not ${s.sides(kernelSize)} and ${s.sides(stride)}.`,
  'layer.convolutionPadding': ({ layer, padding: { top, bottom, left, right } }, s) =>
    `${s.layer(layer)}: paddings are whole numbers from 0, not ${s.number(top)} at the top, ${s.number(bottom)} at the bottom, ${s.number(left)} on the left and ${s.number(right)} on the right.`,
  'layer.kernelTooLarge': ({ layer, kernelSize, shape }, s) =>
    `${s.layer(layer)}: a ${s.sides(kernelSize)} kernel is larger than its input ${s.shape(shape)}.`,
  'layer.poolingInput': ({ layer, window, shape }, s) =>
    `${s.layer(layer)}: pooling with a window of ${s.sides(window)} takes an image, not ${s.shape(shape)}.`,
  'layer.poolingSides': ({ layer, window, stride }, s) =>
    `${s.layer(layer)}: window and stride are whole numbers from 1, not ${s.sides(window)} and ${s.sides(stride)}.`,
  'layer.windowTooLarge': ({ layer, window, shape }, s) =>
    `${s.layer(layer)}: a ${s.sides(window)} window is larger than its input ${s.shape(shape)}.`,
  'layer.globalAverageInput': ({ layer, shape }, s) => `${s.layer(layer)}: a global average takes an image, not ${s.shape(shape)}.`,
  'layer.recurrentInput': ({ layer, shape }, s) =>
    `${s.layer(layer)}: a recurrent layer takes a sequence [steps, numbers], not ${s.shape(shape)}.`,
  'layer.recurrentSteps': ({ layer, shape }, s) =>
    `${s.layer(layer)}: a sequence has at least one step, but its input is ${s.shape(shape)}.`,
  'layer.recurrentUnits': ({ layer, units, shape }, s) =>
    `${s.layer(layer)}: a recurrent layer needs at least one unit, not ${s.number(units)}, for its input ${s.shape(shape)}.`,
  'layer.embeddingInput': ({ layer, shape }, s) =>
    `${s.layer(layer)}: an embedding reads a sequence of symbols [steps], not ${s.shape(shape)}.`,
  'layer.embeddingSymbols': ({ layer, symbols, shape }, s) =>
    `${s.layer(layer)}: an embedding needs at least one symbol, not ${s.number(symbols)}, for its input ${s.shape(shape)}.`,
  'layer.embeddingWidth': ({ layer, width }, s) =>
    `${s.layer(layer)}: an embedding needs at least one number a symbol, not ${s.number(width)}.`,
  'layer.oneHotInput': ({ layer, shape }, s) =>
    `${s.layer(layer)}: one-hot rows are made of a sequence of symbols [steps], not of ${s.shape(shape)}.`,
  'layer.oneHotSymbols': ({ layer, symbols, shape }, s) =>
    `${s.layer(layer)}: one-hot rows need at least one symbol, not ${s.number(symbols)}, for the input ${s.shape(shape)}.`,
  'layer.epsilon': ({ layer, epsilon }, s) => `${s.layer(layer)}: ε must be above 0, not ${s.number(epsilon)}.`,
  'layer.runningMomentum': ({ layer, momentum }, s) =>
    `${s.layer(layer)}: the momentum of running statistics lies in [0, 1], not at ${s.number(momentum)}.`,
  'layer.dropoutRate': ({ layer, rate }, s) => `${s.layer(layer)}: a dropout rate is at least 0 and below 1, not ${s.number(rate)}.`,

  'minimizer.tooLarge': ({ minimizer, most, parameters }, s) =>
    `${s.label('optimizers', minimizer)} keeps a square matrix over all parameters and takes at most ${s.count(most)} of them, not ${s.count(parameters)}.`,
  'minimizer.dropout': ({ minimizer }, s) =>
    `${s.label('optimizers', minimizer)} compares values of one function, and dropout makes it another one at every evaluation.`,
  'minimizer.stepPenalty': ({ minimizer, penalty }, s) =>
    `${s.label('optimizers', minimizer)} needs a penalty that is a term of the objective, and “${s.label('penalties', penalty)}” is a step of its own.`,
  'minimizer.loss': ({ minimizer }, s) =>
    `${s.label('optimizers', minimizer)} needs a loss that is a sum of squares: take the squared error.`,
  'minimizer.penalty': ({ minimizer }, s) =>
    `${s.label('optimizers', minimizer)} needs an objective that is a sum of squares: take the penalty L2 or none.`,
  'minimizer.batchNorm': ({ minimizer }, s) =>
    `${s.label('optimizers', minimizer)} looks at one example at a time, and batch normalisation ties those of a batch together.`,

  'regions.noLayers': 'A network without layers has no regions to count.',
  'regions.inputs': ({ inputs }, s) => `Linear regions are counted for 1 or 2 inputs, not ${s.count(inputs)}.`,
  'regions.layerInputs': ({ layer, inputs, units }, s) =>
    `Layer ${s.count(layer)} takes ${s.count(inputs)} ${s.plural(inputs, { one: 'input', other: 'inputs' })}, but layer ${s.count(layer - 1)} has ${s.count(units)} ${s.plural(units, { one: 'unit', other: 'units' })}.`,
  'regions.bent': ({ layer, activation }, s) =>
    `Only networks of ReLU, leaky ReLU and linear units are made of linear regions; layer ${s.count(layer)} is ${s.label('activations', activation)}.`,
  'regions.boxSides': ({ inputs, sides }, s) =>
    `The network has ${s.count(inputs)} ${s.plural(inputs, { one: 'input', other: 'inputs' })}, but the box ${s.count(sides)} ${s.plural(sides, { one: 'side', other: 'sides' })}.`,
  'regions.boxLength': 'A box needs sides that are longer than 0.',
  'regions.tooMany': ({ most }, s) =>
    `There are more than ${s.count(most)} linear regions: take fewer units or a smaller part of the plane.`,
  'regions.boundLayers': 'The bound is for networks with at least one hidden layer.',
  'regions.boundWidths': ({ inputs, widths }, s) =>
    `The bound is for hidden layers of at least as many units as inputs, ${s.count(inputs)}; the widths are ${widths.map(s.count).join(', ')}.`,

  'registry.unknown': ({ id, known }) => `There is no “${id}” among ${known.join(', ')}.`,
  'network.noLayers': 'A network needs at least one layer.',
  'network.unknownInput': ({ layer, input }, s) => `${s.layer(layer)} reads “${input}”, but no layer before it has that name.`,
  'network.sameName': ({ layer }) => `Two layers are called “${layer}”.`,
  'loss.task': ({ loss, task }, s) => `The loss “${s.label('losses', loss)}” is not for ${tasks[task]}.`,
  'loss.outputActivation': ({ loss, activation }, s) =>
    `The loss “${s.label('losses', loss)}” does not go with the output activation ${s.label('activations', activation)}.`,
  'kernels.noRoom': ({ bytes }, s) =>
    `The run needs more than ${s.memory(bytes)}: take fewer examples, a smaller batch or a smaller network.`,
  'leastSquares.examples': 'Least squares needs at least one example.',
  'leastSquares.ridge': ({ ridge }, s) => `The ridge λ must not be below 0, and ${s.number(ridge)} is.`,
  'leastSquares.finite': 'Least squares needs numbers that are finite.',
  'earlyStopping.patience': ({ patience }, s) => `Early stopping waits whole epochs, at least one, not ${s.number(patience)}.`,
  'earlyStopping.leastGain': ({ leastGain }, s) => `A minimum lies at least 0 below the last, not ${s.number(leastGain)}.`,
  'confusion.lengths': ({ predicted, truth }, s) =>
    `${s.count(predicted)} ${s.plural(predicted, { one: 'prediction does', other: 'predictions do' })} not go with ${s.count(truth)} true ${s.plural(truth, { one: 'class', other: 'classes' })}.`,
  'confusion.class': ({ index, classes }, s) => `Class ${s.number(index)} is not one of the classes 0 to ${s.count(classes - 1)}.`,
};
