// Numbers that stand for entries of the registries, on both sides of the border to WebAssembly.

export const LINEAR = 0;
export const TANH = 1;
export const SIGMOID = 2;
export const RELU = 3;
export const LEAKY_RELU = 4;
export const ELU = 5;
export const GELU = 6;
export const GELU_TANH = 7;
export const SOFTPLUS = 8;
export const SILU = 9;
export const SIN = 10;
export const GAUSSIAN = 11;
export const STEP = 12;

export const SQUARED_ERROR = 0;
export const ABSOLUTE_ERROR = 1;
export const HUBER = 2;
export const HINGE = 3;
export const PERCEPTRON = 4;
export const BINARY_CROSS_ENTROPY = 5;
export const GAUSSIAN_LIKELIHOOD = 6;
export const SOFTMAX_CROSS_ENTROPY = 7;
