import type { Conv2dSpec, Sides } from './layers/conv2d';
import { messageOf, type NoValues, type SentenceOf, sayer } from './sentence';
import type { Task } from './task';
import type { Shape } from './tensor';

/** What a layer is refused for; `layer` is its name in the network. */
interface LayerSentences {
  'layer.oneInput': { readonly layer: string; readonly inputs: number };
  'layer.severalInputs': { readonly layer: string; readonly inputs: number };
  'layer.sum': { readonly layer: string; readonly shape: Shape; readonly other: Shape };
  'layer.denseInput': { readonly layer: string; readonly units: number; readonly shape: Shape };
  'layer.denseUnits': { readonly layer: string; readonly units: number; readonly inputs: number };
  'layer.convolutionInput': { readonly layer: string; readonly kernelSize: Sides; readonly shape: Shape };
  'layer.convolutionFilters': { readonly layer: string; readonly filters: number; readonly shape: Shape };
  'layer.convolutionSides': { readonly layer: string; readonly kernelSize: Sides; readonly stride: Sides };
  'layer.convolutionPadding': { readonly layer: string; readonly padding: Exclude<Conv2dSpec['padding'], string> };
  'layer.kernelTooLarge': { readonly layer: string; readonly kernelSize: Sides; readonly shape: Shape };
  'layer.poolingInput': { readonly layer: string; readonly window: Sides; readonly shape: Shape };
  'layer.poolingSides': { readonly layer: string; readonly window: Sides; readonly stride: Sides };
  'layer.windowTooLarge': { readonly layer: string; readonly window: Sides; readonly shape: Shape };
  'layer.globalAverageInput': { readonly layer: string; readonly shape: Shape };
  'layer.recurrentInput': { readonly layer: string; readonly shape: Shape };
  'layer.recurrentSteps': { readonly layer: string; readonly shape: Shape };
  'layer.recurrentUnits': { readonly layer: string; readonly units: number; readonly shape: Shape };
  'layer.embeddingInput': { readonly layer: string; readonly shape: Shape };
  'layer.embeddingSymbols': { readonly layer: string; readonly symbols: number; readonly shape: Shape };
  'layer.embeddingWidth': { readonly layer: string; readonly width: number };
  'layer.oneHotInput': { readonly layer: string; readonly shape: Shape };
  'layer.oneHotSymbols': { readonly layer: string; readonly symbols: number; readonly shape: Shape };
  'layer.epsilon': { readonly layer: string; readonly epsilon: number };
  'layer.runningMomentum': { readonly layer: string; readonly momentum: number };
  'layer.dropoutRate': { readonly layer: string; readonly rate: number };
}

/** What a whole-vector method is refused for; `minimizer` and `penalty` are ids. */
interface MinimizerSentences {
  'minimizer.tooLarge': { readonly minimizer: string; readonly most: number; readonly parameters: number };
  'minimizer.dropout': { readonly minimizer: string };
  'minimizer.stepPenalty': { readonly minimizer: string; readonly penalty: string };
  'minimizer.loss': { readonly minimizer: string };
  'minimizer.penalty': { readonly minimizer: string };
  'minimizer.batchNorm': { readonly minimizer: string };
}

interface RegionSentences {
  'regions.noLayers': NoValues;
  'regions.inputs': { readonly inputs: number };
  'regions.layerInputs': { readonly layer: number; readonly inputs: number; readonly units: number };
  'regions.bent': { readonly layer: number; readonly activation: string };
  'regions.boxSides': { readonly inputs: number; readonly sides: number };
  'regions.boxLength': NoValues;
  'regions.tooMany': { readonly most: number };
  'regions.boundLayers': NoValues;
  'regions.boundWidths': { readonly inputs: number; readonly widths: readonly number[] };
}

/** Everything that the engine says. */
export interface EngineSentences extends LayerSentences, MinimizerSentences, RegionSentences {
  'registry.unknown': { readonly id: string; readonly known: readonly string[] };
  'network.noLayers': NoValues;
  'network.unknownInput': { readonly layer: string; readonly input: string };
  'network.sameName': { readonly layer: string };
  /** `loss` and `activation` are ids. */
  'loss.task': { readonly loss: string; readonly task: Task };
  'loss.outputActivation': { readonly loss: string; readonly activation: string };
  'kernels.noRoom': { readonly bytes: number };
  'leastSquares.examples': NoValues;
  'leastSquares.ridge': { readonly ridge: number };
  'leastSquares.finite': NoValues;
  'earlyStopping.patience': { readonly patience: number };
  'earlyStopping.leastGain': { readonly leastGain: number };
  'confusion.lengths': { readonly predicted: number; readonly truth: number };
  'confusion.class': { readonly index: number; readonly classes: number };
}

export type EngineSentence = SentenceOf<EngineSentences>;

export const say = sayer<EngineSentences>();

/** What the engine refuses, with the sentence for the person who asked for it. */
export class EngineError extends Error {
  constructor(readonly sentence: EngineSentence) {
    super(messageOf(sentence));
  }
}

/** The error of a sentence. */
export const refusal = <K extends keyof EngineSentences>(key: K, values: EngineSentences[K]): EngineError =>
  new EngineError(say(key, values) as EngineSentence);
