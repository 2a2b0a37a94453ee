export { adam, adamw } from './adam';
export { adadelta, adadeltaLecture, adagrad, rmsprop } from './adaptive';
export { momentum, momentumEma, momentumMean, nesterov } from './momentum';
