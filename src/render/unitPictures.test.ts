import { describe, expect, it } from 'vitest';
import { graphRoom } from '../../tests/graphRoom';
import { plainTheme } from '../../tests/plainTheme';
import { RecordingContext } from '../../tests/recordingContext';
import type { UnitMaps } from '../probes/unitMaps';
import type { LayerInfo } from '../run/runInfo';
import { layoutGraph } from './graphLayout';
import { paintFrames, rangeOfMap, UnitPainter } from './unitPictures';

describe('rangeOfMap', () => {
  const values = Float32Array.of(9, 0.2, -3, 1, 9);

  it('is the activation’s own range where it has one, so that pictures compare', () => {
    expect(rangeOfMap('tanh', values, 0, 5)).toEqual([-1, 1]);
    expect(rangeOfMap('sigmoid', values, 0, 5)).toEqual([0, 1]);
  });

  it('is even about zero as far as the unit itself goes where there is none', () => {
    expect(rangeOfMap('linear', values, 1, 4)).toEqual([-3, 3]);
    expect(rangeOfMap('relu', Float32Array.of(0, 0.5), 0, 2)).toEqual([-0.5, 0.5]);
  });

  it('has room for a dead unit', () => {
    expect(rangeOfMap('relu', new Float32Array(4), 0, 4)).toEqual([-1, 1]);
  });
});

describe('a unit over one input', () => {
  const maps: UnitMaps = { cells: 4, rows: 1, values: Float32Array.of(7, 7, 7, 7, -1, 0, 0.5, 1) };

  function curveOf(activation: string) {
    const ctx = new RecordingContext();
    new UnitPainter().paintMap(ctx.asContext, maps, 1, activation, 100, 200, 40, plainTheme);
    return ctx;
  }

  it('is a curve of its own map, high values on top', () => {
    const [line] = curveOf('tanh').lines;
    expect(line?.strokeStyle).toBe('ink');
    expect(line?.points.map(([x]) => x)).toEqual([105, 115, 125, 135]);
    expect(line?.points.map(([, y]) => y)).toEqual([238, 220, 211, 202]);
  });

  it('stands on an area in the colours of its sign', () => {
    const fills = curveOf('tanh').calls.filter(({ call }) => call === 'fill');
    expect(fills.map(({ state }) => state.fillStyle)).toEqual(['above', 'below']);
  });
});

describe('paintFrames', () => {
  const weight = (offset: number, units: number) => ({ role: 'weight' as const, offset, shape: [units, 2] });
  const bias = (offset: number, units: number) => ({ role: 'bias' as const, offset, shape: [units] });
  const plain = { hasNorm: false, dropoutRate: 0, skipFrom: null, window: null };
  const layers: LayerInfo[] = [
    { kind: 'features', units: 2, shape: [2], parameterCount: 0, inputs: 0, activation: 'linear', params: [], ...plain },
    { kind: 'dense', units: 2, shape: [2], parameterCount: 0, inputs: 2, activation: 'tanh', params: [weight(0, 2), bias(4, 2)], ...plain },
    {
      kind: 'dense',
      units: 1,
      shape: [1],
      parameterCount: 0,
      inputs: 2,
      activation: 'sigmoid',
      params: [weight(6, 1), bias(8, 1)],
      ...plain,
    },
  ];
  const layout = layoutGraph([2, 2, 1], { ...graphRoom, largestSize: 40 });
  const ctx = new RecordingContext();
  paintFrames(ctx.asContext, layout, layers, Float64Array.of(9, 9, 9, 9, 0.5, -0.25, 9, 9, 1), plainTheme);

  it('gives every unit an edge', () => {
    const places = ctx.calls.filter(({ call }) => call === 'roundRect').map(({ args }) => args);
    expect(places.map(([x]) => x)).toEqual([0, 0, 1, 1, 2].map((column) => (layout.columnX[column] as number) + 0.5));
    expect(new Set(places.map(([, , width, height]) => `${width} ${height}`))).toEqual(new Set(['39 39']));
  });

  it('shows each bias as a bar from the middle, the output’s too, features having none', () => {
    const bars = ctx.calls.filter(({ call, state }) => call === 'fillRect' && state.fillStyle !== 'edge');
    expect(bars.map(({ state }) => state.fillStyle)).toEqual(['above', 'below', 'above']);
    expect(bars.map(({ args }) => args[2])).toEqual([10, 5, 20]);
    const fromMiddle = bars.map(({ args }, b) => (args[0] as number) - (layout.columnX[b < 2 ? 1 : 2] as number) - 20);
    expect(fromMiddle).toEqual([0, -5, 0]);
  });

  it('marks a dead unit, and leaves a masked one hollow and without its bias', () => {
    const marked = new RecordingContext();
    const states = {
      isDead: (column: number, unit: number) => column === 1 && unit === 0,
      isMasked: (column: number, unit: number) => column === 1 && unit === 1,
    };
    paintFrames(marked.asContext, layout, layers, Float64Array.of(9, 9, 9, 9, 0.5, -0.25, 9, 9, 1), plainTheme, states);
    expect(marked.texts()).toEqual(['∅']);
    expect(marked.calls.filter(({ call, state }) => call === 'fill' && state.fillStyle === 'ground')).toHaveLength(1);
    const bars = marked.calls.filter(({ call, state }) => call === 'fillRect' && state.fillStyle !== 'edge');
    expect(bars.map(({ state }) => state.fillStyle)).toEqual(['above', 'above']);
  });
});
