import type { ReactNode } from 'react';
import { Fold } from '../controls/Fold';
import { Icon } from '../controls/Icon';
import { useWords } from '../words/useLanguage';
import { FigureTables } from './FigureTables';
import { FigureContext } from './figureCanvases';
import { type FigureSpec, figureFormats, useFigure } from './useFigure';

interface SmallFigureProps extends FigureSpec {
  readonly className: string;
  /** What the table takes the place of. */
  readonly picture: ReactNode;
  /** What stands beside the picture, with the menu of what a figure can do where it has room for it. */
  readonly children: (menu: ReactNode) => ReactNode;
}

/** A picture without a head of its own: its numbers and its ways into a file are one menu. */
export function SmallFigure({ name, title, numbers, className, picture, children }: SmallFigureProps) {
  const word = useWords('figure');
  const { canvases, body, isTable, toggleTable, tables, hasFailed, save } = useFigure({ name, numbers });
  const menu = (
    <span className="row figure-skip">
      {hasFailed && <span role="alert">{word('notSaved')}</span>}
      <Fold label={word('saveAs', { title })} title={word('waysOf', { title })} summary={<Icon name="download" />} opens="down">
        <button type="button" className="menu-row" aria-pressed={isTable} onClick={toggleTable}>
          {word(isTable ? 'picture' : 'numbers')}
        </button>
        {figureFormats.map((format) => (
          <button key={format} type="button" className="menu-row" disabled={isTable && format !== 'csv'} onClick={() => save(format)}>
            {word(`save.${format}`)}
          </button>
        ))}
      </Fold>
    </span>
  );
  return (
    <FigureContext value={canvases}>
      <div className={className} ref={body}>
        {isTable ? <FigureTables tables={tables} /> : picture}
        {children(menu)}
      </div>
    </FigureContext>
  );
}
