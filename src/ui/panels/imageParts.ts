// What the page shows of images alone, as one file to fetch.
export { ConfusionMatrix } from '../views/ConfusionMatrix';
export { ExampleGallery } from '../views/ExampleGallery';
export { ImageNetwork } from '../views/ImageNetwork';
export { ImageOutput } from './ImageOutput';
export { ImageStrip } from './ImageStrip';
