import { describe, expect, it } from 'vitest';
import { mapLayers } from '../../tests/mapLayers';
import { plainTheme } from '../../tests/plainTheme';
import { RecordingContext } from '../../tests/recordingContext';
import type { ExampleTrace } from '../probes/exampleTrace';
import { inEnglish } from '../ui/words/inEnglish';
import { layoutMaps } from './imageNetwork';
import { mapReads } from './mapReads';
import { weightReach } from './mapWeights';
import { type MapPainters, type NetworkMapStyle, paintNetworkMaps } from './paintNetworkMaps';

const layers = mapLayers([8, 8, 1], 'conv3,maxpool,conv12;same,4', 2);
const count = layers.reduce((sum, layer) => sum + layer.parameterCount, 0);
const parameters = Float64Array.from({ length: count }, (_, i) => Math.sin(i + 1));
const inRoom = (height: number) => layoutMaps(layers, { width: 720, height, padding: 14, isBare: false, classLetters: 1, textScale: 1 });
const [usual, low] = [inRoom(480), inRoom(190)];

/** What is painted where a filter answers up to `largest`; pictures are left out. */
function painted(style: Partial<NetworkMapStyle>, largest = 3, layout = usual) {
  const context = Object.assign(new RecordingContext(), { roundRect: () => {}, rect: () => {}, bezierCurveTo: () => {} });
  const curves: { readonly opacity: number }[] = [];
  context.bezierCurveTo = () => void curves.push({ opacity: context.globalAlpha });
  const outputs = layers.map(({ shape }) =>
    Float64Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => (i === 0 ? largest : 0)),
  );
  const trace = { index: 0, loss: 0, perLayer: outputs.map((output) => ({ output })) } as unknown as ExampleTrace;
  const nothing = { paintImage() {}, paintSigned() {}, paintColours() {} };
  paintNetworkMaps(
    context.asContext,
    { images: nothing, sheets: nothing } as unknown as MapPainters,
    layout,
    layers,
    { trace, parameters, reads: mapReads(layers, parameters), silent: null },
    {
      classes: ['a', 'b'],
      pointed: null,
      pinned: null,
      sight: null,
      target: 0,
      centre: [],
      probability: inEnglish.probability,
      value: inEnglish.weight,
      ends: (reach, isSigned) => `${isSigned ? '±' : 'to '}${inEnglish.tick(reach)}`,
      ...style,
    },
    plainTheme,
  );
  return { texts: context.texts(), curves };
}

describe('maps of a network', () => {
  it('say what their colours reach, and theirs their filters', () => {
    const { texts } = painted({});
    expect(texts.filter((text) => text === 'to 3')).toHaveLength(4);
    expect(texts.filter((text) => text.startsWith('±'))).toHaveLength(2);
    expect(painted({}, 0).texts).toContain('to 0');
    expect(painted({}, 3, low).texts.some((text) => /^(to|±)/.test(text))).toBe(false);
  });

  it('have a line each to what they read most; what is pointed at has the strongest, and the others of its layer fade', () => {
    const each = 3 + 12 + 4 + 2; // every map but those of the first layer, which reads the image
    expect(painted({}).curves).toHaveLength(each);
    // unit 1 of layer 4 reads twelve maps: eight lines in place of one
    const { curves } = painted({ pointed: { layer: 4, unit: 1 } });
    expect(curves).toHaveLength(each - 1 + 8);
    expect(curves.filter(({ opacity }) => opacity === 1)).toHaveLength(8);
    expect(curves.filter(({ opacity }) => opacity === 0.13)).toHaveLength(3);
  });

  it('have full colour at three times the usual weight, or at the largest', () => {
    const weights = Float64Array.from({ length: 100 }, (_, i) => (i === 0 ? 100 : i % 2 ? 1 : -1));
    expect(weightReach(weights, 1, 99)).toBe(1);
    expect(weightReach(weights, 0, 100)).toBeCloseTo(3 * Math.sqrt((10_000 + 99) / 100), 9);
    expect(weightReach(new Float64Array(5), 0, 5)).toBe(1);
  });
});
