import { useEffect } from 'react';
import { useRunner } from '../../../state/runnerContext';
import { useStageRunner } from '../../../state/stageRunner';
import { Icon } from '../../controls/Icon';
import { IconButton } from '../../controls/IconButton';
import { Slider } from '../../controls/Slider';
import { useLook } from '../../inspect/useLook';
import { SpeedControl } from '../../layout/Transport';
import { useLanguage, useWords } from '../../words/useLanguage';
import { goTo, stepOn, togglePlay, useAt, useRaceClock } from './raceClock';

/** While the race is shown the page's keys and its bar move it, and not the page's run. */
export function useRaceTransport(): void {
  const page = useRunner();
  useEffect(() => {
    const runner = { ...page, togglePlay, stepOnce: stepOn, reset: () => goTo(1), giveUpSeek: () => false };
    useStageRunner.setState({ runner, transport: RaceTransport });
    return () => {
      useStageRunner.setState({ runner: null, transport: null });
      useRaceClock.setState({ at: null });
    };
  }, [page]);
}

/** Reset, play, step and time line as the page has them, in evaluations. */
function RaceTransport() {
  const word = useWords('race');
  const { count } = useLanguage();
  const [look] = useLook('race');
  const at = useAt(look);
  const isPlaying = useRaceClock((state) => state.at !== null);
  return (
    <>
      <div className="transport">
        <IconButton icon="reset" label={word('toStart')} onClick={() => goTo(1)} />
        <button type="button" className="primary" onClick={togglePlay}>
          <Icon name={isPlaying ? 'pause' : 'play'} />
          {word(isPlaying ? 'pause' : 'play')}
        </button>
        <IconButton icon="step" className="edge" label={word('step')} onClick={stepOn} />
      </div>
      <div className="timeline">
        <Slider
          label={word('timeline')}
          hideLabel
          value={at}
          min={1}
          max={look.evaluations}
          step={1}
          format={(value) => word('evaluationNumber', { at: value })}
          onChange={goTo}
        />
        <div className="epoch" data-single>
          <small>{word('evaluation')}</small> <span data-testid="evaluation">{count(at)}</span>
        </div>
      </div>
      <SpeedControl named={(perSecond) => word('perSecond', { count: perSecond })} title={word('speed')} />
    </>
  );
}
