import { useRef } from 'react';
import { CameraPainter } from '../../render/paintCamera';
import type { RunInfo } from '../../run/runInfo';
import { SmallFigure } from '../figure/SmallFigure';
import { useFigureCanvas } from '../figure/useFigureCanvas';
import { useLook } from '../inspect/useLook';
import { type Paint, useCanvas } from '../views/useCanvas';
import { useWords } from '../words/useLanguage';
import { PredictionPlates, TrainingPlates } from './CameraPlates';
import { glowOf, greyOf, paintGlow } from './cameraGlow';
import { RoadEye } from './roadEye';
import type { RoadLoop } from './roadLoop';
import { pictureNumbers } from './roadNumbers';
import { useSteering } from './useSteering';

interface CameraViewProps {
  readonly info: RunInfo;
  readonly loop: RoadLoop;
}

/** The front camera from edge to edge: who is at the wheel, and in training the cameras beside it with what they ask for. */
export function RoadCameraView({ info, loop }: CameraViewProps) {
  const word = useWords('drive');
  const [look] = useLook('drive');
  const isTraining = look.tab === 'train';
  const numbers = () => {
    const trace = loop.state.getState().shown?.view.trace;
    return trace ? pictureNumbers(greyOf(info, trace), isTraining ? null : glowOf(info, trace, look), word) : null;
  };
  return (
    <SmallFigure
      name="camera"
      title={word('camera.title')}
      className="road-camera"
      numbers={numbers}
      picture={<Camera info={info} loop={loop} />}
    >
      {(menu) => (isTraining ? <TrainingPlates loop={loop} menu={menu} /> : <PredictionPlates info={info} loop={loop} menu={menu} />)}
    </SmallFigure>
  );
}

/** The picture itself, on which the car is steered in training. */
function Camera({ info, loop }: CameraViewProps) {
  const word = useWords('drive');
  const [look] = useLook('drive');
  const isTraining = look.tab === 'train';
  const eye = useRef(new RoadEye()).current;
  const glowing = useRef(new CameraPainter()).current;
  const steering = useSteering(loop, isTraining);
  const paint: Paint = (ctx, size) => {
    eye.paint(ctx, loop, 0, size);
    if (!isTraining) paintGlow(ctx, glowing, info, loop, look, size);
  };
  const ref = useCanvas(paint, { live: true, ready: () => loop.state.getState().shown !== null });
  useFigureCanvas(ref, paint);
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: the car is steered on it, with the keys too
    <canvas ref={ref} role="application" tabIndex={0} aria-label={word(isTraining ? 'camera.train' : 'camera.predict')} {...steering} />
  );
}
