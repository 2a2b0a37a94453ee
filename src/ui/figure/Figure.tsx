import type { ReactNode } from 'react';
import { Boundary } from '../controls/Boundary';
import { Fold } from '../controls/Fold';
import { Icon } from '../controls/Icon';
import { useWords } from '../words/useLanguage';
import './Figure.css';
import { FigureTables } from './FigureTables';
import { FigureContext } from './figureCanvases';
import { type FigureSpec, figureFormats, useFigure } from './useFigure';

interface FigureProps extends FigureSpec {
  /** One line: what is seen, and what it means. */
  readonly explanation: string;
  /** What changes how it is looked at. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A picture with its name, a line that explains it, its numbers as a table, and its ways into a file. */
export function Figure({ name, title, explanation, tools, numbers, below, children }: FigureProps) {
  const word = useWords('figure');
  const { canvases, body, isTable, toggleTable, tables, hasFailed, save } = useFigure({ name, numbers, below });
  return (
    <FigureContext value={canvases}>
      <div className="figure-head">
        <h3>{title}</h3>
        {tools}
        <span className="figure-ways">
          {hasFailed && <span role="alert">{word('notSaved')}</span>}
          <button type="button" className="edge" aria-pressed={isTable} onClick={toggleTable}>
            {word('numbers')}
          </button>
          <Fold label={word('saveAs', { title })} title={word('save')} summary={<Icon name="download" />} opens="down">
            {figureFormats.map((format) => (
              <button key={format} type="button" className="menu-row" disabled={isTable && format !== 'csv'} onClick={() => save(format)}>
                {word(`save.${format}`)}
              </button>
            ))}
          </Fold>
        </span>
      </div>
      <p className="figure-line muted" title={explanation}>
        {explanation}
      </p>
      {isTable ? (
        <FigureTables tables={tables} />
      ) : (
        <div className="figure-body" ref={body}>
          <Boundary>{children}</Boundary>
        </div>
      )}
    </FigureContext>
  );
}
