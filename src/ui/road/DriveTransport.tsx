import { useEffect } from 'react';
import { vehicle } from '../../data/road/bicycle';
import { useRunner } from '../../state/runnerContext';
import { useStageRunner } from '../../state/stageRunner';
import { Icon } from '../controls/Icon';
import { IconButton } from '../controls/IconButton';
import { Slider } from '../controls/Slider';
import { useLanguage, useWords } from '../words/useLanguage';
import { type RoadLoop, roadLoopOf } from './roadLoop';
import { useCalmDrive, useDrive } from './useRoadLoop';

/** While a network drives the page's keys and its bar move the car, and not the training. */
export function useDriveTransport(loop: RoadLoop, isOn: boolean): void {
  const page = useRunner();
  useEffect(() => {
    if (!isOn) return;
    const runner = {
      ...page,
      togglePlay: loop.toggle,
      stepOnce: () => {
        loop.stop();
        loop.step();
      },
      reset: () => loop.restart(),
      giveUpSeek: () => false,
    };
    useStageRunner.setState({ runner, transport: DriveTransport });
    return () => useStageRunner.setState({ runner: null, transport: null });
  }, [page, loop, isOn]);
}

/** Reset, play, step and time line as the page has them: time takes the place of epochs, and a step is a picture. */
function DriveTransport() {
  const word = useWords('drive');
  const { fixed } = useLanguage();
  const { reset, stepOnce, ...runner } = useRunner();
  const loop = roadLoopOf(runner);
  const isDriving = useDrive(loop, (state) => state.isDriving);
  const { frames, at } = useCalmDrive(loop);
  const now = at ?? frames;
  return (
    <>
      <div className="transport">
        <IconButton icon="reset" label={word('toStart')} onClick={reset} />
        <button type="button" className="primary" onClick={loop.toggle}>
          <Icon name={isDriving ? 'pause' : 'play'} />
          {word(isDriving ? 'pause' : 'play')}
        </button>
        <IconButton icon="step" className="edge" label={word('step')} onClick={() => stepOnce()} />
      </div>
      <div className="timeline">
        <Slider
          label={word('timeline')}
          hideLabel
          value={now}
          min={0}
          max={Math.max(1, frames)}
          step={1}
          format={(frame) => word('seconds', { seconds: frame / vehicle.hertz })}
          onChange={(frame) => loop.goTo(frame)}
        />
        <div className="epoch" data-single>
          <small>{word('time')}</small> <span data-testid="drive-time">{fixed(now / vehicle.hertz, 1)}</span> s
        </div>
      </div>
    </>
  );
}
