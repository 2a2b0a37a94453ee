export { addition } from './addition';
export { lorenz, pendulum } from './dynamicalSystems';
export { names, prose } from './letters';
export { longLag } from './longLag';
export { randomWalk } from './randomWalk';
