import { type ReactNode, useRef, useState } from 'react';
import { Boundary } from '../controls/Boundary';
import { Fold } from '../controls/Fold';
import { Icon } from '../controls/Icon';
import { useWords } from '../words/useLanguage';
import './Figure.css';
import { type FigureCanvases, FigureContext } from './figureCanvases';
import { NumbersTable } from './NumbersTable';
import type { Numbers } from './numbers';
import { type FigureFormat, saveFigure } from './saveFigure';

interface FigureProps {
  /** Of the files that it is saved to. */
  readonly name: string;
  readonly title: string;
  /** One line: what is seen, and what it means. */
  readonly explanation: string;
  /** What changes how it is looked at. */
  readonly tools?: ReactNode;
  /** The same as a table, put together when it is looked at or saved; null where there is nothing yet. */
  readonly numbers: () => Numbers | null;
  readonly children: ReactNode;
}

const formats: readonly FigureFormat[] = ['png', 'svg', 'csv'];

const tablesOf = (numbers: Numbers | null | undefined): readonly Numbers[] => (numbers ? [numbers, ...tablesOf(numbers.after)] : []);

/** A picture with its name, a line that explains it, its numbers as a table, and its ways into a file. */
export function Figure({ name, title, explanation, tools, numbers, children }: FigureProps) {
  const word = useWords('figure');
  const [canvases] = useState<FigureCanvases>(() => new Map());
  const [isTable, setTable] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const shown = isTable ? tablesOf(numbers()) : [];
  const save = (format: FigureFormat) => {
    if (!body.current) return;
    setFailed(false);
    saveFigure(`descent-${name}`, format, body.current, canvases, numbers()).catch(() => setFailed(true));
  };
  return (
    <FigureContext value={canvases}>
      <div className="figure-head">
        <h3>{title}</h3>
        {tools}
        <span className="figure-ways">
          {hasFailed && <span role="alert">{word('notSaved')}</span>}
          <button type="button" className="edge" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
            {word('numbers')}
          </button>
          <Fold label={word('saveAs', { title })} title={word('save')} summary={<Icon name="download" />} opens="down">
            {formats.map((format) => (
              <button key={format} type="button" className="menu-row" disabled={isTable && format !== 'csv'} onClick={() => save(format)}>
                {word(`save.${format}`)}
              </button>
            ))}
          </Fold>
        </span>
      </div>
      <p className="figure-line muted">{explanation}</p>
      {isTable ? (
        shown.length > 0 ? (
          shown.map((table, k) => <NumbersTable key={k} numbers={table} more={(count) => word('more', { count })} />)
        ) : (
          <p className="muted">{word('nothingYet')}</p>
        )
      ) : (
        <div className="figure-body" ref={body}>
          <Boundary>{children}</Boundary>
        </div>
      )}
    </FigureContext>
  );
}
