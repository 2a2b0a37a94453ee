import { part } from '../part';

// Layers that not every network has, with the plain kernels that they alone use.

export const imageLayers = part('the layers of images', () => import('./imageLayers'));
export const sequenceLayers = part('the layers of sequences', () => import('./sequenceLayers'));
/** Batch normalisation, dropout and skip connections. */
export const addedLayers = part('what is added to a layer', () => import('./addedLayers'));
