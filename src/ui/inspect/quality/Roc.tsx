import { useEffect, useMemo } from 'react';
import { areaUnderRoc, rocCorners, rocCurve } from '../../../engine/measures/roc';
import { paintRoc, shareScales } from '../../../render/paintQuality';
import { useView } from '../../../state/viewStore';
import { FigureCanvas } from '../../figure/FigureCanvas';
import { currentTheme } from '../../theme';
import { useLanguage, useWords } from '../../words/useLanguage';
import { useDragged } from '../useDragged';
import type { Decisions } from './decisions';

interface RocProps {
  readonly decisions: Decisions;
  /** What the two classes are called; null: by numbers. */
  readonly classes: readonly string[] | null;
  /** The one that is tried, and the usual one. */
  readonly threshold: number;
  readonly usual: number;
  readonly onThreshold: (threshold: number) => void;
}

/** The share of the scores above a threshold among those of a class. */
function shareAbove({ outputs, truth }: Decisions, of: number, threshold: number): number {
  let [above, all] = [0, 0];
  for (const [k, score] of outputs.entries()) {
    if (truth[k] !== of) continue;
    all++;
    if (score > threshold) above++;
  }
  return above / all;
}

/** True positives over false positives; the threshold is dragged along the curve or moved with the arrow keys, and the decision on the output follows. */
export function Roc({ decisions, classes, threshold, usual, onThreshold }: RocProps) {
  const { fixed, tick } = useLanguage();
  const word = useWords('quality');
  const { outputs, truth } = decisions;
  useEffect(() => {
    useView.setState({ threshold: threshold === usual ? null : threshold });
  }, [threshold, usual]);
  useEffect(() => () => useView.setState({ threshold: null }), []);
  const curve = useMemo(() => rocCurve(outputs, truth), [outputs, truth]);
  const area = areaUnderRoc(curve);
  const [recall, falseAlarms] = [shareAbove(decisions, 1, threshold), shareAbove(decisions, 0, threshold)];
  const called = (of: 0 | 1) => (classes ? word('called', { name: classes[of] ?? '', taken: classes[1] ?? '' }) : null);
  const sides = { across: called(0) ?? word('falsePositives'), up: called(1) ?? word('truePositives') };
  const corners = rocCorners(curve);
  const [low, high] = [curve.threshold.at(-1) ?? 0, curve.threshold[1] ?? 1];
  const step = (high - low) / 50;
  const moveTo = (next: number) => onThreshold(Math.max(low - step, Math.min(high + step, next)));
  const dragTo = (event: React.PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    const { textScale } = currentTheme();
    const scales = shareScales({ width: box.width / textScale, height: box.height / textScale });
    if (!scales) return;
    const [atX, atY] = [(event.clientX - box.left) / textScale, (event.clientY - box.top) / textScale];
    let nearest = 0;
    let least = Number.POSITIVE_INFINITY;
    for (const [i, rate] of curve.falsePositiveRate.entries()) {
      const [dx, dy] = [scales.x(rate) - atX, scales.y(curve.truePositiveRate[i] as number) - atY];
      if (dx * dx + dy * dy < least) [nearest, least] = [i, dx * dx + dy * dy];
    }
    // halfway to the next score, so that this one is above it and the next is not
    const own = nearest === 0 ? high + step : (curve.threshold[nearest] as number);
    const next = curve.threshold[nearest + 1];
    moveTo(nearest === 0 ? high + step / 2 : (own + (next ?? own - step)) / 2);
  };
  const surface = useDragged(dragTo);
  return (
    <section className="quality-part">
      <h4>
        {word('roc')} <span className="muted">{Number.isNaN(area) ? '' : word('auc', { area })}</span>
      </h4>
      {Number.isNaN(area) ? (
        <p className="muted">{word('oneClass')}</p>
      ) : (
        <>
          <div className="plot">
            <FigureCanvas
              label={word('rocPicture', { area, ...sides })}
              paint={(ctx, size, theme) => paintRoc(ctx, corners, [falseAlarms, recall], { ...sides, tick }, size, theme)}
            />
            <div
              className="surface"
              role="slider"
              tabIndex={0}
              aria-label={word('threshold')}
              aria-valuemin={low - step}
              aria-valuemax={high + step}
              aria-valuenow={threshold}
              aria-valuetext={word('thresholdText', { threshold, recall, falseAlarms })}
              onKeyDown={(event) => {
                const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10 }[event.key];
                if (by === undefined) return;
                event.preventDefault();
                moveTo(threshold + by * step);
              }}
              {...surface}
            />
          </div>
          <p className="row">
            <span className="muted">{word('threshold')}</span> {fixed(threshold)}
            <button type="button" className="edge" onClick={() => onThreshold(usual)}>
              {word('usual')}
            </button>
          </p>
        </>
      )}
    </section>
  );
}
