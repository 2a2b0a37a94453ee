import { expect, it } from 'vitest';
import { mapLayers } from '../../../../tests/mapLayers';
import { mapAfter } from './mapKeys';

const layers = mapLayers([8, 8, 1], 'conv4,maxpool,conv2,5', 3);
const press = (key: string, shiftKey = false) => ({ key, shiftKey });

it('goes from map to map, from layer to layer and through the places, and no further than they go', () => {
  expect(mapAfter(layers, null, null, press('ArrowDown'))).toEqual({ layer: 1, unit: 0, place: null });
  expect(mapAfter(layers, { layer: 1, unit: 3 }, null, press('ArrowDown'))).toEqual({ layer: 1, unit: 3, place: null });
  expect(mapAfter(layers, { layer: 1, unit: 3 }, null, press('ArrowUp'))).toMatchObject({ layer: 1, unit: 2 });
  expect(mapAfter(layers, { layer: 2, unit: 3 }, null, press('ArrowRight'))).toMatchObject({ layer: 3, unit: 1 });
  expect(mapAfter(layers, { layer: 4, unit: 3 }, null, press('ArrowRight'))).toMatchObject({ layer: 4, unit: 3 });
  expect(mapAfter(layers, { layer: 1, unit: 0 }, [5, 0], press('ArrowDown', true))).toEqual({ layer: 1, unit: 0, place: [5, 0] });
  expect(mapAfter(layers, { layer: 1, unit: 0 }, [2, 0], press('ArrowRight', true))).toMatchObject({ place: [2, 1] });
  expect(mapAfter(layers, { layer: 1, unit: 0 }, null, press('a'))).toBeNull();
  expect(mapAfter(mapLayers([8, 8, 1], '', 3), null, null, press('ArrowDown'))).toBeNull();
});
