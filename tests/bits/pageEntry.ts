// What a browser's page runs of this folder.
export { loadAllParts } from '../../src/engine/part';
export { elementaryBits } from './elementaryBits';
export { runBits } from './runBits';
