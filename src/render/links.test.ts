import { describe, expect, it } from 'vitest';
import { plainTheme } from '../../tests/plainTheme';
import { RecordingContext } from '../../tests/recordingContext';
import type { LayerInfo } from '../run/runInfo';
import { layoutGraph } from './graphLayout';
import { linkAt } from './linkHit';
import { drawnLinks, type LinkRef, linksAreThinned } from './links';
import { type LinkStyle, paintLinks } from './paintLinks';

/** The columns of a dense network, as a run describes them. */
function columnsOf(counts: readonly number[]): { layers: LayerInfo[]; parameterCount: number } {
  let offset = 0;
  const layers = counts.map((units, column): LayerInfo => {
    const inputs = counts[column - 1] ?? 0;
    if (column === 0)
      return {
        kind: 'features',
        units,
        shape: [units],
        parameterCount: 0,
        inputs: 0,
        activation: 'linear',
        params: [],
      };
    const weightOffset = offset;
    offset += units * inputs + units;
    return {
      kind: 'dense',
      units,
      shape: [units],
      parameterCount: 0,
      inputs,
      activation: 'tanh',
      params: [
        { role: 'weight', offset: weightOffset, shape: [units, inputs] },
        { role: 'bias', offset: weightOffset + units * inputs, shape: [units] },
      ],
    };
  });
  return { layers, parameterCount: offset };
}

const room = {
  width: 600,
  height: 400,
  headHeight: 60,
  labelWidth: 40,
  padding: 16,
  smallestStep: 100,
  largestSize: 40,
  lastWidth: 60,
  hang: 0.15,
};
const everything = { left: 0, top: 0, width: room.width, height: room.height };
const plainStyle: LinkStyle = { largestWidth: 4, focused: null, edited: null, hovered: null, seen: everything };
const { layers } = columnsOf([2, 2, 1]);
const layout = layoutGraph([2, 2, 1], room);
//                                layer 1: two units of two weights, biases   layer 2: two weights, bias
const parameters = Float64Array.of(2, -1, 0.5, 0, 9, 9, -2, 1, 9);

function linesOf(style: Partial<LinkStyle>) {
  const ctx = new RecordingContext();
  paintLinks(ctx.asContext, layout, layers, parameters, { ...plainStyle, ...style }, plainTheme);
  return ctx.lines;
}

const endsOf = (layer: number, unit: number, input: number) => {
  const middle = layout.size / 2;
  const [x0, x1] = [(layout.columnX[layer - 1] as number) + layout.size + 2, (layout.columnX[layer] as number) - 3];
  return [
    [x0, (layout.unitY[layer - 1]?.[input] as number) + middle],
    [x1, (layout.unitY[layer]?.[unit] as number) + middle],
  ];
};

describe('paintLinks', () => {
  it('leaves out what lies outside the part on screen', () => {
    expect(linesOf({})).toHaveLength(6);
    const gap = (layout.columnX[1] ?? 0) + layout.size;
    expect(linesOf({ seen: { ...everything, left: gap } })).toHaveLength(2);
    expect(linesOf({ seen: { ...everything, top: room.height } })).toHaveLength(0);
  });

  it('draws every weight once, from its input to its unit, and no bias', () => {
    const lines = linesOf({});
    expect(lines.map((line) => line.points)).toEqual([
      endsOf(1, 0, 0),
      endsOf(1, 0, 1),
      endsOf(1, 1, 0),
      endsOf(1, 1, 1),
      endsOf(2, 0, 0),
      endsOf(2, 0, 1),
    ]);
  });

  it('shows size by width, and sign by colour and by dashes', () => {
    const lines = linesOf({});
    expect(lines.map((line) => line.lineWidth)).toEqual([4.4, 2.4, 1.4, 0.4, 4.4, 2.4]);
    expect(lines.map((line) => line.strokeStyle)).toEqual(['above', 'below', 'above', 'above', 'below', 'above']);
    expect(lines.map((line) => line.dash.length)).toEqual([0, 2, 0, 0, 2, 0]);
  });

  it('fades the links into the other units of the layer of a pinned unit, and only those', () => {
    const lines = linesOf({ focused: { layer: 1, unit: 1 } });
    expect(lines.filter((line) => line.opacity === 0.13).map((line) => line.points)).toEqual([endsOf(1, 0, 0), endsOf(1, 0, 1)]);
    expect(lines.filter((line) => line.opacity === 1).map((line) => line.points)).toEqual([endsOf(1, 1, 0), endsOf(1, 1, 1)]);
  });

  it('gives the edited weight an ink casing, on top of all others', () => {
    const lines = linesOf({ edited: { layer: 1, unit: 0, input: 1 } }).slice(-3);
    expect(lines.map((line) => line.strokeStyle)).toEqual(['ink', 'ground', 'below']);
    expect(lines.map((line) => line.lineWidth)).toEqual([6.4, 4.4, 2.4]);
    for (const line of lines) expect(line.points).toEqual(endsOf(1, 0, 1));
  });

  it('leaves out what an earlier, larger network had', () => {
    const gone = { layer: 2, unit: 3, input: 0 };
    expect(linesOf({ focused: gone, edited: gone, hovered: { layer: 5, unit: 0, input: 0 } })).toHaveLength(6);
  });
});

