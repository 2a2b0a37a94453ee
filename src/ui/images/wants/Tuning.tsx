import { memo, useRef } from 'react';
import { barImage } from '../../../probes/wants/bars';
import { barAngles, type TuningAnswer } from '../../../probes/wants/tuningProbe';
import { MapPainter } from '../../../render/paintMaps';
import { paintTuning, paintTuningColumns, type TuningCurves } from '../../../render/paintTuning';
import type { RunInfo } from '../../../run/runInfo';
import { FigureCanvas } from '../../figure/FigureCanvas';
import { useLanguage, useWords } from '../../words/useLanguage';
import { Tile } from './Tile';
import { meanOf, tuningOf } from './tuningNumbers';
import type { Wanted } from './wantedUnit';

/** Every second of the bars has a picture. */
export const shownBars = barAngles / 2;
const degreesOf = (bar: number) => (180 * bar) / shownBars;

interface TuningProps {
  readonly info: RunInfo;
  readonly wanted: Wanted;
  readonly tuning: TuningAnswer;
  readonly epoch: number;
  readonly bar: number;
  readonly onBar: (bar: number) => void;
}

/** What a unit answers to a bar, turn by turn, beside what it answered before training. */
export const Tuning = memo(function Tuning({ info, wanted, tuning, epoch, bar, onBar }: TuningProps) {
  const language = useLanguage();
  const word = useWords('wants');
  const painter = useRef(new MapPainter()).current;
  const curves = tuningOf(tuning, wanted.unit);
  const everySecond = (values: ArrayLike<number>) => Float64Array.from({ length: shownBars }, (_, k) => values[2 * k] as number);
  const columns: TuningCurves = { now: everySecond(curves.now), start: everySecond(curves.start), top: curves.top };
  const shape = info.images?.shape ?? [1, 1, 1];
  const isClass = wanted.kind === 'class';
  const value = isClass ? language.probability : language.fixed;
  const preferred = tuning.preferred[wanted.unit] as number;
  const answersNothing = Number.isNaN(tuning.selectivity[wanted.unit]);
  return (
    <section className="wants-bars">
      <p className="wants-line muted">
        <b>{word('bars.title')}</b> {word('bars.line', { places: tuning.places, epoch })}
      </p>
      <FigureCanvas
        className="wants-polar"
        label={word('bars.curve')}
        paint={(ctx, size, theme) =>
          paintTuning(ctx, curves, { at: 2 * bar, tick: language.tick, degrees: (angle) => word('degrees', { angle }) }, size, theme)
        }
      />
      <div>
        <div className="wants-row" style={{ '--tiles': shownBars } as React.CSSProperties}>
          {Array.from({ length: shownBars }, (_, k) => (
            <Tile
              key={k}
              label={word('bars.bar', { angle: degreesOf(k) })}
              press={{ label: word('bars.bar', { angle: degreesOf(k) }), isPressed: k === bar, onPress: () => onBar(k) }}
              paint={(ctx, { width, height }, theme) => {
                // the middle of the image, where the bar is
                const scale = Math.min(width, height) / (Math.min(shape[0], shape[1]) * 0.72);
                const [wide, high] = [shape[1] * scale, shape[0] * scale];
                ctx.imageSmoothingEnabled = false;
                const box = { x: (width - wide) / 2, y: (height - high) / 2, width: wide, height: high };
                painter.paintImage(ctx, barImage(2 * k, shape, tuning.bars), shape, box, theme);
              }}
            />
          ))}
        </div>
        <FigureCanvas
          className="wants-columns"
          label={word('bars.columns')}
          scalesWithText={false}
          paint={(ctx, size, theme) => paintTuningColumns(ctx, columns, bar, size, theme)}
        />
        <div className="wants-row wants-angles muted" style={{ '--tiles': shownBars } as React.CSSProperties}>
          {Array.from({ length: shownBars }, (_, k) => (
            <span key={k}>{word('degrees', { angle: degreesOf(k) })}</span>
          ))}
        </div>
        <dl className="wants-values">
          <div>
            <dt>{word('bars.likes')}</dt>
            <dd>{Number.isNaN(preferred) ? '–' : word('degrees', { angle: Math.round((preferred * 180) / Math.PI) % 180 })}</dd>
          </div>
          <div>
            <dt>{word('bars.selectivity')}</dt>
            <dd>{language.fixed(tuning.selectivity[wanted.unit] as number)}</dd>
          </div>
          <div>
            <dt>{word('bars.before')}</dt>
            <dd>{language.fixed(tuning.startSelectivity[wanted.unit] as number)}</dd>
          </div>
          <div>
            <dt>{word('bars.here', { angle: degreesOf(bar) })}</dt>
            <dd>{value(curves.now[2 * bar] as number)}</dd>
          </div>
        </dl>
        <p className="muted">
          {answersNothing && `${word('bars.none')} `}
          {word('bars.mean', {
            units: tuning.units,
            now: meanOf(tuning.selectivity),
            start: meanOf(tuning.startSelectivity),
          })}
        </p>
      </div>
    </section>
  );
});
