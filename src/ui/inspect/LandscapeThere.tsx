import { useState } from 'react';
import { FieldPainter, paintDecision, paintExamples } from '../../render/picturePaint';
import type { RunInfo } from '../../run/runInfo';
import { FigureCanvas } from '../figure/FigureCanvas';
import { useHeld } from '../views/useHeld';
import { useProbe } from '../views/useProbe';
import { useLanguage, useWords } from '../words/useLanguage';

interface LandscapeThereProps {
  readonly info: RunInfo;
  /** Weights of the network that is pointed at, with as many digits as are seen. */
  readonly parameters: readonly number[];
  readonly loss: number;
}

/** Coarse enough to follow the pointer. */
const cells = 48;
const radius = 2;

/** The boundary of the network that is pointed at. */
export function LandscapeThere({ info, parameters, loss }: LandscapeThereProps) {
  const word = useWords('inspect');
  const language = useLanguage();
  const [painter] = useState(() => new FieldPainter());
  const read = useProbe('boundaryAt', { cells, parameters, ...useHeld(info) });
  return (
    <div className="there">
      <FigureCanvas
        live
        scalesWithText={false}
        label={word('landscape.thereLabel', { loss: language.loss(loss) })}
        paint={(ctx, { width, height }, theme) => {
          const picture = read();
          if (!picture) return;
          painter.paint(ctx, picture, info, false, width, height, theme);
          paintDecision(ctx, picture, info, width, height, theme);
          paintExamples(ctx, info, false, width, height, radius, theme);
        }}
      />
    </div>
  );
}
