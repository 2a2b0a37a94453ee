export { answers } from './answersToAll';
export { census } from './censusAnswer';
export { predictions } from './predictionsAnswer';
