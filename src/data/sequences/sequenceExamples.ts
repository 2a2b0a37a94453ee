export { addingProblem } from './addingProblem';
export { addition, decimalAddition } from './addition';
export { brackets, copying, delayedEcho, parity } from './bitTasks';
export { lorenz, pendulum } from './dynamicalSystems';
export { names, prose } from './letters';
export { longLag } from './longLag';
export { randomWalk } from './randomWalk';
export { sineMixture } from './sineMixture';
