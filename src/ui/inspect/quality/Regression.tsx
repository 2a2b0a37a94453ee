import { regressionScores } from '../../../engine/measures/regression';
import type { Quality } from '../../../probes/quality';
import { errorBins, paintErrorHistogram, paintResiduals } from '../../../render/paintResiduals';
import { FigureCanvas } from '../../figure/FigureCanvas';
import { useLanguage, useWords } from '../../words/useLanguage';
import type { PanelProps } from '../registry';
import { residualsOf, shareWithin } from './residuals';

/** Residuals over predictions, how often each comes, and R². */
export function Regression({ info, quality }: PanelProps & { readonly quality: Quality }) {
  const { r2, tick, count } = useLanguage();
  const word = useWords('quality');
  const found = residualsOf(info, quality);
  const { predicted, residuals, deviations } = found;
  const { meanRSquared, rootMeanSquaredError, meanAbsoluteError } = regressionScores(
    predicted,
    predicted.map((value, k) => value + (residuals[k] as number)),
    1,
  );
  const unit = info.target?.unit ? ` (${info.target.unit})` : '';
  return (
    <>
      <section className="quality-part">
        <h4>
          {word('residuals')} <span className="muted">{`${word('r2')} ${r2(meanRSquared)}`}</span>
        </h4>
        <div className="plot">
          <FigureCanvas
            label={word('residualsPicture', { deviation: rootMeanSquaredError })}
            paint={(ctx, size, theme) =>
              paintResiduals(ctx, found, { across: `${word('prediction')}${unit}`, up: word('residual'), tick }, size, theme)
            }
          />
        </div>
        {deviations.length > 0 && <p className="muted">{word('band', { one: shareWithin(found, 1), two: shareWithin(found, 2) })}</p>}
      </section>
      <section className="quality-part">
        <h4>
          {word('histogram')}{' '}
          <span className="muted">{`${word('rmse')} ${tick(rootMeanSquaredError)}, ${word('mae')} ${tick(meanAbsoluteError)}`}</span>
        </h4>
        <div className="plot">
          <FigureCanvas
            label={word('histogramPicture', { largest: errorBins(residuals).largest })}
            paint={(ctx, size, theme) =>
              paintErrorHistogram(
                ctx,
                residuals,
                {
                  across: `${word('residual')}${unit}`,
                  up: word('often'),
                  tick: (value) => (Number.isInteger(value) ? count(value) : tick(value)),
                },
                size,
                theme,
              )
            }
          />
        </div>
      </section>
    </>
  );
}
