// The entries of the registries that have a formula in assembly/, by their ids: numbers on both sides of the border to WebAssembly.

export enum ActivationFormula {
  linear,
  tanh,
  sigmoid,
  relu,
  leakyRelu,
  elu,
  gelu,
  geluTanh,
  softplus,
  silu,
  sin,
  gaussian,
  step,
}

export enum LossFormula {
  squaredError,
  absoluteError,
  huber,
  hinge,
  perceptron,
  binaryCrossEntropy,
  gaussianLikelihood,
  softmaxCrossEntropy,
}
