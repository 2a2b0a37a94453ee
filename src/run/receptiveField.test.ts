import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedFiles } from '../../scripts/shippedFiles';
import { datasets } from '../data/registry';
import { windowOf } from '../engine/layers/window';
import { type FieldLayer, receptiveField, type Span } from '../engine/receptiveField';
import { entryOf } from '../engine/spec';
import { architecture } from '../experiment/architecture';
import { decodeLink } from '../experiment/link';
import { Run } from './run';
import { describeRun } from './runInfo';

const begin = (link: string) => {
  const { experiment } = decodeLink(link);
  return new Run({ experiment, sources: { files: shippedFiles(entryOf(datasets, experiment.dataset.id)) } });
};

/** The layers of a network over an image of this side, without its run. */
function layersOver(side: number, text: string): FieldLayer[] {
  const { hidden } = decodeLink(`data=digits8x8&layers=${text}`).experiment;
  const inputShape = [side, side, 1];
  const { nodes, columns } = architecture(hidden, { inputShape, symbols: null, perStep: false, outputs: 10, outputActivation: 'linear' });
  const hiddenLayers = columns.map(({ main, outputShape }, c) => ({
    shape: outputShape,
    window: windowOf(nodes[main], columns[c - 1]?.outputShape ?? inputShape),
    skipFrom: null,
  }));
  return [{ shape: inputShape, window: null, skipFrom: null }, ...hiddenLayers];
}

/** The rows and columns of pixels that move each unit of each layer, found by raising one pixel after the other. */
function movedBy(run: Run) {
  const { network, architecture } = run.loop;
  const [height = 0, width = 0] = network.inputShape;
  network.parameters.fill(0.1); // nothing cancels, and what is raised wins its pool
  const pass = network.createPass({ capacity: 1, mode: 'eval', backward: false });
  const outputs = () => {
    pass.forward(1);
    return architecture.columns.map(({ last }) => pass.layers[last].y.slice());
  };
  pass.x.fill(0);
  const before = outputs();
  const moved = before.map((layer) => Array.from(layer, () => ({ rows: new Set<number>(), columns: new Set<number>() })));
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      pass.x.fill(0);
      pass.x[row * width + column] = 5;
      for (const [l, layer] of outputs().entries()) {
        for (const [i, value] of layer.entries()) {
          if (value === before[l]?.[i]) continue;
          moved[l]?.[i]?.rows.add(row);
          moved[l]?.[i]?.columns.add(column);
        }
      }
    }
  }
  return moved;
}

const hull = (numbers: Set<number>): Span => ({ first: Math.min(...numbers), last: Math.max(...numbers) });

const layerText = fc.oneof(
  fc
    .record({ kernel: fc.integer({ min: 1, max: 4 }), stride: fc.integer({ min: 1, max: 2 }), same: fc.boolean(), skip: fc.nat(2) })
    .map(
      ({ kernel, stride, same, skip }) =>
        `conv2:linear;kernelSize${kernel};stride${stride}${same ? ';same' : ''}${skip ? `;skip${skip}` : ''}`,
    ),
  fc.constantFrom('maxpool', 'avgpool', 'avgpool;kernelSize3;stride1', 'maxpool;kernelSize3;stride2', 'gap', '3:linear'),
);

describe('a receptive field', () => {
  it('is the window of the pixels that move the unit, whatever the layers are', () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.array(layerText, { minLength: 1, maxLength: 4 }), (texts) => {
        const run = (() => {
          try {
            return begin(`data=digits8x8&examples=100&epochs=0&precision=double&layers=${texts.join(',')}`);
          } catch {
            return null; // layers that do not fit
          }
        })();
        if (!run) return;
        const { layers } = describeRun({ runId: 1, run, axes: [] });
        movedBy(run).forEach((units, c) => {
          const { shape } = layers[c + 1] ?? { shape: [] };
          const [, width = 1, channels = 1] = shape.length === 3 ? shape : [1, 1, shape[0]];
          units.forEach(({ rows, columns }, i) => {
            const place = Math.floor(i / channels);
            const field = receptiveField(layers, c + 1, [Math.floor(place / width), place % width]);
            expect(field).toMatchObject({ rows: hull(rows), columns: hull(columns) });
            compared++;
          });
        });
      }),
      { numRuns: 60, seed: 17 },
    );
    expect(compared).toBeGreaterThan(1000);
  });

  // along one side: map, jump, size, where the first unclipped window begins
  it.each([
    [
      28,
      'conv6;kernelSize5,maxpool,conv16;kernelSize5,maxpool',
      [
        [24, 1, 5, 0],
        [12, 2, 6, 0],
        [8, 2, 14, 0],
        [4, 4, 16, 0],
      ],
    ],
    [
      28,
      'conv8;same,maxpool,conv12;same,maxpool',
      [
        [28, 1, 3, -1],
        [14, 2, 4, -1],
        [14, 2, 8, -3],
        [7, 4, 10, -3],
      ],
    ],
    [
      28,
      'conv8;kernelSize5;stride2;same,conv8;same,conv8;same',
      [
        [14, 2, 5, -1],
        [14, 2, 9, -3],
        [14, 2, 13, -5],
      ],
    ],
    [
      8,
      'conv8;same,conv8;same,maxpool',
      [
        [8, 1, 3, -1],
        [8, 1, 5, -2],
        [4, 2, 6, -2],
      ],
    ],
  ])('over %i pixels through %s has the known size and jump', (side, text, known) => {
    const layers = layersOver(side, text);
    const found = known.map((_, c) => {
      const field = receptiveField(layers, c + 1, [0, 0]);
      return [layers[c + 1]?.shape[0], field?.jump[0], field?.size[1], field?.unclipped.rows.first];
    });
    expect(found).toEqual(known);
  });

  it('is asked of the map before, too, and of no vector', () => {
    const { layers } = describeRun({ runId: 1, run: begin('data=digits8x8&examples=100&layers=conv2;same,maxpool,5'), axes: [] });
    expect(receptiveField(layers, 2, [1, 3], 1)).toMatchObject({
      rows: { first: 2, last: 3 },
      columns: { first: 6, last: 7 },
      jump: [2, 2],
    });
    expect(receptiveField(layers, 3, [0, 0])).toMatchObject({ rows: { first: 0, last: 7 }, jump: [0, 0] });
    expect(receptiveField(layers, 4, [0, 0], 3)).toBeNull();
    expect(receptiveField(layers, 1, [0, 0], 2)).toBeNull();
  });
});
