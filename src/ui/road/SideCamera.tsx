import { useRef } from 'react';
import { useFigureCanvas } from '../figure/useFigureCanvas';
import { type Paint, useCanvas } from '../views/useCanvas';
import { useWords } from '../words/useLanguage';
import { RoadEye } from './roadEye';
import type { RoadLoop } from './roadLoop';
import { useCalmDrive } from './useRoadLoop';
import { bendClass, correctionAt, useRecording } from './wanted';

/** A camera beside the one in the middle, and what the driver would do from its place. */
export function SideCamera({ loop, way }: { loop: RoadLoop; way: -1 | 1 }) {
  const word = useWords('drive');
  const { shift, ahead, isCorrected } = useRecording();
  const eye = useRef(new RoadEye()).current;
  const paint: Paint = (ctx, size) => eye.paint(ctx, loop, way * shift, size);
  const ref = useCanvas(paint, { live: true, ready: () => loop.state.getState().shown !== null });
  useFigureCanvas(ref, paint);
  const { shown } = useCalmDrive(loop);
  const { track } = loop;
  const wanted = shown && track && shown.own + (isCorrected ? correctionAt(track, shown.pose, way * shift, ahead) : 0);
  return (
    <div className="road-inset" data-way={way}>
      <canvas ref={ref} aria-hidden="true" />
      <p>
        <span>{word(way < 0 ? 'left' : 'rightCamera', { metres: shift })}</span>
        {wanted !== null && <b className={bendClass(wanted)}>{word('bend', { bend: wanted })}</b>}
      </p>
    </div>
  );
}
