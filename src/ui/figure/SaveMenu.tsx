import type { ReactNode } from 'react';
import { Fold } from '../controls/Fold';
import { Icon } from '../controls/Icon';
import { useWords } from '../words/useLanguage';
import { figureFormats, type useFigure } from './useFigure';

interface SaveMenuProps extends Pick<ReturnType<typeof useFigure>, 'isTable' | 'save'> {
  /** Of the figure. */
  readonly title: string;
  /** What is said of the sign that opens it. */
  readonly tip: string;
  /** Rows above the files. */
  readonly children?: ReactNode;
}

/** The ways of a figure into a file. */
export function SaveMenu({ title, tip, isTable, save, children }: SaveMenuProps) {
  const word = useWords('figure');
  return (
    <Fold label={word('saveAs', { title })} title={tip} summary={<Icon name="download" />} opens="down">
      {children}
      {figureFormats.map((format) => (
        <button key={format} type="button" className="menu-row" disabled={isTable && format !== 'csv'} onClick={() => save(format)}>
          {word(`save.${format}`)}
        </button>
      ))}
    </Fold>
  );
}
