import { beforeAll, describe, expect, it } from 'vitest';
import { graphRoom as room } from '../../tests/graphRoom';
import { plainTheme } from '../../tests/plainTheme';
import { RecordingContext } from '../../tests/recordingContext';
import type { LayerInfo } from '../run/runInfo';
import { layoutGraph } from './graphLayout';
import { linkAt } from './linkHit';
import { drawnLinks, type LinkRef, linksAreThinned } from './links';
import { type LinkStyle, paintLinks } from './paintLinks';
import { meanWeights } from './paintRibbons';
import type { UnitStates } from './unitStates';
import { widePart } from './widePart';

const plain = { hasNorm: false, dropoutRate: 0, skipFrom: null, window: null };

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
        ...plain,
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
      ...plain,
    };
  });
  return { layers, parameterCount: offset };
}

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
  const counts = [2, ...Array.from({ length: 10 }, () => 12), 1];
  const large = columnsOf(counts);
  const wideRoom = { ...room, width: 1400, height: 600 };
  const largeLayout = layoutGraph(counts, wideRoom);
  const drawn = (parameters: Float64Array) => [1, 2, 11].map((layer) => drawnLinks(largeLayout, large.layers, parameters, layer));

  it('are all links of a network that can be read', () => {
    expect(linksAreThinned(layers, layout)).toBe(false);
    expect(drawnLinks(layout, layers, parameters, 1)).toHaveLength(4);
    expect(drawnLinks(layout, layers, parameters, 0)).toHaveLength(0);
  });

  it('are the strongest of a large network, as many in every gap', () => {
    expect(linksAreThinned(large.layers, largeLayout)).toBe(true);
    const weights = Float64Array.from({ length: large.parameterCount }, (_, p) => Math.sin(p * 12.9898));
    const [first, second, last] = drawn(weights) as [LinkRef[], LinkRef[], LinkRef[]];
    expect([first.length, second.length, last.length]).toEqual([24, 90, 12]);
    const offset = large.layers[2]?.params[0]?.offset ?? 0;
    const sizeOf = ({ unit, input }: LinkRef) => Math.abs(weights[offset + unit * 12 + input] as number);
    const left = weights.slice(offset, offset + 144).filter((_, p) => !second.some(({ unit, input }) => p === unit * 12 + input));
    expect(Math.min(...second.map(sizeOf))).toBeGreaterThanOrEqual(Math.max(...left.map(Math.abs)));
  });

  it('are no more where all weights are equal', () => {
    expect(drawn(new Float64Array(large.parameterCount)).map((links) => links.length)).toEqual([24, 90, 12]);
  });

  it('join units that are drawn alone', () => {
    const wide = columnsOf([2, 40, 1]);
    const place = layoutGraph([2, 40, 1], room, (column, count) => (column === 1 ? [4, 9, 11, 30, 39] : [0, 1].slice(0, count)));
    const links = drawnLinks(place, wide.layers, new Float64Array(wide.parameterCount), 2);
    expect(links.map(({ input }) => input)).toEqual([4, 9, 11, 30, 39]);
  });
});

describe('units that are dead or masked', () => {
  const lines = (states: UnitStates) => linesOf({ states });

  it('fade what they send, or send nothing', () => {
    const isFirst = (column: number, unit: number) => column === 1 && unit === 0;
    expect(lines({ isDead: isFirst, isMasked: () => false }).map((line) => line.opacity < 0.2)).toEqual([
      false,
      false,
      false,
      false,
      true,
      false,
    ]);
    expect(lines({ isDead: () => false, isMasked: isFirst }).map((line) => line.points)).not.toContainEqual(endsOf(2, 0, 0));
  });
});

describe('ribbons', () => {
  const counts = [2, ...Array.from({ length: 12 }, () => 64), 1];
  const { layers: columns, parameterCount } = columnsOf(counts);
  const place = layoutGraph(counts, room);
  const weights = Float64Array.from({ length: parameterCount }, (_, p) => Math.sin(p * 12.9898));

  beforeAll(() => widePart.load());

  it('are the mean of what lies above zero and of what lies below', () => {
    expect(meanWeights(layers, parameters)).toEqual([
      { above: 2.5 / 4, below: 1 / 4 },
      { above: 1 / 2, below: 2 / 2 },
    ]);
  });

  it('stand for the lines, except for those of the unit pointed at, both ways', () => {
    const ctx = new RecordingContext();
    paintLinks(ctx.asContext, place, columns, weights, plainStyle, plainTheme);
    expect(ctx.lines).toHaveLength(0);
    expect(ctx.calls.filter(({ call }) => call === 'fill')).toHaveLength(2);
    paintLinks(ctx.asContext, place, columns, weights, { ...plainStyle, focused: { layer: 3, unit: 2 } }, plainTheme);
    expect(ctx.lines).toHaveLength(10);
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
    expect(find(718, y0)).toBeNull();
  });

  it('passes over links that are not drawn', () => {
    const counts = [12, ...Array.from({ length: 10 }, () => 12), 1];
    const { layers: columns, parameterCount } = columnsOf(counts);
    const place = layoutGraph(counts, { ...room, width: 1400, height: 600 });
    const [x, y] = [(place.columnX[0] as number) + place.featureSize + 3, (place.unitY[0]?.[0] as number) + place.featureSize / 2];
    const fromFirst = (p: number) => p < 144 && p % 12 === 0;
    const weights = (weak: number) => new Float64Array(parameterCount).map((_, p) => (fromFirst(p) ? weak : 1));
    expect(linkAt(place, columns, weights(2), x, y)).toMatchObject({ layer: 1, input: 0 });
    expect(linkAt(place, columns, weights(0.1), x, y)).toBeNull();
  });
});
