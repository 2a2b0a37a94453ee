export { answers } from './answersToAll';
export { census } from './censusAnswer';
export { changedImage } from './changedImageAnswer';
export { predictions } from './predictionsAnswer';
export { quality } from './qualityAnswer';
export { silentMaps } from './silentMapsAnswer';
