import { loadAllParts } from '../src/engine/part';
import { benchEpochs } from './epochs';
import { benchPictures } from './pictures';

// Runs inside a Web Worker of the browser, where the product trains.
loadAllParts().then(() => postMessage({ own: benchEpochs('own'), foreign: benchEpochs('foreign'), pictures: benchPictures() }));
