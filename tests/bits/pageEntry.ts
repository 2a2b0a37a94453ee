// What a browser's page runs of this folder.
export { elementaryBits } from './elementaryBits';
export { runBits } from './runBits';
