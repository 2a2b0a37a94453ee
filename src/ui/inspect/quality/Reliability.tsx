import { calibration } from '../../../engine/measures/calibration';
import { paintReliability } from '../../../render/paintQuality';
import { FigureCanvas } from '../../figure/FigureCanvas';
import { useLanguage, useWords } from '../../words/useLanguage';
import type { PanelProps } from '../registry';
import { type Decisions, givesProbabilities } from './decisions';

const bins = 10;

/** Whether of what is said with p a share of p comes true: of class 1 where one output decides, otherwise of the class that is given. */
export function Reliability({ info, decisions }: PanelProps & { readonly decisions: Decisions }) {
  const { count, tick } = useLanguage();
  const word = useWords('quality');
  const { outputs, truth, predicted } = decisions;
  const cameTrue = truth.map((of, k) => (info.threshold === null ? Number(of === predicted[k]) : of));
  const found = calibration(outputs, cameTrue, bins);
  const fits = givesProbabilities(info);
  return (
    <section className="quality-part">
      <h4>
        {word('calibration')} <span className="muted">{fits ? word('ece', { error: found.expectedError }) : ''}</span>
      </h4>
      {fits ? (
        <div className="plot">
          <FigureCanvas
            label={word('calibrationPicture', { error: found.expectedError })}
            paint={(ctx, size, theme) =>
              paintReliability(ctx, found, { across: word('said'), up: word('happened'), tick, count }, size, theme)
            }
          />
        </div>
      ) : (
        <p className="muted">{word('noProbabilities')}</p>
      )}
    </section>
  );
}
