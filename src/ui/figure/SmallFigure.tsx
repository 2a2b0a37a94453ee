import { type ReactNode, Suspense } from 'react';
import { useWords } from '../words/useLanguage';
import './Figure.css';
import { FigureTables } from './FigureTables';
import { FigureContext } from './figureCanvases';
import { SaveMenu } from './SaveMenu';
import { type FigureSpec, useFigure } from './useFigure';

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
      <SaveMenu title={title} tip={word('waysOf', { title })} isTable={isTable} save={save}>
        <button type="button" className="menu-row" aria-pressed={isTable} onClick={toggleTable}>
          {word(isTable ? 'picture' : 'numbers')}
        </button>
      </SaveMenu>
    </>
  );
}
