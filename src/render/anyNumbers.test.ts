import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { anyEnds, anyNumber, anyNumbers } from '../../tests/anyNumbers';
import { graphRoom } from '../../tests/graphRoom';
import { plainTheme } from '../../tests/plainTheme';
import { asking, startedRun } from '../../tests/startedRun';
import { StrictContext, stubCanvases } from '../../tests/strictCanvas';
import type { PassTile } from '../probes/backprop/graphPass';
import type { ExampleTrace } from '../probes/exampleTrace';
import type { Regions } from '../probes/regions';
import type { LayerInfo, RunInfo } from '../run/runInfo';
import { inEnglish } from '../ui/words/inEnglish';
import { quantitiesFor } from '../ui/words/quantities';
import { paintErrors, paintFit, paintWrong } from './answersPaint';
import { labelBins, paintBendCurves, paintLabelBins } from './bendChart';
import { paintComparedCurves } from './comparedCurves';
import { strokeLevel } from './contour';
import { paintCorrelations } from './correlationMap';
import { paintErrorProfile } from './errorProfile';
import { colourClasses, colourField } from './field';
import { layoutGraph } from './graphLayout';
import { paintGridLines } from './gridLines';
import { paintHaloText, strokeDottedRing, strokeHalo } from './halo';
import { paintHatch } from './hatch';
import { layoutMaps } from './imageNetwork';
import { paintLargeUnit } from './largeUnit';
import { paintLayerCurves } from './layerCurves';
import { layoutLens } from './lensLayout';
import { linearScale } from './linearScale';
import { logScales, paintLevels } from './logPlot';
import { lookedAt } from './lookedAt';
import { paintLossAxes } from './lossAxes';
import { paintLossChart } from './lossChart';
import { asDrawn } from './lossCurve';
import { paintLandscape, paintSmallLandscape } from './lossLandscape';
import { paintLossRelief } from './lossRelief';
import { mapReads } from './mapReads';
import { mapSight } from './mapSight';
import { drawHollowMarker, drawMarker } from './markers';
import { paintNamedSpots } from './namedSpots';
import { paintAxisMarks } from './paintAxisMarks';
import { CameraPainter } from './paintCamera';
import { paintChangeCurves } from './paintChangeCurves';
import { paintClasses } from './paintClasses';
import { paintDraw } from './paintDraw';
import { paintEigenvalues } from './paintEigenvalues';
import { paintErrorCurve } from './paintErrorCurve';
import { paintGlow } from './paintGlow';
import { paintHiddenSpace } from './paintHiddenSpace';
import { paintHorizon } from './paintHorizon';
import { paintImageMap } from './paintLastLayer';
import { paintLens } from './paintLens';
import { paintLinks } from './paintLinks';
import { paintOcclusion, paintSaliency, paintWindow } from './paintLooks';
import { paintLargeMap, paintSlices } from './paintMapReading';
import { layoutMapRow, paintMapRow } from './paintMapRow';
import { MapPainter } from './paintMaps';
import { paintMatrices } from './paintMatrices';
import { paintNetworkMaps } from './paintNetworkMaps';
import { paintPad, paintPadCursor } from './paintPad';
import { paintPassLinks, paintPassUnits } from './paintPass';
import { paintPassTimes } from './paintPassTimes';
import { paintPhase, phaseOf } from './paintPhase';
import { paintPieces } from './paintPieces';
import { paintPositions } from './paintPositions';
import { decadesOf, paintPulseCurves, paintPulseNorm, paintPulseRibbon } from './paintPulse';
import { paintReliability, paintRoc } from './paintQuality';
import { paintRace } from './paintRace';
import { paintReading } from './paintReading';
import { paintRegionRing, paintRegions } from './paintRegions';
import { paintErrorHistogram, paintResiduals } from './paintResiduals';
import { paintRibbons } from './paintRibbons';
import { paintSeries } from './paintSeries';
import { paintSlice } from './paintSlice';
import { paintLeast, paintSlopes } from './paintSlopes';
import { paintSpread } from './paintSpread';
import { paintSummaries } from './paintSummary';
import { paintThroughTime, timeDecades } from './paintThroughTime';
import { paintTrack } from './paintTrack';
import { paintSmallTuning, paintTuning, paintTuningColumns } from './paintTuning';
import { paintUnitCurves } from './paintUnitCurve';
import { paintUnitPlane } from './paintUnitPlane';
import { paintUnitResponse } from './paintUnitResponse';
import { paintPassTile } from './passTile';
import { FieldPainter, paintDecision, paintExamples, paintRing, paintUnitLine, pictureScale } from './picturePaint';
import { paintHeightCurves } from './raceCurves';
import { paintRaceGround } from './raceGround';
import { paintStrip } from './resultStrip';
import { layoutRoad, paintRoadLinks, paintRoadMaps, paintWheel } from './roadNetwork';
import { paintScatterMatrix } from './scatterMatrix';
import { paintSeedCurves } from './seedCurves';
import { type Band, layoutSequence } from './sequenceLayout';
import { paintSequence } from './sequenceNetwork';
import { type Painting, paintBar } from './sequencePainting';
import { paintChange, paintGates, paintStates } from './sequenceStates';
import { SheetPainter } from './sheetPainter';
import { SignPainter } from './signImage';
import { paintSmallLayerCurves } from './smallLayerCurves';
import { paintRelief, paintReliefItems, reliefFaces, reliefView } from './surfaceRelief';
import { paintSweep } from './sweepChart';
import { paintFrames, UnitPainter } from './unitPictures';
import { paintBars, paintUpdateLine } from './updateLine';
import { paintValueMap } from './valueMatrix';

beforeAll(stubCanvases);
afterAll(() => vi.unstubAllGlobals());

const size = { width: 300, height: 160 };
const theme = plainTheme;
const words = { end: String, count: inEnglish.count, tick: inEnglish.tick, train: 'train', validation: 'validation', test: 'test' };
const axis = { name: 'x', original: (value: number) => value };
const context = () => new StrictContext().asContext;
const cells = 6;
const area = cells * cells;
const singles = (values: Float64Array) => Float32Array.from(values);

