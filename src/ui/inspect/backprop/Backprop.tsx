import { useCallback, useEffect } from 'react';
import type { RunInfo } from '../../../run/runInfo';
import { useRun } from '../../../state/runStore';
import { useView } from '../../../state/viewStore';
import { Lazily } from '../../controls/Lazily';
import { Figure } from '../../figure/Figure';
import { useWords } from '../../words/useLanguage';
import type { PanelProps } from '../registry';
import { useLook } from '../useLook';
import { usePressedParameter } from '../usePressedParameter';
import './Backprop.css';
import { numbersOf } from './backpropNumbers';
import { Chain } from './Chain';
import { FlashScope } from './Flashing';
import { LayerTable } from './LayerTable';
import { Matrix } from './Matrix';
import { operationText, Steps } from './Steps';
import { stepOperation } from './stepOperation';
import { UpdateColumn } from './UpdateColumn';
import { useBackprop } from './useBackprop';

const graphPass = () => import('./GraphPassShown');

/** A pass forward and back through the network at one example, an operation a press, and the update that follows. */
export default function Backprop({ info }: PanelProps) {
  const word = useWords('backprop');
  const shown = useBackprop(info);
  const [, setLook] = useLook('backprop');
  const place = useRun(({ step, isPlaying }) => `${step} ${isPlaying}`);
  useStepSize(info);
  // a weight pressed on the graph is the one that is looked at
  usePressedParameter(
    info,
    useCallback((index) => setLook({ parameter: 1 + index }), [setLook]),
  );
  const { answer } = shown;
  return (
    <Figure
      name="backprop"
      title={word('title')}
      explanation={`${operationText(shown.present, info, word)}. ${word('explanation')}`}
      numbers={() => answer && numbersOf(info, answer, word)}
      tools={<Steps info={info} shown={shown} />}
    >
      <Lazily load={graphPass} props={{ info, shown }} />
      {answer && (
        <FlashScope place={`${place} ${answer.index} ${shown.done} ${shown.ask.parameter}`}>
          <div className="backprop">
            {shown.byUnit ? <Chain info={info} shown={shown} answer={answer} /> : <LayerTable info={info} shown={shown} answer={answer} />}
            {shown.byUnit && <Matrix shown={shown} answer={answer} />}
            <UpdateColumn info={info} shown={shown} answer={answer} />
          </div>
        </FlashScope>
      )}
    </Figure>
  );
}

/** While it is open the page steps by operation; the size chosen before comes back. */
function useStepSize(info: RunInfo) {
  useEffect(() => {
    const { stepSize } = useView.getState();
    useView.setState({ stepSize: 'operation' });
    return () => {
      if (useView.getState().stepSize === 'operation') useView.setState({ stepSize: stepSize === 'operation' ? 'batch' : stepSize });
    };
  }, []);
  useEffect(() => {
    useView.setState({ stepOperation: (direction) => stepOperation(info, direction) });
    return () => useView.setState({ stepOperation: null });
  }, [info]);
}
