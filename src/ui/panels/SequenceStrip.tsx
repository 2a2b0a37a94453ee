import { useState } from 'react';
import type { RunInfo } from '../../run/runInfo';
import { Icon } from '../controls/Icon';
import { OpensMenu } from '../controls/OpensMenu';
import { downloadFile } from '../downloadFile';
import { NumbersTable } from '../figure/NumbersTable';
import { csvOf } from '../figure/numbers';
import { CellDrawing } from '../views/unrolled/CellDrawing';
import { readCell } from '../views/unrolled/cellReading';
import { LayerMatrices } from '../views/unrolled/LayerMatrices';
import { StepInputs } from '../views/unrolled/StepInputs';
import { unrolledNumbers } from '../views/unrolled/unrolledNumbers';
import { usePinnedCell, useUnrolledExample } from '../views/unrolled/useUnrolled';
import { useFrame } from '../views/useFrame';
import { ExampleSteps } from './ExampleSteps';
import './MapStrip.css';
import './ReadingStrip.css';
import './SequenceStrip.css';
import { useLanguage, useWords } from '../words/useLanguage';

const hasState = (kind = '') => kind === 'rnn' || kind === 'lstm' || kind === 'gru';

const exampleList = () => import('./ExampleList');

/** Opens the list of the examples. */
function FindExample({ info }: { readonly info: RunInfo }) {
  const word = useWords('sequences');
  return (
    <OpensMenu load={exampleList} props={{ info }} className="edge">
      {word('example.find')}
    </OpensMenu>
  );
}

/** Which example is unrolled above, and the loss on it; of a pinned cell what its number is made of. */
export function SequenceStrip({ info }: { info: RunInfo }) {
  const language = useLanguage();
  const { loss } = language;
  const [isTable, setTable] = useState(false);
  const word = useWords('sequences');
  const [pinned, pin] = usePinnedCell(info);
  const example = useUnrolledExample(info);
  const frame = useFrame();
  const trace = example.read();
  const original = example.readOriginal() ?? trace;
  const steps = info.sequences?.steps ?? 1;
  const first = info.layers.findIndex(({ kind }) => hasState(kind));
  const layer = pinned && hasState(info.layers[pinned.layer]?.kind) ? pinned.layer : first;
  const reading = pinned && trace && frame ? readCell(info, frame.parameters, trace, pinned) : null;
  const numbers = (of: NonNullable<typeof trace>) => unrolledNumbers(info, of, example, pinned, word, language);
  const save = () => trace && downloadFile('descent-unrolled.csv', new Blob([csvOf(numbers(trace))], { type: 'text/csv' }));
  const go = (by: number) => pinned && pin({ ...pinned, step: Math.max(0, Math.min(steps - 1, pinned.step + by)) });
  return (
    <section className="reading sequence-strip" aria-label={word('example.label')} data-plain={(first < 0 && !isTable) || undefined}>
      <div className="row head-row">
        <h2>
          {pinned
            ? word(pinned.unit >= 0 ? 'cell.unit' : 'cell.step', { unit: pinned.unit + 1, step: pinned.step + 1 })
            : word('example.title')}
        </h2>
        {pinned ? (
          <>
            <button type="button" className="icon" title={word('cell.before')} disabled={pinned.step === 0} onClick={() => go(-1)}>
              <Icon name="left" />
            </button>
            <button type="button" className="icon" title={word('cell.after')} disabled={pinned.step === steps - 1} onClick={() => go(1)}>
              <Icon name="right" />
            </button>
            <span className="strip-inputs row">
              <StepInputs info={info} example={example} step={pinned.step} />
            </span>
          </>
        ) : (
          <>
            <ExampleSteps info={info} />
            <FindExample info={info} />
          </>
        )}
        {example.misfits[0] !== undefined && (
          <span role="status">{word('edit.misfit', { count: example.misfits.length, first: example.misfits[0].slice(0, 20) })}</span>
        )}
        {example.isFull && <span role="status">{word('edit.full')}</span>}
        {example.edits.length + example.misfits.length > 0 && (
          <>
            {!pinned && example.edits.length > 0 && <span className="muted">{word('edit.changed', { count: example.edits.length })}</span>}
            <button type="button" className="edge" onClick={example.restore}>
              {word('edit.restore')}
            </button>
          </>
        )}
        <span className="end">
          <span className="strip-loss">
            {original && original.index >= 0 && (
              <>
                <span className="muted">{word('example.loss')}</span> {loss(original.loss)}
              </>
            )}
          </span>
          <span className="row">
            <button type="button" className="edge" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
              {word('table.show')}
            </button>
            <button type="button" className="icon" title={word('table.save')} onClick={save}>
              <Icon name="download" />
            </button>
            {pinned && (
              <button type="button" className="icon" title={word('cell.release')} onClick={() => pin(null)}>
                <Icon name="close" />
              </button>
            )}
          </span>
        </span>
      </div>
      {isTable && trace && <NumbersTable numbers={numbers(trace)} more={(count) => word('table.more', { count })} />}
      {first >= 0 && !isTable && (
        <div className="cell-row">
          {reading ? (
            <CellDrawing reading={reading} />
          ) : (
            <p className="muted hint-line">{word(pinned && pinned.unit >= 0 && trace ? 'cell.noState' : 'cell.hint')}</p>
          )}
          <LayerMatrices info={info} layer={layer} unit={pinned?.layer === layer ? pinned.unit : -1} />
        </div>
      )}
    </section>
  );
}