describe('drawnLinks', () => {
  const large = columnsOf([64, 64, 64, 1]);
  const drawn = (parameters: Float64Array) => [1, 2, 3].map((layer) => drawnLinks(large.layers, parameters, layer));

  it('are all links of a network that can be read', () => {
    expect(linksAreThinned(layers)).toBe(false);
    expect(drawnLinks(layers, parameters, 1)).toHaveLength(4);
    expect(drawnLinks(layers, parameters, 0)).toHaveLength(0);
  });

  it('are the strongest of a large network, as many in every gap', () => {
    expect(linksAreThinned(large.layers)).toBe(true);
    const weights = Float64Array.from({ length: large.parameterCount }, (_, p) => Math.sin(p * 12.9898));
    const [first, second, last] = drawn(weights) as [LinkRef[], LinkRef[], LinkRef[]];
    expect([first.length, second.length, last.length]).toEqual([333, 333, 64]);
    const sizeOf = ({ unit, input }: LinkRef) => Math.abs(weights[unit * 64 + input] as number);
    const left = weights.slice(0, 64 * 64).filter((_, p) => !first.some(({ unit, input }) => p === unit * 64 + input));
    expect(Math.min(...first.map(sizeOf))).toBeGreaterThanOrEqual(Math.max(...left.map(Math.abs)));
  });

  it('are no more where all weights are equal', () => {
    expect(drawn(new Float64Array(large.parameterCount)).map((links) => links.length)).toEqual([333, 333, 64]);
  });
});

describe('linkAt', () => {
  const find = (x: number, y: number, weights = parameters) => linkAt(layout, layers, weights, x, y);

  it('finds a link at its ends and in its middle', () => {
    for (const link of [
      { layer: 1, unit: 0, input: 1 },
      { layer: 2, unit: 0, input: 1 },
    ]) {
      const [[x0, y0], [x1, y1]] = endsOf(link.layer, link.unit, link.input) as [[number, number], [number, number]];
      expect(find(x0, y0 + 2)).toMatchObject({ layer: link.layer, input: link.input });
      expect(find(x1, y1 - 2)).toMatchObject({ layer: link.layer, unit: link.unit });
      // the two links of layer 1 that cross do so in the middle
      if (link.layer === 2) expect(find((x0 + x1) / 2, (y0 + y1) / 2)).toEqual(link);
    }
  });

  it('follows the bend of the curve', () => {
    const [[x0, y0], [x1, y1]] = endsOf(2, 0, 1) as [[number, number], [number, number]];
    const t = 0.2;
    const x = x0 + (x1 - x0) * (3 * 0.64 * t * 0.45 + 3 * 0.8 * t * t * 0.55 + t ** 3);
    expect(find(x, y0 + (y1 - y0) * (3 * 0.8 * t * t + t ** 3))).toEqual({ layer: 2, unit: 0, input: 1 });
  });

  it('finds none more than six pixels away, over a unit, or beside the graph', () => {
    const [[x0, y0]] = endsOf(1, 0, 0) as [[number, number], [number, number]];
    expect(find(x0, y0 - 5)).not.toBeNull();
    expect(find(x0, y0 - 7)).toBeNull();
    expect(find((layout.columnX[1] as number) + 5, y0)).toBeNull();
    expect(find(2, y0)).toBeNull();
    expect(find(598, y0)).toBeNull();
  });

  it('passes over links that are not drawn', () => {
    const counts = [40, 40, 1];
    const { layers: columns, parameterCount } = columnsOf(counts);
    const place = layoutGraph(counts, room);
    const [x, y] = [(place.columnX[0] as number) + place.size + 3, (place.unitY[0]?.[0] as number) + place.size / 2];
    const fromFirst = (p: number) => p < 1600 && p % 40 === 0;
    const weights = (weak: number) => new Float64Array(parameterCount).map((_, p) => (fromFirst(p) ? weak : 1));
    expect(linkAt(place, columns, weights(2), x, y)).toMatchObject({ layer: 1, input: 0 });
    expect(linkAt(place, columns, weights(0.1), x, y)).toBeNull();
  });
});
