import { originalValue } from '../../data/originalValue';
import type { RunInfo } from '../../run/runInfo';
import { useChosenTrace } from '../views/chosenExample';
import { useFrame } from '../views/useFrame';
import { useLanguage, useWords } from '../words/useLanguage';

/** What the network answers to the chosen image where that is a number, as it was measured. */
function useNumber(info: RunInfo) {
  const { answer } = useLanguage();
  const output = useChosenTrace(info)()?.perLayer.at(-1)?.output[0];
  useFrame();
  const measured = (value: number) => originalValue(info.target, value);
  return { predicted: output === undefined ? Number.NaN : measured(output), measured, answer };
}

/** Of an example: the number that it has, and the one that it is given. */
export function NumberAnswer({ info, truth }: { info: RunInfo; truth: number }) {
  const word = useWords('images');
  const { predicted, measured, answer } = useNumber(info);
  return (
    <dl title={info.target?.label}>
      <dt className="muted">{word('image.is')}</dt>
      <dd>{answer(measured(truth))}</dd>
      <dt className="muted">{word('image.takenFor')}</dt>
      <dd>{answer(predicted)}</dd>
      <dt className="muted">{word('image.off')}</dt>
      <dd>{answer(predicted - measured(truth))}</dd>
    </dl>
  );
}

/** Of an image of one's own: the number that it is given. */
export function OwnNumber({ info }: { info: RunInfo }) {
  const word = useWords('images');
  const { predicted, answer } = useNumber(info);
  if (!Number.isFinite(predicted)) return null;
  return <p aria-live="polite">{word('pad.number', { value: answer(predicted) })}</p>;
}
