import type { JobResultOf } from '../../../jobs/registry';
import { exponentAt, paintErrorCurve } from '../../../render/paintErrorCurve';
import { FigureCanvas } from '../../figure/FigureCanvas';
import { currentTheme } from '../../theme';
import { useLanguage, useWords } from '../../words/useLanguage';
import { useDragged } from '../useDragged';

interface ErrorCurveProps {
  readonly curve: JobResultOf<'errorCurve'>;
  readonly exponent: number;
  readonly onExponent: (exponent: number) => void;
}

const [smallest, largest] = [-15, -1];
const leastOf = (errors: Float64Array) => Math.min(...errors.filter((error) => !Number.isNaN(error)));

/** The U of the error over ε; ε is dragged in it, and moved by decades with the arrow keys. */
export function ErrorCurve({ curve, exponent, onExponent }: ErrorCurveProps) {
  const { tick } = useLanguage();
  const word = useWords('check');
  const { epsilons, doubles, singles, planted } = curve;
  const epsilon = Number(`1e${exponent}`);
  const at = epsilons.indexOf(epsilon);
  const errors = planted ?? doubles;
  const style = {
    exponent,
    arms: [word('rounding'), word('curvature')],
    axis: word('step'),
    names: {
      forward: word('forward', { least: leastOf(doubles.forward) }),
      central: word('central', { least: leastOf(doubles.central) }),
      singles: singles ? word('singles', { least: leastOf(singles.central) }) : '',
    },
    bug: planted ? word('withBug', { error: leastOf(planted.central) }) : '',
    here: word('here', { epsilon }),
    tick,
  } as const;
  const moveTo = (next: number) => onExponent(Math.max(smallest, Math.min(largest, next)));
  const dragTo = (event: React.PointerEvent) => {
    const { left, width, height } = event.currentTarget.getBoundingClientRect();
    const { textScale } = currentTheme();
    const next = exponentAt((event.clientX - left) / textScale, { width: width / textScale, height: height / textScale });
    if (next !== null && next !== exponent) moveTo(next);
  };
  const surface = useDragged(dragTo);
  return (
    <div className="plot">
      <FigureCanvas
        label={word('curvePicture', { forward: leastOf(doubles.forward), central: leastOf(doubles.central) })}
        paint={(ctx, size, theme) => paintErrorCurve(ctx, curve, style, size, theme)}
      />
      <div
        className="surface"
        role="slider"
        tabIndex={0}
        aria-label={word('epsilon')}
        aria-valuemin={smallest}
        aria-valuemax={largest}
        aria-valuenow={exponent}
        aria-valuetext={word('epsilonText', {
          epsilon,
          forward: errors.forward[at] ?? Number.NaN,
          central: errors.central[at] ?? Number.NaN,
        })}
        onKeyDown={(event) => {
          const next = {
            ArrowLeft: exponent - 1,
            ArrowDown: exponent - 1,
            ArrowRight: exponent + 1,
            ArrowUp: exponent + 1,
            PageDown: exponent - 3,
            PageUp: exponent + 3,
            Home: smallest,
            End: largest,
          }[event.key];
          if (next === undefined) return;
          event.preventDefault();
          moveTo(next);
        }}
        {...surface}
      />
    </div>
  );
}
