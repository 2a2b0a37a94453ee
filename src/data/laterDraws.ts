export { chirp, hat, lineExamples, noisyLine, sine, step } from './functions/functions';
export { blobs, multiSpiral } from './points/manyClasses';
export { multiGauss, plane } from './points/regression';
export { checkerboard, gauss, moons, rings, spiral, xor } from './points/twoClass';
