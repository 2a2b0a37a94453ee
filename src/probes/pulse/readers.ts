export { pulseReader } from './pulseReader';
