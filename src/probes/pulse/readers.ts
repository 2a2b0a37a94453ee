export { masked } from './maskedAnswer';
export { pulseReader } from './pulseReader';
