import { type ReactNode, Suspense } from 'react';
import { Fold } from '../controls/Fold';
import { Icon } from '../controls/Icon';
import { useWords } from '../words/useLanguage';
import './Figure.css';
import { FigureTables } from './FigureTables';
import { FigureContext } from './figureCanvases';
import { type FigureSpec, figureFormats, useFigure } from './useFigure';

interface SmallFigureProps extends Omit<FigureSpec, 'below'> {
  readonly className: string;
  /** What the table takes the place of. */
  readonly picture: ReactNode;
  /** What stands beside the picture, with the menu of what a figure can do where it has room for it. */
  readonly children: (menu: ReactNode) => ReactNode;
}

/** A picture without a head of its own: its numbers and its ways into a file are one menu. The picture does not wait for the menu's words. */
export function SmallFigure({ name, title, numbers, className, picture, children }: SmallFigureProps) {
  const figure = useFigure({ name, numbers });
  const menu = (
    <span className="row figure-skip figure-menu">
      <Suspense>
        <Menu title={title} {...figure} />
      </Suspense>
    </span>
  );
  return (
    <FigureContext value={figure.canvases}>
      <div className={className} ref={figure.body}>
        {figure.isTable ? <FigureTables tables={figure.tables} /> : picture}
        {children(menu)}
      </div>
    </FigureContext>
  );
}

interface MenuProps extends Pick<ReturnType<typeof useFigure>, 'isTable' | 'toggleTable' | 'hasFailed' | 'save'> {
  readonly title: string;
}

function Menu({ title, isTable, toggleTable, hasFailed, save }: MenuProps) {
  const word = useWords('figure');
  return (
    <>
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
    </>
  );
}