/** Runs as they are, their numbers replaced. */
const points = startedRun('circle');
const table = startedRun('blobs', 0, asking({ boundary: { cells } }));
const line = startedRun('sine', 0, asking({ boundary: { cells }, unitMaps: { cells } }));
const hiddenLayer = points.info.layers[1] as RunInfo['layers'][number];
const window = { kernelSize: [2, 2], stride: [1, 1], before: [0, 0] } as const;
const weightsOf = (offset: number, ...shape: number[]) => [{ role: 'weight', offset, shape }] as const;
const digits: RunInfo['layers'] = [
  { ...(points.info.layers[0] as RunInfo['layers'][number]), shape: [4, 4, 1], units: 1 },
  { ...hiddenLayer, kind: 'conv', shape: [3, 3, 2], units: 2, inputs: 4, window, params: weightsOf(0, 2, 2, 2, 1) },
  { ...hiddenLayer, kind: 'maxpool', shape: [2, 2, 2], units: 2, inputs: 0, window, params: [] },
  { ...hiddenLayer, kind: 'conv', shape: [1, 1, 3], units: 3, inputs: 8, window, params: weightsOf(8, 3, 2, 2, 2) },
  { ...(points.info.layers.at(-1) as RunInfo['layers'][number]), shape: [10], units: 10, inputs: 3, params: weightsOf(32, 10, 3) },
];
/** The same pixels in colours, read at once. */
const pixels: RunInfo['layers'] = [
  { ...(points.info.layers[0] as RunInfo['layers'][number]), shape: [4, 4, 3], units: 3 },
  { ...hiddenLayer, shape: [3], units: 3, inputs: 48, window: null, params: weightsOf(0, 3, 48) },
  { ...(points.info.layers.at(-1) as RunInfo['layers'][number]), shape: [10], units: 10, inputs: 3, params: weightsOf(144, 10, 3) },
];
const addition = startedRun('addition', 0, asking({ example: { index: 0 } }));

/** Two triangles with any corners. */
const anyRegions = (values: Float64Array): Regions => ({
  isTooMany: false,
  dimension: 2,
  corners: values.slice(0, 12),
  ends: Uint32Array.of(6, 12),
  kinkedUnits: [1],
  isOn: Uint8Array.of(0, 1),
  gradient: values.slice(0, 4),
  intercept: values.slice(0, 2),
  afterLayer: [2],
  pieceCount: 2,
});

const withNumbers = (info: RunInfo, ends: readonly [number, number], values: Float64Array): RunInfo => {
  const [min, max] = ends;
  const x = Float64Array.from(info.x, (_, k) => values[k % values.length] as number);
  const t = Float64Array.from(info.t, (_, k) => values[(3 * k) % values.length] as number);
  return { ...info, axes: info.axes.map((axis) => ({ ...axis, min, max })), outputRange: [min, max], x, t } as RunInfo;
};

const graph = layoutGraph(
  points.info.layers.map((layer) => layer.units),
  graphRoom,
);
const mapRoom = { width: 600, height: 300, padding: 8, isBare: false, classLetters: 1, textScale: 1 };
const roadColumns = layoutRoad(digits, { width: 600, height: 200, head: 40, wheel: 100, textScale: 1 });
const roadTexts = { bend: inEnglish.tick, time: inEnglish.tick, count: inEnglish.count };
const sequence = layoutSequence(addition.info, { width: 500, height: 300 }, 60);
const linkStyle = {
  largestWidth: 6,
  focused: { layer: 1, unit: 0 },
  edited: { layer: 1, unit: 0, input: 0 },
  hovered: { layer: 1, unit: 1, input: 0 },
  seen: { left: 0, top: 0, width: 600, height: 300 },
};
const mapStyle = {
  classes: ['a', 'b'],
  pointed: { layer: 3, unit: 0 },
  pinned: { layer: 1, unit: 1 },
  target: 1,
  centre: [0.1, 0.2],
  probability: inEnglish.probability,
  value: inEnglish.weight,
  ends: (reach: number) => inEnglish.tick(reach),
};
const marks = [{ epoch: 2, text: 'rate' }];
const curvesView = { names: ['1', '2'], mark: 1e-3, present: 2, read: 3, pointed: 1 };

type Picture = (values: Float64Array, ends: readonly [number, number]) => void;

const tileOf = ([reach = 0, z = 0, output = 0, slope = 0, target = 0]: Float64Array, curve: Float64Array | null): PassTile => ({
  curve,
  reach,
  z,
  output,
  slope,
  target,
});

/** Every painter, by the name that it is exported by. */
const sequenceStyle = { hoveredStep: 1, pinned: { layer: 1, unit: 1, step: 2 }, index: 0, edited: new Set([1]), numbers: inEnglish };
const sequenceLayouts = (isEdited: boolean) => [sequence, layoutSequence(addition.info, { width: 90, height: 200 }, 60, isEdited)];
function sequenceTrace(values: Float64Array): ExampleTrace {
  const like = <A extends Float64Array>(array: A) => Float64Array.from(array, (_, k) => values[k % area] as number);
  const trace = addition.answer('example');
  const perLayer = trace.perLayer.map((layer) => ({
    ...layer,
    preActivation: like(layer.preActivation),
    output: like(layer.output),
    inner: Object.fromEntries(Object.entries(layer.inner).map(([name, array]) => [name, like(array)])),
  }));
  return { ...trace, perLayer };
}
const sequencePaintings = (values: Float64Array): Painting[] =>
  sequenceLayouts(true).map((layout) => ({
    ...sequenceStyle,
    original: addition.answer('example'),
    ctx: context(),
    layout,
    info: addition.info,
    trace: sequenceTrace(values),
    theme,
    centre: (t) => layout.left + (t + 0.5) * layout.stepWidth,
  }));

