import { loadAllParts } from '../src/engine/part';
import { benchLandscapes } from './landscapes';
import { benchRegions } from './regions';
import { benchSixQuestions } from './sixQuestions';

// Runs inside a Web Worker of the browser, where jobs and questions are answered.
loadAllParts().then(() => postMessage({ landscapes: benchLandscapes(), sixQuestions: benchSixQuestions(), regions: benchRegions() }));
