import { Suspense, useEffect, useRef, useState } from 'react';
import { answersPaintPart } from '../../render/answersPaintPart';
import { largeUnitPart } from '../../render/largeUnitPart';
import { FieldPainter, paintDecision, paintExamples, paintRing, paintUnitLine, pictureScale, placeOf } from '../../render/picturePaint';
import { UnitPainter } from '../../render/unitPictures';
import type { RunInfo } from '../../run/runInfo';
import { useExperiment, useOwnKind } from '../../state/experimentStore';
import { useFrames } from '../../state/runnerContext';
import { useRun } from '../../state/runStore';
import { useView } from '../../state/viewStore';
import { Lazily } from '../controls/Lazily';
import { drawingPart } from './drawingPart';
import { drawingSides, sidesOf, useIsBlank, useLacksPlane } from './drawingSides';
import './Picture.css';
import type { Language } from '../words/language';
import { useLanguage } from '../words/useLanguage';
import { PictureAxes } from './PictureAxes';
import { PictureSurface } from './PictureSurface';
import { unitName } from './UnitButton';
import { showsAnswers, useAnswers } from './useAnswers';
import { useCalmWatch } from './useCalm';
import { useCanvas } from './useCanvas';
import { useElementSize } from './useElementSize';
import { mapIndex, useLargeMap, useLargeUnit } from './useLargeUnit';
import { useLoaded } from './useLoaded';
import { useBoundary, useUnitMaps } from './usePictures';
import { useShownRun } from './useShownRun';

// a link to a file of one's own is opened once in a while
const fileEmpty = () => import('./FileEmpty');

/** The output over the plane, or the fit of a function, with the examples. `bare`: without axes. */
export function Picture({ bare = false }: { bare?: boolean }) {
  const info = useShownRun();
  const box = useRef<HTMLElement>(null);
  const size = useElementSize(box);
  const isDrawing = useDrawing();
  const own = useOwnKind();
  const isBlank = useIsBlank();
  const lacksPlane = useLacksPlane();
  const shown = isBlank ? null : info;
  const large = useLargeUnit(shown);
  const sides = isDrawing || isBlank ? drawingSides(shown, own === 'curve') : info && sidesOf(info);
  return (
    <figure
      className="picture"
      ref={box}
      data-axes={!bare || undefined}
      data-unit={large !== null || undefined}
      data-blank={isBlank || undefined}
    >
      {shown && <FieldCanvas info={shown} />}
      {shown && !isDrawing && (
        <>
          <ExamplesCanvas info={shown} radius={bare ? 2.4 : 3} isOutput={large === null} />
          <OverlayCanvas info={shown} isRead={!bare} />
          <PictureSurface info={shown} />
        </>
      )}
      {isDrawing && <Suspense>{sides && <drawingPart.loaded.DrawingSurface sides={sides} />}</Suspense>}
      {isBlank && own === 'text' && <Lazily load={fileEmpty} words="csv" props={{}} />}
      {!bare && sides && !lacksPlane && <PictureAxes sides={sides} width={size.width} height={size.height} />}
    </figure>
  );
}

/** Whether strokes are taken: until what takes them has come, and its words, the picture stays as it is. */
function useDrawing(): boolean {
  const isWanted = useView((state) => state.drawing !== null);
  const { part } = useLanguage();
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    if (isWanted)
      void Promise.all([drawingPart.load(), part('drawing')]).then(
        () => setReady(true),
        () => {}, // the tools below the picture say so
      );
  }, [isWanted, part]);
  return isWanted && isReady;
}