const painters: Readonly<Record<string, Picture>> = {
  strokeLevel: (values, [level]) => strokeLevel(context(), values, cells, level, 100, 100),
  colourField: (values, [low, high]) => {
    const image = new ImageData(cells, cells);
    colourField(image, singles(values), 0, low, high, theme.sign);
  },
  colourClasses: (values) => colourClasses(new ImageData(cells, cells), new Uint8Array(area), singles(values), theme.classTables),
  paintErrorProfile: (values) => paintErrorProfile(context(), values, size, theme),
  paintLossAxes: (values) => {
    const curve = Array.from(values, (value, at) => ({ at, value }));
    for (const isLog of [false, true]) {
      for (const start of [undefined, ...values.subarray(0, 3)])
        paintLossAxes(context(), [asDrawn(curve)], values.length, { isLog, start }, words, size, theme);
    }
  },
  paintLossChart: (values) => {
    const history = { length: area, trainLoss: values, testLoss: values.toReversed(), validationLoss: values };
    for (const isLog of [false, true])
      paintLossChart(context(), history, { isLog, present: 2, read: 3, hasDiverged: true, marks }, words, size, theme);
  },
  paintSeedCurves: (values) => {
    const curves = [values, values.toReversed()].map((losses) => ({ losses, length: area }));
    for (const isLog of [false, true]) paintSeedCurves(context(), curves, area, isLog, words, size, theme);
  },
  paintComparedCurves: (values) => {
    const curves = [values, values.toReversed()].map((losses, run) => ({
      index: run,
      letter: 'A',
      end: 'settled',
      values: losses,
      length: area,
      places: run === 0 ? null : values,
      since: run,
      hasDiverged: run === 0,
      present: 2,
      seeds: run === 0 ? { low: values, high: losses, median: values } : null,
    }));
    for (const isLog of [false, true]) paintComparedCurves(context(), curves, { isLog, chosen: 0, pointed: 1 }, words, size, theme);
  },
  paintLayerCurves: (values, [mark]) => {
    const layers = [values, values.toReversed()].map((column, layer) => ({ layer, values: column }));
    paintLayerCurves(context(), { length: area, steps: null, layers }, { ...curvesView, mark }, words, size, theme);
  },
  paintSmallLayerCurves: (values) => {
    const layers = [values, values.toReversed()].map((column, layer) => ({ layer, values: column }));
    paintSmallLayerCurves(context(), { length: area, steps: null, layers }, size, theme);
  },
  paintLandscape: (losses, ends) => {
    const field = {
      cells,
      losses,
      across: ends,
      up: ends,
      path: { across: losses, up: losses, present: losses.length >> 1 },
      batches: { paths: [{ across: losses, up: losses }] },
    };
    const style = {
      start: 'a',
      present: 'b',
      batchNames: ['e'],
      names: ['c', 'd'] as const,
      slopes: null,
      least: null,
      pointed: { across: 1, up: 1, loss: 1 },
      tick: inEnglish.tick,
    };
    paintLandscape(context(), new MapPainter(), field, style, size, theme);
  },
  paintLossRelief: (losses, ends) => {
    const way = { across: losses, up: losses, present: losses.length >> 1 };
    const field = { cells, losses, across: ends, up: ends, path: way, batches: { paths: [way] } };
    const style = { start: 'a', present: 'b', batchNames: ['e'], names: ['c', 'd'] as const };
    paintLossRelief(context(), field, style, losses[0] ?? 0, size, theme);
  },
  paintNamedSpots: (values, ends) => {
    const spots = Array.from(values, (x, k) => ({ x, y: values[area - 1 - k] as number, name: 'a', isPresent: k === 0 }));
    paintNamedSpots(context(), spots, ends, theme);
  },
  paintSlopes: (values, ends) =>
    paintSlopes(
      context(),
      { full: [values[0] ?? 0, values[1] ?? 0], fan: values },
      linearScale(ends, [0, 100]),
      linearScale(ends, [100, 0]),
      { x: 0, y: 0, width: 100, height: 100 },
      theme,
    ),
  paintLeast: (_, place) => paintLeast(context(), place, linearScale([-1, 1], [0, 100]), linearScale([-1, 1], [100, 0]), theme),
  paintSmallLandscape: (losses) => paintSmallLandscape(context(), new MapPainter(), { losses, cells }, size, theme),
  paintPadCursor: (_, [x, y]) => paintPadCursor(context(), { x, y, isDown: true }, { x: 0, y: 0, width: 100, height: 100 }, theme),
  paintPad: (values, [x, y]) =>
    paintPad(
      context(),
      {
        strokes: [
          {
            points: [
              [x, y],
              [1, 1],
            ],
            colour: [values[0] as number],
          },
        ],
        ground: [0],
      },
      { x: 0, y: 0, width: 100, height: 100 },
      theme,
    ),
  drawMarker: (_, [x, y]) => drawMarker(context(), 'star', x, y, 3, 'ink', 'edge'),
  drawHollowMarker: (_, [x, y]) => drawHollowMarker(context(), 'ring', x, y, 3, 'ink', 'ground'),
  paintLinks: (values) => {
    const parameters = Float64Array.from({ length: points.info.parameterCount }, (_, p) => values[p % area] as number);
    paintLinks(context(), graph, points.info.layers, parameters, linkStyle, theme);
  },
  paintFrames: (values) => {
    const parameters = Float64Array.from({ length: points.info.parameterCount }, (_, p) => values[p % area] as number);
    paintFrames(context(), graph, points.info.layers, parameters, theme);
  },
  paintRibbons: (values) => {
    const parameters = Float64Array.from({ length: points.info.parameterCount }, (_, p) => values[p % area] as number);
    paintRibbons(context(), graph, points.info.layers, parameters, 0.5, theme);
  },
  paintSummaries: (values) => {
    const trace = { perLayer: points.info.layers.map(() => ({ output: values })) } as unknown as ExampleTrace;
    const histograms = points.info.layers.map(() => ({ low: 0, high: 1, counts: new Uint32Array(8) }));
    const census = { examples: 1, spread: values, isSilent: new Uint8Array(area), histograms };
    paintSummaries(context(), { ...graph, isWide: graph.columnX.map(() => true) }, points.info.layers, trace, census, theme);
  },
  paintLargeUnit: (values, ends) => {
    for (const [{ info }, rows] of [
      [points, cells],
      [line, 1],
    ] as const) {
      const maps = { cells, rows, values: singles(values), index: 0 };
      paintLargeUnit(context(), new UnitPainter(), maps, withNumbers(info, ends, values), 'linear', 100, 100, theme);
    }
  },
  UnitPainter: (values) => {
    for (const [rows, activation] of [
      [cells, 'linear'],
      [1, 'relu'],
      [1, 'sigmoid'],
    ] as const)
      new UnitPainter().paintMap(context(), { cells, rows, values: singles(values) }, 0, activation, 0, 0, 40, theme);
  },
  MapPainter: (values, ends) => {
    const [painter, box] = [new MapPainter(), { x: 0, y: 0, width: 40, height: 40 }];
    painter.paintMap(context(), values, [cells, cells, 1], 0, ends[0], box, theme);
    painter.paintMagnitudes(context(), singles(values), cells, ends, box, theme);
    painter.paintImage(context(), values, [cells, cells, 1], box, theme, ends[1]);
  },
  SheetPainter: (values, [low, high]) => {
    const [sheets, box] = [new SheetPainter(), { x: 0, y: 0, width: 40, height: 40 }];
    const sides = { width: cells, height: cells };
    sheets.paintSigned(context(), sides, [box], high, (_, row, column) => values[row * cells + column] as number, theme);
    sheets.paintColours(context(), sides, [box], low, (_, row, column) => values[row * cells + column] as number);
  },
  paintClasses: (values) => {
    for (const classes of [['a', 'b'], []])
      paintClasses(context(), [{ x: 0, y: 0, width: 120, height: 30 }], values, { ...mapStyle, classes }, theme);
  },
  paintRoadMaps: (values) => {
    const trace = { perLayer: digits.map(() => ({ output: values })) } as unknown as ExampleTrace;
    paintRoadMaps(context(), new MapPainter(), roadColumns, digits, trace, theme);
    lookedAt(
      digits.map((layer) => ({ ...layer, kind: 'conv' })),
      trace,
    );
  },
  paintRoadLinks: (values) => paintRoadLinks(context(), roadColumns, digits, values, { x: 300, y: values[0] ?? 0 }, theme),
  paintWheel: (values, [other]) => paintWheel(context(), { x: 50, y: 50, radius: 36 }, values[0] ?? 0, other, theme),
  CameraPainter: (values) => {
    const painter = new CameraPainter();
    const glow = { width: cells, height: cells, values: singles(values) };
    painter.paintGrey(context(), glow, size);
    painter.paintGlow(context(), glow, size, [1, 2, 3]);
    painter.paint(context(), { width: 2, height: 1, pixels: new Uint8ClampedArray(8) }, size);
  },
  paintTrack: (values, [at, angle]) => {
    const line = { x: values, y: values.toReversed(), tx: values, ty: values, count: values.length };
    const place = [values[0] ?? 0, at] as const;
    const path = { x: values, y: values, length: values.length, isDashed: true };
    for (const wanted of [null, values]) {
      const picture = { line, wanted, paths: [path], putBack: [place], car: { x: at, y: at, angle }, handles: [place], held: 0 };
      paintTrack(context(), { ...picture, road: { half: 3.5, lane: 1.75 } }, size, theme);
    }
  },
  paintBendCurves: (values, [from, to]) => {
    const curves = [{ name: 'a', values, dash: 'solid' } as const, { name: 'b', values: values.toReversed(), dash: 'dashed' } as const];
    paintBendCurves(context(), { from, to, now: to, curves }, roadTexts, size, theme);
  },
  paintLabelBins: (values) =>
    paintLabelBins(
      context(),
      labelBins(values, (k) => k % 3 === 0),
      roadTexts,
      size,
      theme,
    ),
  paintNetworkMaps: (values) => {
    const painters = { images: new MapPainter(), sheets: new SheetPainter() };
    for (const layers of [digits, pixels]) {
      const trace = { perLayer: layers.map(() => ({ output: values })) } as unknown as ExampleTrace;
      const silent = { images: 9, columns: layers.map(() => Uint8Array.of(1, 0)) };
      const parameters = Float64Array.from({ length: 200 }, (_, k) => values[k % values.length] as number);
      const reads = mapReads(layers, parameters);
      for (const place of [null, [0, 0] as const]) {
        const sight = mapSight(
          layers,
          layers.map(() => values),
          reads,
          { layer: 2, unit: 1, place },
        );
        paintNetworkMaps(
          context(),
          painters,
          layoutMaps(layers, mapRoom, [0, 1, null, ...layers.slice(2).map((_, l) => l + 2)]),
          layers,
          { trace, parameters, reads, silent },
          { ...mapStyle, sight },
          theme,
        );
      }
    }
  },
  paintLargeMap: (values) => {
    paintLargeMap(context(), new SheetPainter(), values, digits[1] as LayerInfo, 1, [0, 1], size, theme);
  },
  paintSlices: (values) => {
    const of = { layer: digits[3] as LayerInfo, before: digits[2] as LayerInfo, unit: 0 };
    const parameters = Float64Array.from({ length: 200 }, (_, k) => values[k % values.length] as number);
    const box = { x: 0, y: 0, width: 30, height: 30 };
    for (const isInColour of [true, false])
      paintSlices(context(), new SheetPainter(), parameters, of, [0, 1], [box, box], isInColour, theme);
  },
  paintLens: (values, ends) => {
    const parts = (['image', 'before', 'filter', 'map', 'next'] as const).map((id) => ({
      id,
      rows: cells,
      columns: cells,
      name: id,
      detail: id,
      margin: 1,
    }));
    const pixels = { values, shape: [cells, cells, 1], channel: 0, reach: ends[1], filled: 9 };
    const region = { row: -1, column: 2, rows: 3, columns: 3 };
    const lens = {
      pixels: { image: { ...pixels, channel: null }, before: pixels, filter: pixels, map: pixels, next: pixels },
      rings: [{ on: 'map', region, isDashed: true }] as const,
      joins: [{ from: 'image', fromRegion: region, to: 'map', toRegion: null }] as const,
      padded: { on: 'before', region } as const,
    };
    for (const width of [300, 900]) paintLens(context(), new MapPainter(), layoutLens(parts, width), lens, theme);
  },
  paintMapRow: (values, ends) => {
    for (const channels of [1, 3]) {
      const filter = { values, shape: [2, 2, channels], reach: ends[1] };
      const numbers = { values, shape: [3, 3, 4], reach: ends[1], filters: [filter, filter] };
      paintMapRow(context(), new MapPainter(), layoutMapRow([3, 3, 4], 2), numbers, 1, theme);
    }
  },
  paintSlice: (values, ends) => {
    const slice = { values, weights: values, side: cells, isPadding: [true], reaches: { values: ends[0], weights: ends[1] } };
    for (const ink of [null, ends[0]]) paintSlice(context(), new MapPainter(), { ...slice, ink }, theme);
  },
  FieldPainter: (values, ends) => {
    for (const winners of [null, new Uint8Array(area)]) {
      for (const discretize of [false, true])
        new FieldPainter().paint(
          context(),
          { cells, rows: cells, values: singles(values), winners, margins: winners && singles(values) },
          withNumbers(points.info, ends, values),
          discretize,
          100,
          100,
          theme,
        );
    }
  },
  paintDecision: (values) => {
    const picture = { cells, rows: cells, values: singles(values), winners: null, margins: null };
    paintDecision(context(), picture, points.info, 100, 100, theme);
    const winners = Uint8Array.from({ length: area }, (_, k) => k % 3);
    paintDecision(context(), { ...picture, winners, margins: singles(values) }, table.info, 100, 100, theme);
  },
  paintUnitLine: (values) => {
    for (const activation of ['relu', 'tanh', 'sigmoid'])
      paintUnitLine(context(), { cells, rows: cells, values: singles(values) }, 0, activation, 100, 100, theme);
  },
  paintExamples: (values, ends) => {
    for (const { info } of [points, table, line]) paintExamples(context(), withNumbers(info, ends, values), true, 100, 100, 3, theme);
  },
  paintErrors: (values, ends) => {
    for (const { info } of [points, line]) paintErrors(context(), withNumbers(info, ends, values), values, area, size, theme);
  },
  paintWrong: (values, ends) => paintWrong(context(), withNumbers(table.info, ends, values), values, area, { ...size, radius: 3 }, theme),
  paintRegions: (values, ends) =>
    paintRegions(context(), anyRegions(values), pictureScale(withNumbers(points.info, ends, values), 100, 100), 100, theme),
  paintRegionRing: (values, ends) => {
    const scale = pictureScale(withNumbers(points.info, ends, values), 100, 100);
    for (const region of [0, 1]) paintRegionRing(context(), anyRegions(values), region, scale, 100, theme);
  },
  paintEigenvalues: (values) =>
    paintEigenvalues(
      context(),
      { recurrent: { re: values, im: values.toReversed() }, step: { re: values, im: values } },
      words.tick,
      size,
      theme,
    ),
  paintThroughTime: (values, [low, high]) => {
    const steps = values.subarray(0, 9);
    const past = {
      length: 4,
      columns: [
        { step: 3, values },
        { step: 8, values: values.toReversed() },
      ],
      clipped: [1, 2],
    };
    const curves = { h: steps, c: steps, start: steps.toReversed(), cut: 2, at: 4, texts: null, past };
    const style = { name: '|∂L/∂h|', epoch: 'epoch', ...words };
    paintThroughTime(context(), curves, { ...style, up: timeDecades([values]), hasAxis: true }, size, theme);
    paintThroughTime(context(), curves, { ...style, up: [low, high], hasAxis: false }, size, theme);
  },
  paintMatrices: (values) =>
    paintMatrices(context(), { weight: values, recurrent: values, units: 3, inputs: 2, gates: ['r', 'z', 'n'], unit: 1 }, size, theme),
  SignPainter: (values, [width, height]) =>
    new SignPainter().paint(context(), 3, 2, (row, column) => values[3 * row + column] as number, { x: 0, y: 0, width, height }, theme),
  paintHatch: (_, [x, y]) => paintHatch(context(), { x: 3, y: 4, width: Math.min(x, 500), height: Math.min(y, 500) }, theme),
  paintPulseCurves: (values) => {
    const counts = Uint32Array.from(values);
    paintPulseCurves(
      context(),
      { counts, before: counts, curve: values, slope: values, reach: 8, flatSpans: Float64Array.of(-8, 3) },
      size,
      theme,
    );
  },
  paintPulseNorm: (values, ends) => {
    const three = [values[0], values[1], values[2]] as [number, number, number];
    paintPulseNorm(context(), { values: three, ghost: three, mark: 1e-3 }, decadesOf(Array.from(values), { from: -3, to: 0 }), size, theme);
    paintPulseNorm(context(), { values: three, ghost: null, mark: null }, decadesOf(ends, { from: -3, to: 0 }), size, theme);
  },
  paintPulseRibbon: (values, [end, now]) => {
    const quantiles = Array.from({ length: 6 }, (_, k) => values.subarray(5 * k, 5 * k + 5));
    paintPulseRibbon(
      context(),
      { at: Array.from(values.subarray(0, 6)), quantiles },
      { end, now, reach: 8, flatSpans: values.subarray(0, 2) },
      size,
      theme,
    );
  },
  paintPieces: (values, ends) => {
    const curve = { x: values, y: values.toReversed() };
    const pieces = Array.from(values.subarray(0, 3), (place, k) => ({
      curve,
      place,
      sum: values[k + 3] as number,
      isPositive: k === 0,
      isIn: k < 2,
      isPointed: k === 1,
    }));
    const picture = { across: ends, sums: ends, units: ends, target: curve, whole: curve, part: curve, stretch: ends, pieces };
    paintPieces(context(), picture, { tick: inEnglish.tick, tickAcross: inEnglish.tick }, size, theme);
  },
  paintImageMap: (values, [largest]) => {
    const classes = Array.from({ length: area / 2 }, (_, k) => k % 3);
    const picture = { values, shape: [cells, cells, 1], largest };
    for (const image of [null, () => picture])
      for (const names of [['a', 'b', 'c'], [...'abcdefghij']]) {
        const style = { image, names, pointed: 1, chosen: 2 };
        paintImageMap(context(), new MapPainter(), { points: values, truth: classes, taken: classes.toReversed() }, style, size, theme);
      }
  },
  paintTuning: (values, [top]) =>
    paintTuning(context(), { now: values, start: values, top }, { at: 3, tick: inEnglish.tick, degrees: String }, size, theme),
  paintSmallTuning: (values, [top]) => paintSmallTuning(context(), { now: values, start: values, top }, size, theme),
  paintTuningColumns: (values, [top]) => paintTuningColumns(context(), { now: values, start: values, top }, 2, size, theme),
  paintWindow: (values, [largest]) => {
    const window = { rows: { first: 1, last: 2 }, columns: { first: 0, last: 3 } };
    for (const each of [window, null])
      paintWindow(context(), new MapPainter(), { values, shape: [cells, cells, 1], largest }, each, size, theme);
  },
  paintSaliency: (values, [largest]) =>
    paintSaliency(context(), new MapPainter(), values, { values, shape: [cells, cells, 1], largest }, size, theme),
  paintOcclusion: (values, [largest]) => {
    const falls = { falls: values, rows: cells, columns: cells, step: 1 };
    paintOcclusion(context(), new MapPainter(), falls, { values, shape: [cells, cells, 1], largest }, size, theme);
  },
  paintReading: (values) => {
    const shares = values.subarray(0, 8);
    const read = Array.from({ length: 5 }, (_, k) => ({ symbol: k, truth: k - 1, shares, rival: values[k] as number }));
    const said = { read: 'a', truth: 'b', likeliest: 'c', share: 'd', loss: 'e', letter: String, probability: String, nats: String };
    for (const height of [160, 400]) paintReading(context(), read, said, { width: 400, height }, theme);
  },
  paintDraw: (values) => {
    const rows = [values, values.toReversed()].map((shares) => ({ name: 'a', shares }));
    for (const draw of values.subarray(0, 3)) paintDraw(context(), { rows, chosen: 2, draw, letter: String, tick: String }, size, theme);
  },
  paintSeries: (values) => {
    const picture = {
      places: area,
      view: [3, area] as const,
      now: 20,
      steps: 6,
      values,
      trainRows: 12,
      ahead: { from: 6, values: values.toReversed() },
      free: values.subarray(3, 12),
      rival: values.subarray(5),
      pinned: 2,
    };
    const said = {
      unit: 'u',
      oneAhead: 'a',
      onward: 'b',
      truth: 'c',
      network: 'd',
      rows: ['1', '2', '3', '4', '5'],
      ends: ['e', 'f'] as const,
      ticks: [{ place: 9, text: '9' }],
      tick: inEnglish.tick,
      when: String,
      value: inEnglish.tick,
      read: String,
    };
    for (const height of [160, 400]) paintSeries(context(), picture, said, { width: 640, height }, theme);
  },
  paintHorizon: (values) => {
    const curves = [values, values.toReversed()].map((errors, k) => ({ name: 'a', errors, isNetwork: k === 0, dash: [2, 2] }));
    for (const growth of [null, { exponent: 'g', errors: values }])
      paintHorizon(context(), { curves, doubled: 4, growth, ends: ['1', '2'], tick: inEnglish.tick }, size, theme);
  },
  paintPhase: (values) => {
    const pairs = phaseOf(values, 0.1);
    const picture = { all: pairs, truth: pairs, network: pairs, now: 'now', names: ['a', 'b'] as const, tick: inEnglish.tick };
    paintPhase(context(), picture, size, theme);
  },
  paintSpread: (values) => paintSpread(context(), values, size, theme),
  paintHiddenSpace: (values, ends) => {
    const pairs = singles(values);
    const stage = { units: 2, shares: null, grid: pairs, points: pairs.subarray(0, 8) };
    for (const rows of [3, 1]) {
      const space = { cells: area / 2 / rows, rows, indices: Uint32Array.of(0, 1, 2, 3), stages: [stage, stage], output: pairs };
      for (const at of [0, 0.5]) paintHiddenSpace(context(), space, at, withNumbers(points.info, ends, values), size, theme);
    }
  },
  paintRace: (values, ends) => {
    const path = { index: 0, places: values, rows: 4, trials: values };
    const arrows = [{ name: '−∇f', x: ends[0], y: ends[1], isStrong: true }];
    const style = { start: ends, startName: 'start', chosen: 0, arrows };
    paintRace(context(), { x: ends, y: ends }, [path, { ...path, index: 1 }], style, size, theme);
  },
  paintRaceGround: (values, ends) => {
    const map = { box: { x: ends, y: ends }, names: ['x', 'y'] as const, minima: [ends], cells, heights: singles(values) };
    paintRaceGround(context(), new MapPainter(), map, inEnglish.tick, size, theme);
  },
  paintHeightCurves: (values, [end, now]) => {
    const curves = [values, values.toReversed()].map((heights, index) => ({ index, at: values, heights, rows: 4 }));
    paintHeightCurves(
      context(),
      curves,
      { name: 'f', chosen: 1, now, end, endText: 'end', tick: inEnglish.tick, tickAlong: inEnglish.tick },
      size,
      theme,
    );
  },
  paintReliefItems: (values, ends) => {
    const project = reliefView(ends[0], size);
    paintReliefItems(
      context(),
      reliefFaces(
        context(),
        { cells, values },
        project,
        (value) => value,
        () => 'ink',
        theme,
      ),
    );
  },
  paintUnitPlane: (values, ends) => {
    const [a = 0, b = 0, c = 0] = values;
    const info = withNumbers(points.info, ends, values);
    const plane = { places: values.subarray(0, 8), isWrong: [true, false], marked: 1, evidence: [0, 2] };
    for (const other of [null, { weights: [c, a] as const, constant: b }])
      paintUnitPlane(
        context(),
        { x: ends, y: ends, unit: { weights: [a, b], constant: c }, other, hasOtherArrow: true, ...plane },
        info,
        { across: axis, up: axis, tick: inEnglish.tick, arrow: String },
        size,
        theme,
      );
  },
  paintUnitResponse: (values, ends) => {
    const info = withNumbers(points.info, ends, values);
    const examples = { places: values.subarray(0, 8), targets: values.subarray(8, 12), outputs: values.subarray(12, 16) };
    for (const step of [null, { weights: [ends[0], ends[1]] as const, constant: values[1] as number }]) {
      const response = {
        x: ends,
        y: ends,
        cells,
        values,
        step,
        ends,
        middle: values[0] as number,
        other: [...values.subarray(0, 4)],
        ...examples,
      };
      paintUnitResponse(context(), response, info, ends[1], { across: 'x1', up: 'x2', output: axis, tick: inEnglish.tick }, size, theme);
    }
  },
  paintUnitCurves: (values, ends) => {
    const info = withNumbers(points.info, ends, values);
    const examples = {
      places: values.subarray(0, 4),
      targets: values.subarray(8, 12),
      outputs: values.subarray(12, 16),
      marked: 2,
      evidence: [1],
    };
    const curves = [true, false].map((isDashed) => ({ x: values, y: values.toReversed(), isDashed }));
    const picture = { across: ends, up: ends, curves, at: values[0] as number, spots: [[ends[0], ends[1]] as const], ...examples };
    paintUnitCurves(context(), picture, info, { across: axis, up: axis, tick: inEnglish.tick }, size, theme);
  },
  paintRelief: (values, ends) => {
    const path = { places: values, values, rows: 5 };
    paintRelief(context(), { box: { x: ends, y: ends }, cells, values }, path, ends[0], size, theme);
  },
  paintSweep: (values, ends) => {
    const spread = (k: number) => ({
      median: values[k] as number,
      least: values[k + 1] as number,
      most: values[k + 2] as number,
      each: [...values.subarray(k, k + 3)],
      isWhole: k < 6,
    });
    const spreads = [spread(0), spread(3), null, spread(6)];
    const style = {
      places: [...ends, ...ends],
      labels: ['a', 'b', 'c', 'd'],
      lossName: 'loss',
      axisName: 'log',
      joins: ends[0] > 0,
      best: 1,
      bestText: 'least',
      pictured: [0, 1],
      tick: inEnglish.tick,
    };
    for (const kinds of [
      ['train', 'test'],
      ['lettered', 'lettered'],
    ] as const)
      paintSweep(
        context(),
        kinds.map((kind, index) => ({ name: kind, kind, index, values: spreads })),
        style,
        size,
        theme,
      );
  },
  paintCorrelations: (values) => {
    const style = { names: ['a', 'bb', 'a long name of a column'], chosen: [0, 2] as const, text: String };
    paintCorrelations(
      context(),
      Float64Array.from({ length: 9 }, (_, k) => Math.max(-1, Math.min(1, values[k] as number))),
      style,
      size,
      theme,
    );
  },
  paintScatterMatrix: (values, ends) => {
    const info = {
      ...points.info,
      x: points.info.x.map((_, n) => values[n % values.length] as number),
      axes: points.info.axes.map((axis) => ({ ...axis, min: ends[0], max: ends[1] })),
    };
    const style = {
      names: ['a', 'a long name of a column'],
      chosen: [1, 0] as const,
      correlation: () => ({ value: values[0] as number, text: String(values[0]) }),
    };
    paintScatterMatrix(context(), info, [0, 1], style, size, theme);
  },
  paintStrip: (values, ends) => {
    const spread = { each: [...values.subarray(0, 9)], median: values[9] as number };
    for (const interval of [null, ends]) paintStrip(context(), spread, interval, { ends, mark: ends[0] }, size, theme);
  },
  paintErrorCurve: (values, [exponent]) => {
    const errors = { forward: values, central: values };
    const style = {
      exponent,
      arms: ['left', 'right'],
      axis: 'ε',
      names: { forward: 'f', central: 'c', singles: 's' },
      bug: 'b',
      here: 'h',
    } as const;
    for (const planted of [null, errors])
      paintErrorCurve(
        context(),
        { epsilons: values, doubles: errors, singles: planted, planted },
        { ...style, tick: words.tick },
        size,
        theme,
      );
  },
  paintAxisMarks: (_, ends) =>
    paintAxisMarks(
      context(),
      [0, 1, ...ends].map((index) => ({ index, mark: 'a' })),
      graph,
      points.info.layers,
      theme,
    ),
  paintGlow: (values) => {
    const indices = Int32Array.from({ length: 8 }, (_, k) => k);
    const { layers } = points.info;
    paintGlow(
      context(),
      { indices, shares: values },
      layoutGraph(
        layers.map(({ units }) => units),
        graphRoom,
      ),
      layers,
      theme,
    );
  },
  paintGridLines: (values, [left, right]) =>
    paintGridLines(
      context(),
      Array.from(values, (y) => ({ y, text: words.tick(y) })),
      { left, right, gap: 6 },
      theme,
    ),
  paintHaloText: (_, [x, y]) => paintHaloText(context(), 'a', { x, y }, theme),
  strokeDottedRing: (values, [at]) => strokeDottedRing(context(), at, values[0] as number, theme),
  strokeHalo: (values, [lineWidth]) => {
    const ctx = context();
    strokeHalo(ctx, lineWidth, [2, 1], theme, () => {
      for (const value of values) ctx.lineTo(value, value);
    });
  },
  paintLevels: (_, [from, to]) => {
    const plot = { size, margin: { left: 40, right: 9, top: 9, bottom: 9 }, across: [0, 1], up: [from, to] } as const;
    const scales = logScales(plot);
    if (scales) paintLevels(context(), plot, scales.y, 3, words.tick, theme);
  },
  paintChangeCurves: (values, [at]) =>
    paintChangeCurves(
      context(),
      {
        places: Array.from(values, (_, k) => k),
        at,
        curves: ['A', 'B'].map((letter, k) => ({ letter, isDashed: k > 0, accuracy: values, image: values })),
      },
      { axis: 'a', up: 'u', tick: words.tick, share: words.tick },
      size,
      theme,
    ),
  paintRoc: (values, point) =>
    paintRoc(
      context(),
      { falsePositiveRate: values, truePositiveRate: values },
      point,
      { across: 'a', up: 'u', tick: words.tick },
      size,
      theme,
    ),
  paintReliability: (values) => {
    const counts = Int32Array.from(values, (_, k) => k);
    const style = { across: 'a', up: 'u', tick: words.tick, count: words.count };
    paintReliability(context(), { counts, said: values, happened: values, expectedError: 0 }, style, size, theme);
  },
  paintResiduals: (values) => {
    for (const deviations of [values, new Float64Array(0)])
      paintResiduals(
        context(),
        { predicted: values, residuals: values, deviations },
        { across: 'a', up: 'u', tick: words.tick },
        size,
        theme,
      );
  },
  paintErrorHistogram: (values) => paintErrorHistogram(context(), values, { across: 'a', up: 'u', tick: words.tick }, size, theme),
  paintPositions: (values) => paintPositions(context(), values, { across: 'a', count: words.count, share: words.tick }, size, theme),
  paintPassLinks: (values) => {
    const link = (layer: number, unit: number, input: number) => {
      const k = 2 * (unit % 2) + (input % 2);
      return { layer, unit, input, forward: values[2 * k] as number, backward: values[2 * k + 1] as number };
    };
    paintPassLinks(context(), { link, chosen: { layer: 1, unit: 0, input: 0 } }, graph, theme);
  },
  paintPassUnits: (values) => {
    for (const curve of [values, null])
      for (const captionLines of [0, 1, 2]) {
        const tile = tileOf(values, curve);
        const unitAt = (layer: number, unit: number) => ({
          layer,
          unit,
          tile,
          output: '1',
          delta: '2',
          outputEquation: '3',
          deltaEquation: '4',
        });
        paintPassUnits(context(), { unitAt, present: { layer: 1, unit: 0 }, loss: ['5'] }, { ...graph, captionLines }, theme);
      }
  },
  paintPassTile: (values) => {
    const box = { x: 0, y: 0, width: 72, height: 48 };
    for (const curve of [values, null]) paintPassTile(context(), tileOf(values, curve), box, theme);
  },
  paintPassTimes: (values, [differencesMs, backpropagationMs]) => {
    const times = Array.from(values.subarray(0, 4), (parameters) => ({ parameters, differencesMs, backpropagationMs }));
    const names = { differences: ['a', 'b'], backpropagation: ['c'] };
    paintPassTimes(context(), times, { names, axis: 'M', count: words.count, tick: words.tick, ratio: String }, size, theme);
  },
  paintUpdateLine: (_, [before, after]) => {
    for (const to of [after, null]) paintUpdateLine(context(), before, to, words.tick, size, theme);
  },
  paintBars: (values) => paintBars(context(), values, 1, size, theme),
  paintValueMap: (values) => {
    const rows = Array.from({ length: cells }, (_, r) => Array.from(values.slice(r * cells, (r + 1) * cells)));
    paintValueMap(context(), rows, [1, 1], size, theme);
  },
  paintRing: (_, [x, y]) => paintRing(context(), x, y, theme),
  paintFit: (values, ends) => {
    const info = withNumbers(line.info, ends, values);
    paintFit(context(), { cells: area, rows: 1, values: singles(values), winners: null, margins: null }, info, 100, 100, theme);
  },
  paintSequence: (values) => {
    for (const original of [null, addition.answer('example')])
      for (const layout of sequenceLayouts(original !== null))
        paintSequence(context(), layout, addition.info, sequenceTrace(values), { ...sequenceStyle, original }, theme);
  },
  paintStates: (values) => {
    for (const painting of sequencePaintings(values))
      for (const band of painting.layout.bands) if (band.part !== 'gates') paintStates(painting, band);
  },
  paintGates: (values) => {
    for (const painting of sequencePaintings(values)) for (const band of painting.layout.bands) paintGates(painting, band);
  },
  paintChange: (values) => {
    for (const painting of sequencePaintings(values)) paintChange(painting, painting.layout.bands[0] as Band);
  },
  paintBar: (values, ends) => {
    for (const painting of sequencePaintings(values))
      for (const isSigned of [true, false]) paintBar(painting, values[0] as number, ends[0], 20, isSigned);
  },
};

