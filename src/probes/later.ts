export { answers } from './answersToAll';
export { census } from './censusAnswer';
export { predictions } from './predictionsAnswer';
export { quality } from './qualityAnswer';
export { silentMaps } from './silentMapsAnswer';
