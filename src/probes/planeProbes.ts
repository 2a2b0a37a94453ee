export { countRegions } from './countRegions';
export { carryThrough } from './hiddenSpace/hiddenSpace';