it.each(Object.entries(painters))('%s paints whatever numbers there are', (_, paint) => {
  fc.assert(fc.property(anyNumbers(area), anyEnds, paint), { numRuns: 200 });
});

it('every painter has its picture here', () => {
  const modules = import.meta.glob<Record<string, unknown>>(['./*.ts', '!./*.test.ts'], { eager: true });
  const names = Object.values(modules).flatMap((module) => Object.keys(module));
  const found = [...new Set(names)].filter((name) => /^(paint|draw|stroke|colour)[A-Z]|Painter$/.test(name));
  expect(found.sort()).toEqual(Object.keys(painters).sort());
});

describe('an axis between any two ends', () => {
  it('has a few ticks, all of them between the ends, and writes them', () => {
    fc.assert(
      fc.property(anyEnds, fc.integer({ min: 1, max: 12 }), ([from, to], count) => {
        const scale = linearScale([from, to], [0, 100]);
        const ends = [from, to].filter(Number.isFinite);
        const [low, high] = [Math.min(...ends), Math.max(...ends)];
        const ticks = scale.ticks(count);
        expect(ticks.length).toBeLessThan(40);
        for (const tick of ticks) {
          expect(tick >= low && tick <= high).toBe(true);
          expect(tick.toFixed(scale.digits(count))).not.toBe('');
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('gives every number between finite ends a place between those of the ends', () => {
    fc.assert(
      fc.property(anyEnds, fc.double({ min: 0, max: 1, noNaN: true }), ([from, to], share) => {
        fc.pre(Number.isFinite(from) && Number.isFinite(to));
        const place = linearScale([from, to], [0, 100])(from * (1 - share) + to * share);
        expect(place).toBeGreaterThanOrEqual(-1e-9);
        expect(place).toBeLessThanOrEqual(100 + 1e-9);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('every formatter', () => {
  const language = quantitiesFor('en');
  const { sides, shape, ...ofOneNumber } = language;

  it.each(Object.entries(ofOneNumber))('%s writes whatever number there is, in few characters', (_, write) => {
    fc.assert(
      fc.property(anyNumber, (value) => {
        const text = write(value);
        expect(text).not.toMatch(/NaN|Infinity|undefined/);
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThan(40);
      }),
      { numRuns: 1000 },
    );
  });

  it('writes pairs and shapes of them', () => {
    fc.assert(
      fc.property(anyEnds, (values) => {
        for (const write of [sides, shape]) expect(write(values)).not.toMatch(/NaN|Infinity|undefined/);
      }),
    );
  });
});