function FieldCanvas({ info }: { info: RunInfo }) {
  const language = useLanguage();
  const discretize = useExperiment(({ experiment }) => experiment.view.discretize);
  const painter = useRef(new FieldPainter()).current;
  useCalmWatch();
  const boundary = useBoundary(info);
  const unit = useLargeUnit(info);
  const readUnit = useLargeMap(info, unit);
  const unitPainter = useRef(new UnitPainter()).current;
  const isPaintable = useLoaded(largeUnitPart, unit !== null);
  const hasCurve = useLoaded(answersPaintPart, info.axes.length === 1);
  const frames = useFrames();
  const tried = useView((state) => state.threshold);
  const decided = tried === null ? info : { ...info, threshold: tried };
  const ref = useCanvas(
    (ctx, { width, height }, theme) => {
      const map = readUnit();
      if (unit && map && isPaintable) {
        largeUnitPart.loaded.paintLargeUnit(ctx, unitPainter, map, info, info.layers[unit.layer]?.activation ?? '', width, height, theme);
        return;
      }
      const picture = boundary();
      if (!picture) return;
      if (picture.rows === 1) {
        ctx.fillStyle = theme.line;
        ctx.fillRect(0, pictureScale(info, width, height).y(0), width, 1);
        if (hasCurve) answersPaintPart.loaded.paintFit(ctx, picture, info, width, height, theme);
        return;
      }
      painter.paint(ctx, picture, decided, discretize, width, height, theme);
      paintDecision(ctx, picture, decided, width, height, theme);
    },
    { live: true, ready: frames.hasCurrent },
  );
  const summary = unit
    ? language.word('picture.unit', { name: unitName(language, info, unit.layer, unit.unit) })
    : summaryOf(language, info);
  return <canvas ref={ref} role="img" aria-label={summary} />;
}

/** The picture in a line of words. */
function summaryOf({ word }: Language, info: RunInfo): string {
  const sides = sidesOf(info);
  const examples = { training: info.trainCount, testing: info.count - info.trainCount };
  if (!sides || info.axes.length === 1) return word('picture.curve', { across: sides?.across.label ?? '', ...examples });
  const plane = { across: sides.across.label, up: sides.up.label, ...examples };
  if (info.task === 'regression') return word('picture.output', plane);
  return word('picture.decision', { classes: info.classes.length, ...plane });
}

interface ExamplesProps {
  readonly info: RunInfo;
  readonly radius: number;
  /** The picture below is that of the output: what it gets wrong is seen on the examples. */
  readonly isOutput: boolean;
}

function ExamplesCanvas({ info, radius, isOutput }: ExamplesProps) {
  const showTest = useExperiment(({ experiment }) => experiment.view.showTest);
  const readAnswers = useAnswers(info);
  const isPaintable = useLoaded(answersPaintPart, showsAnswers(info));
  const isRegression = info.task === 'regression';
  const frames = useFrames();
  const ref = useCanvas(
    (ctx, { width, height }, theme) => {
      const shownRadius = info.count > 900 ? radius - 0.8 : radius;
      const count = showTest ? info.count : info.trainCount;
      const answers = isOutput && isPaintable ? readAnswers() : null;
      if (answers && isRegression) answersPaintPart.loaded.paintErrors(ctx, info, answers, count, { width, height }, theme);
      paintExamples(ctx, info, showTest, width, height, shownRadius, theme, answers);
      if (answers && !isRegression)
        answersPaintPart.loaded.paintWrong(ctx, info, answers, count, { width, height, radius: shownRadius }, theme);
    },
    { live: showsAnswers(info), ready: frames.hasCurrent },
  );
  return <canvas ref={ref} aria-hidden="true" />;
}

interface OverlayProps {
  readonly info: RunInfo;
  /** An example is read beside the picture. */
  readonly isRead: boolean;
}

/** The pinned unit's zero line over the output, the example being read. */
function OverlayCanvas({ info, isRead }: OverlayProps) {
  const large = useLargeUnit(info);
  const pinned = useView((state) => state.pinned);
  const chosen = useView((state) => state.example);
  const reading = useRun((state) => state.readingExample);
  const isChosen = useView((state) => state.isExampleChosen);
  const unit = large ? null : pinned;
  const example = reading >= 0 ? reading : isRead || large || pinned || isChosen ? chosen : -1;
  const isLine = info.axes.length === 1;
  const readMaps = useUnitMaps(info);
  const frames = useFrames();
  const ref = useCanvas(
    (ctx, { width, height }, theme) => {
      const maps = readMaps();
      const layer = unit && info.layers[unit.layer];
      if (maps && layer && !isLine && unit.unit < layer.units)
        paintUnitLine(ctx, maps, mapIndex(info, unit), layer.activation, width, height, theme);
      if (example >= 0 && example < info.count) {
        const [x, y] = placeOf(info, example, pictureScale(info, width, height));
        paintRing(ctx, x, y, theme);
      }
    },
    { live: unit !== null, ready: frames.hasCurrent },
  );
  return <canvas ref={ref} aria-hidden="true" />;
}
