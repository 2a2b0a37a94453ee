// What the page shows of sequences alone, as one file to fetch.
export { SequenceNetwork } from '../views/SequenceNetwork';
export { SequenceOutput } from './SequenceOutput';
export { SequenceStrip } from './SequenceStrip';
