import { useState } from 'react';
import type { RunInfo } from '../../run/runInfo';
import { Dialog } from '../controls/Dialog';
import { Icon } from '../controls/Icon';
import { downloadFile } from '../downloadFile';
import { NumbersTable } from '../figure/NumbersTable';
import { csvOf, type Numbers } from '../figure/numbers';
import { useAnswer } from '../views/useProbe';
import { useWords } from '../words/useLanguage';
import './DownloadDialog.css';
import { exampleTable, standardisationTable } from './exampleTables';

interface DownloadDialogProps {
  readonly info: RunInfo;
  readonly onClose: () => void;
}

/** Saves the examples with their part and the network’s answers, and how the columns were standardised. */
export default function DownloadDialog({ info, onClose }: DownloadDialogProps) {
  const word = useWords('download');
  const answers = useAnswer('answers', { test: true, ...(info.targets.length > 0 && { all: true }) });
  const standardisation = standardisationTable(info);
  return (
    <Dialog title={word('title')} description={word('description')} isOpen onClose={onClose}>
      <ul className="downloads">
        <File name={word('file.examples')} table={() => exampleTable(info, null)} text={word('examples', { count: info.count })} />
        <File name={word('file.answers')} table={answers && (() => exampleTable(info, answers))} text={word('answers')} />
        <File
          name={word('file.standardisation')}
          table={standardisation && (() => standardisation)}
          text={word(standardisation ? 'standardisation' : 'notStandardised')}
        />
      </ul>
    </Dialog>
  );
}

interface FileProps {
  readonly name: string;
  /** Null where there is nothing to save. */
  readonly table: (() => Numbers) | null;
  readonly text: string;
}

function File({ name, table, text }: FileProps) {
  return (
    <li>
      <button
        type="button"
        className="edge"
        disabled={!table}
        onClick={() => table && downloadFile(name, new Blob([csvOf(table())], { type: 'text/csv' }))}
      >
        <Icon name="download" /> {name}
      </button>
      {text}
      {table && <Preview name={name} table={table} />}
    </li>
  );
}

const previewed = 5;

/** The first rows of a file, as it will be. */
function Preview({ name, table }: { readonly name: string; readonly table: () => Numbers }) {
  const word = useWords('download');
  const [isOpen, setOpen] = useState(false);
  const numbers = isOpen ? table() : null;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{word('preview', { name })}</summary>
      {numbers && <NumbersTable numbers={{ ...numbers, caption: name, rows: numbers.rows.slice(0, previewed) }} more={() => ''} />}
    </details>
  );
}
