import { useMemo, useState } from 'react';
import { type CsvReport, type CsvTable, readCsv, writeCsv } from '../../data/csvTable';
import { limits } from '../../experiment/limits';
import { loadTable, useExperiment } from '../../state/experimentStore';
import { useView } from '../../state/viewStore';
import { Dialog } from '../controls/Dialog';
import { Select } from '../controls/Select';
import { useLanguage } from '../words/useLanguage';
import './CsvDialog.css';

const close = () => useView.setState({ isCsvOpen: false });

/** Takes a table over: the experiment keeps its good rows, nothing else. */
function accept(table: CsvTable): void {
  const csv = writeCsv(table);
  loadTable(csv);
  if (csv.length > limits.csvInLink) {
    useExperiment.setState({ notes: ['The file is too long for a link: whoever opens the link needs the file as well.'] });
  }
  close();
}

/** Loads a file or pasted text, shows what would be taken and what not, and changes nothing until it is accepted. */
export default function CsvDialog() {
  const isOpen = useView((state) => state.isCsvOpen);
  return (
    <Dialog
      title="Load a CSV file"
      description="Two or more numeric columns and a target; the present data stay until you accept."
      isOpen={isOpen}
      onClose={close}
    >
      <Loader />
    </Dialog>
  );
}

/** A larger file is not even read: it is no table that could be used here. */
const mostBytes = 5_000_000;

function Loader() {
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
      take('', `“${file.name}” has ${Math.round(file.size / 1e6)} MB; a table of up to ${limits.csv / 1000} kB can be used here.`);
      return;
    }
    try {
      take(await file.text());
    } catch {
      take('', `“${file.name}” cannot be read.`);
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
          <span className="muted">Choose a file or drop it here </span>
          <input type="file" accept=".csv,.tsv,.txt,text/csv,text/plain" onChange={(event) => void takeFile(event.target.files?.[0])} />
        </label>
        <textarea
          aria-label="or paste the rows"
          placeholder={'or paste the rows:\nx1,x2,class\n0.5,1.2,yes'}
          rows={4}
          value={text}
          onChange={(event) => take(event.target.value)}
        />
      </div>
      {refusal && <p role="alert">{refusal}</p>}
      {report && <Report report={report} onTarget={setTarget} />}
      <div className="row">
        <button type="button" className="edge end" onClick={close}>
          Cancel
        </button>
        <button type="button" className="primary" disabled={!report?.ok} onClick={() => report?.ok && accept(report)}>
          Use these data
        </button>
      </div>
    </>
  );
}

/** An input as the file calls it. */
const labelOf = ({ columns, labels }: CsvTable, name: string) => labels[columns.indexOf(name)] ?? name;

function Report({ report, onTarget }: { report: CsvReport; onTarget: (name: string) => void }) {
  const { say } = useLanguage();
  return (
    <div className="csv-report">
      {report.ok ? (
        <>
          <div className="row">
            <Select
              label="Target"
              showLabel
              value={report.target}
              options={report.columns.map((name) => ({ value: name, label: labelOf(report, name) }))}
              onChange={onTarget}
            />
            <p role="status">
              {report.rowCount} rows can be used, {report.inputs.length} inputs (
              {report.inputs
                .slice(0, 6)
                .map((name) => labelOf(report, name))
                .join(', ')}
              {report.inputs.length > 6 ? ' …' : ''});{' '}
              {report.task === 'regression' ? 'the target is a number' : `${report.classes.length} classes: ${report.classes.join(', ')}`}.
            </p>
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard */}
          <section className="scroll" aria-label="First rows" tabIndex={0}>
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
        <p role="alert">{say(report.sentence)}</p>
      )}
      {report.problems.length > 0 && (
        <div>
          <p>
            {report.problems.length} {report.problems.length === 1 ? 'row is' : 'rows are'} left out:
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard */}
          <section className="scroll" aria-label="Rows left out" tabIndex={0}>
            <ul>
              {report.problems.slice(0, 200).map(({ line, reason }) => (
                <li key={line}>
                  line {line}: {say(reason)}
                </li>
              ))}
            </ul>
          </section>
        </div>
      )}
    </div>
  );
}
