import type { ReactNode } from 'react';
import { Boundary } from '../controls/Boundary';
import { useWords } from '../words/useLanguage';
import './Figure.css';
import { FigureTables } from './FigureTables';
import { FigureContext } from './figureCanvases';
import { SaveMenu } from './SaveMenu';
import { type FigureSpec, useFigure } from './useFigure';

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
          <SaveMenu title={title} tip={word('save')} isTable={isTable} save={save} />
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
