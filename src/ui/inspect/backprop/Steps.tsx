import { useEffect, useState } from 'react';
import type { Operation } from '../../../probes/backprop/operations';
import type { RunInfo } from '../../../run/runInfo';
import { Icon } from '../../controls/Icon';
import { IconButton } from '../../controls/IconButton';
import { NumberField } from '../../controls/NumberField';
import { Select } from '../../controls/Select';
import { Slider } from '../../controls/Slider';
import type { PartMessages } from '../../words/en/parts/parts';
import type { Word } from '../../words/language';
import { useWords } from '../../words/useLanguage';
import { useLook } from '../useLook';
import { stepOperation } from './stepOperation';
import { layerText, quantityText } from './symbols';
import { TargetFields } from './TypedNumber';
import type { ShownBackprop } from './useBackprop';

type BackpropWord = Word<PartMessages['backprop']>;

const slowMs = 500;

/** What an operation works on: z of a sum, a of an activation, a layer by its number. */
function operandOf({ kind, column, unit }: Operation, layers: RunInfo['layers']): string {
  const isLast = column === layers.length - 1;
  const hasSkip = layers[column]?.skipFrom !== null;
  const output = isLast ? 'y' : 'a';
  if (unit < 0) return isLast ? 'ŷ' : layerText('a', column);
  const letter =
    kind === 'normalise' ? 'n' : kind === 'activate' ? (hasSkip ? 'h' : output) : kind === 'add' || kind === 'adjoint' ? output : 'z';
  return quantityText({ letter, column, unit }, (layers[column]?.units ?? 1) > 1);
}

/** An operation in words. */
export function operationText(operation: Operation | null, { layers }: RunInfo, word: BackpropWord): string {
  if (!operation) return word('operation.none');
  const { kind } = operation;
  if (kind === 'loss' || kind === 'lossGradient' || kind === 'update') return word(`operation.${kind}`);
  return word(`operation.${kind}`, { name: operandOf(operation, layers) });
}

/** Which example, which operation, on and back. */
export function Steps({ info, shown }: { info: RunInfo; shown: ShownBackprop }) {
  const word = useWords('backprop');
  const [{ of, x, target }, setLook] = useLook('backprop');
  const [isSlow, setSlow] = useState(false);
  const { done, operations, present } = shown;
  const all = operations.length;
  const isAtEnd = done >= all;
  const wanted = shown.answer?.target ?? new Float64Array(0);
  useEffect(() => {
    if (!isSlow) return;
    const timer = setInterval(() => stepOperation(info, 1), slowMs);
    return () => clearInterval(timer);
  }, [isSlow, info]);
  useEffect(() => {
    if (isAtEnd) setSlow(false);
  }, [isAtEnd]);
  const stop = () => setSlow(false);
  return (
    <div className="backprop-steps">
      <output className="hidden">{operationText(present, info, word)}</output>
      <span className="row">
        <span aria-hidden="true" className="muted">
          {word('exampleField')}
        </span>
        <NumberField
          label={word('exampleField')}
          value={shown.ask.index + 1}
          min={1}
          max={info.count}
          whole
          onCommit={(number) => setLook({ example: number, x: '', target: '' })}
        />
      </span>
      {of === 'example' && wanted.length === 1 && <TargetFields target={wanted} />}
      {(x !== '' || target !== '') && (
        <button type="button" className="edge" onClick={() => setLook({ x: '', target: '' })}>
          {word('ownAgain')}
        </button>
      )}
      <Select
        label={word('of')}
        value={of}
        options={(['example', 'batch'] as const).map((value) => ({ value, label: word(`of.${value}`) }))}
        onChange={(value) => setLook({ of: value as typeof of })}
      />
      <span className="row">
        <IconButton
          icon="reset"
          className="edge"
          label={word('restart')}
          onClick={() => {
            stop();
            setLook({ press: 0 });
          }}
        />
        <IconButton
          icon="left"
          className="edge"
          label={word('back')}
          disabled={done === 0}
          onClick={() => {
            stop();
            stepOperation(info, -1);
          }}
        />
        <Slider label={word('press')} value={done} min={0} max={all} step={1} hideLabel onChange={(press) => setLook({ press })} />
        <span className="muted count">{word('progress', { done, all })}</span>
        <button
          type="button"
          className="icon edge"
          aria-label={word(isSlow ? 'stop' : 'playSlowly')}
          title={word(isSlow ? 'stop' : 'playSlowly')}
          onClick={() => {
            if (!isSlow && isAtEnd) setLook({ press: 0 });
            setSlow(!isSlow);
          }}
        >
          <Icon name={isSlow ? 'pause' : 'play'} />
        </button>
        <button
          type="button"
          className="edge"
          title={word('nextTitle')}
          onClick={() => {
            stop();
            stepOperation(info, 1);
          }}
        >
          {word('next')}
        </button>
      </span>
    </div>
  );
}
