import type { ReactNode } from 'react';
import { dayText } from '../../../data/days';
import { type PartialChoices, type RowProblem, tableLimits } from '../../../data/tableFile/choices';
import type { ShownReading } from '../../../worker/tableProtocol';
import { Check } from '../../controls/Check';
import { ScrollRegion } from '../../controls/ScrollRegion';
import { downloadFile } from '../../downloadFile';
import { useLanguage, useWords } from '../../words/useLanguage';
import { useSaid } from '../../words/useSaid';

interface RowsProps {
  readonly reading: ShownReading;
  /** All reasons why rows were left out. */
  readonly leftOut: () => AsyncIterable<readonly RowProblem[]> | undefined;
  readonly choose: (patch: PartialChoices) => void;
  /** What stands between the numbers and the reasons. */
  readonly children: ReactNode;
}

/** How many rows are used, and why the others are not. */
export function Rows({ reading, leftOut, choose, children }: RowsProps) {
  const word = useWords('csv');
  const { say } = useLanguage();
  const { problems, rows, table, series, across, inputsFound, choices } = reading;
  // what was a column of the file is a row here
  const place = series && across && !across.byYear ? 'column' : 'line';
  const reasons = useSaid(problems.map(({ reason }) => reason));
  const placeText = (day: number) => (series?.dateLabel === '' ? word('rowAt', { row: day }) : dayText(day));
  const saveAll = async () => {
    const parts: string[] = [];
    for await (const rows of leftOut() ?? [])
      parts.push(...rows.map(({ line, reason }) => `${word(place, { line, reason: say(reason) ?? '' })}\n`));
    downloadFile('left out.txt', new Blob(parts, { type: 'text/plain' }));
  };
  return (
    <>
      {table && (
        <p role="status">
          {word('usable', {
            rows: table.rowCount,
            of: rows.read,
            inputs: table.inputs.length,
            classes: table.classes,
            targets: 1 + (table.further?.length ?? 0),
          })}{' '}
          {rows.duplicates > 0 && word('duplicates', { rows: rows.duplicates })}
        </p>
      )}
      {series && (
        <p role="status">
          {[
            word('series', {
              values: series.values.length,
              of: rows.read,
              label: series.label,
              from: placeText(series.days[0] ?? 0),
              to: placeText(series.days.at(-1) ?? 0),
            }),
            across && word('across', across),
            series.wasNewestFirst && word('newestFirst'),
            series.earlier > 0 && word('lastValues', { values: series.values.length, earlier: series.earlier }),
            series.gaps > 0 &&
              series.dateLabel !== '' &&
              word('dateGaps', { gaps: series.gaps, days: series.longestGapDays, step: series.stepDays }),
            series.made > 0 && word('madeValues', { made: series.made, of: series.values.length * (1 + (series.beside?.length ?? 0)) }),
            series.beside && word('beside', { labels: series.beside.map(({ label }) => label) }),
          ]
            .filter(Boolean)
            .join(' ')}
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
      {reading.totals > 0 && (
        <Check
          label={word('keepTotals', { rows: reading.totals })}
          checked={choices.keepTotals}
          onChange={(keepTotals) => choose({ keepTotals })}
        />
      )}
      {children}
      {problems.length > 0 && (
        <div>
          <p className="row">
            {word('leftOut', { rows: reading.leftOut })}
            {reading.leftOut > problems.length && (
              <button type="button" className="edge end" onClick={saveAll}>
                {word('saveLeftOut')}
              </button>
            )}
          </p>
          <ScrollRegion className="scroll" label={word('rowsLeftOut')}>
            <ul>
              {reasons?.map((reason, k) => {
                const line = problems[k]?.line ?? 0;
                return <li key={k}>{word(place, { line, reason })}</li>;
              })}
            </ul>
          </ScrollRegion>
        </div>
      )}
    </>
  );
}
