import { benchLandscapes } from './landscapes';
import { benchSixQuestions } from './sixQuestions';

// Runs inside a Web Worker of the browser, where jobs and questions are answered.
postMessage({ landscapes: benchLandscapes(), sixQuestions: benchSixQuestions() });
