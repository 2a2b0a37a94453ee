import { useMemo, useState } from 'react';
import { type CsvReport, type CsvTable, readCsv, writeCsv } from '../../data/csvTable';
import { limits } from '../../experiment/limits';
import { loadTable, useExperiment } from '../../state/experimentStore';
import { useView } from '../../state/viewStore';
import { Dialog } from '../controls/Dialog';
import { Select } from '../controls/Select';
import { useWords } from '../words/useLanguage';
import { useSaid } from '../words/useSaid';
import './CsvDialog.css';

const close = () => useView.setState({ isCsvOpen: false });

/** Takes a table over: the experiment keeps its good rows, nothing else. */
function accept(table: CsvTable): void {
  const csv = writeCsv(table);
  loadTable(csv);
  if (csv.length > limits.csvInLink) {
    useExperiment.setState({ notes: [{ key: 'note.fileNotInLink', values: {} }] });
  }
  close();
}

/** Loads a file or pasted text, shows what would be taken and what not, and changes nothing until it is accepted. */
export default function CsvDialog() {
  const isOpen = useView((state) => state.isCsvOpen);
  const word = useWords('csv');
  return (
    <Dialog title={word('title')} description={word('description')} isOpen={isOpen} onClose={close}>
      <Loader />
    </Dialog>
  );
}

/** A larger file is not even read: it is no table that could be used here. */
const mostBytes = 5_000_000;

function Loader() {
  const word = useWords('csv');
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [target, setTarget] = useState<string>();
  const [isOver, setIsOver] = useState(false);
  const report = useMemo(() => (text.trim() === '' ? null : readCsv(text, target)), [text, target]);
  const take = (next: string, refused: string | null = null) => {
    setText(next);
    setTarget(undefined);
    setRefusal(refused);
  };
  const takeFile = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > mostBytes) {
      take('', word('tooLarge', { file: file.name, bytes: file.size, most: limits.csv }));
      return;
    }
    try {
      take(await file.text());
    } catch {
      take('', word('unreadable', { file: file.name }));
    }
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is the pointer's way; the button beside it is everybody's */}
      <div
        className="drop"
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          void takeFile(event.dataTransfer.files[0]);
        }}
      >
        <label>
          <span className="muted">{word('choose')}</span>
          <input type="file" accept=".csv,.tsv,.txt,text/csv,text/plain" onChange={(event) => void takeFile(event.target.files?.[0])} />
        </label>
        <textarea
          aria-label={word('paste')}
          placeholder={word('pasteExample')}
          rows={4}
          value={text}
          onChange={(event) => take(event.target.value)}
        />
      </div>
      {refusal && <p role="alert">{refusal}</p>}
      {report && <Report report={report} onTarget={setTarget} />}
      <div className="row">
        <button type="button" className="edge end" onClick={close}>
          {word('cancel')}
        </button>
        <button type="button" className="primary" disabled={!report?.ok} onClick={() => report?.ok && accept(report)}>
          {word('accept')}
        </button>
      </div>
    </>
  );
}

/** So many rows are named that were left out. */
const mostReasons = 200;

/** An input as the file calls it. */
const labelOf = ({ columns, labels }: CsvTable, name: string) => labels[columns.indexOf(name)] ?? name;

function Report({ report, onTarget }: { report: CsvReport; onTarget: (name: string) => void }) {
  const refusal = useSaid(report.ok ? [] : [report.sentence]);
  const reasons = useSaid(report.problems.slice(0, mostReasons).map(({ reason }) => reason));
  const word = useWords('csv');
  return (
    <div className="csv-report">
      {report.ok ? (
        <>
          <div className="row">
            <Select
              label={word('target')}
              showLabel
              value={report.target}
              options={report.columns.map((name) => ({ value: name, label: labelOf(report, name) }))}
              onChange={onTarget}
            />
            <p role="status">
              {word('usable', {
                rows: report.rowCount,
                inputs: report.inputs.map((name) => labelOf(report, name)),
                classes: report.task === 'regression' ? [] : report.classes,
              })}
            </p>
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard */}
          <section className="scroll" aria-label={word('firstRows')} tabIndex={0}>
            <table>
              <thead>
                <tr>
                  {report.columns.map((name) => (
                    <th key={name} scope="col">
                      {labelOf(report, name)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {report.preview.map((cells, row) => (
                  <tr key={row}>
                    {cells.map((cell, column) => (
                      <td key={column}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      ) : (
        <p role="alert">{refusal}</p>
      )}
      {report.problems.length > 0 && (
        <div>
          <p>{word('leftOut', { rows: report.problems.length })}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard */}
          <section className="scroll" aria-label={word('rowsLeftOut')} tabIndex={0}>
            <ul>
              {reasons?.map((reason, k) => {
                const line = report.problems[k]?.line ?? 0;
                return <li key={line}>{word('line', { line, reason })}</li>;
              })}
            </ul>
          </section>
        </div>
      )}
    </div>
  );
}
