import type { LossField } from '../../render/lossLandscape';
import { paintLossRelief } from '../../render/lossRelief';
import { FigureCanvas } from '../figure/FigureCanvas';
import { useWords } from '../words/useLanguage';
import { TurnSurface } from './TurnSurface';
import { useLook } from './useLook';

interface LandscapeSurfaceProps {
  readonly grid: LossField | null;
  /** What stands at the present weights. */
  readonly present: string;
  readonly names: readonly [string, string];
  readonly batchNames: readonly string[];
  readonly summary: string;
}

/** The losses as a surface with the path on it, turned by dragging and by the arrow keys. */
export function LandscapeSurface({ grid, present, names, batchNames, summary }: LandscapeSurfaceProps) {
  const word = useWords('inspect');
  const [{ turn }, setLook] = useLook('landscape');
  return (
    <div className="plot">
      <FigureCanvas
        paint={(ctx, size, theme) => {
          if (grid) paintLossRelief(ctx, grid, { start: word('landscape.start'), present, names, batchNames }, turn, size, theme);
        }}
        scalesWithText={false}
        label={summary}
      />
      <TurnSurface
        label={word('landscape.turn')}
        text={(degrees) => word('landscape.turned', { degrees })}
        turn={turn}
        onTurn={(next) => setLook({ turn: next })}
      />
    </div>
  );
}
