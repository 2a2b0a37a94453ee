import type { ReactNode } from 'react';
import { type PartialChoices, tableLimits } from '../../../data/tableFile/choices';
import type { TableReading } from '../../../data/tableFile/reading';
import { downloadFile } from '../../downloadFile';
import { useLanguage, useWords } from '../../words/useLanguage';
import { useSaid } from '../../words/useSaid';

/** So many rows are named that were left out; the others are in the download. */
const mostReasons = 200;

interface RowsProps {
  readonly reading: TableReading;
  readonly choose: (patch: PartialChoices) => void;
  /** What stands between the numbers and the reasons. */
  readonly children: ReactNode;
}

/** How many rows are used, and why the others are not. */
export function Rows({ reading, choose, children }: RowsProps) {
  const word = useWords('csv');
  const { say } = useLanguage();
  const { problems, rows, table, inputsFound, choices } = reading;
  const reasons = useSaid(problems.slice(0, mostReasons).map(({ reason }) => reason));
  const saveAll = () => {
    const lines = problems.map(({ line, reason }) => word('line', { line, reason: say(reason) ?? '' }));
    downloadFile('left out.txt', new Blob([`${lines.join('\n')}\n`], { type: 'text/plain' }));
  };
  return (
    <>
      {table && (
        <p role="status">
          {word('usable', { rows: table.rowCount, of: rows.read, inputs: table.inputs.length, classes: table.classes })}{' '}
          {rows.duplicates > 0 && word('duplicates', { rows: rows.duplicates })}
        </p>
      )}
      {table && rows.usable > rows.used && (
        <p className="row">
          <label className="param">
            {word('byChance', { rows: tableLimits.rows })}
            <input
              className="number"
              aria-label={word('seed')}
              defaultValue={choices.seed}
              onBlur={({ target }) => choose({ seed: target.value.slice(0, 40) })}
            />
          </label>
        </p>
      )}
      {inputsFound > tableLimits.inputs && <p>{word('mostTelling', { inputs: tableLimits.inputs, of: inputsFound })}</p>}
      {children}
      {problems.length > 0 && (
        <div>
          <p className="row">
            {word('leftOut', { rows: problems.length })}
            {problems.length > mostReasons && (
              <button type="button" className="edge end" onClick={saveAll}>
                {word('saveLeftOut')}
              </button>
            )}
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard */}
          <section className="scroll" aria-label={word('rowsLeftOut')} tabIndex={0}>
            <ul>
              {reasons?.map((reason, k) => {
                const line = problems[k]?.line ?? 0;
                return <li key={k}>{word('line', { line, reason })}</li>;
              })}
            </ul>
          </section>
        </div>
      )}
    </>
  );
}
