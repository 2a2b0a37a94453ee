import { type RefObject, useRef, useState } from 'react';
import type { FigureCanvases } from './figureCanvases';
import type { Numbers } from './numbers';
import { type FigureFormat, saveFigure } from './saveFigure';

export const figureFormats: readonly FigureFormat[] = ['png', 'svg', 'csv'];

export interface FigureSpec {
  /** Of the files that it is saved to. */
  readonly name: string;
  readonly title: string;
  /** The same as a table, put together when it is looked at or saved; null where there is nothing yet. */
  readonly numbers: () => Numbers | null;
  /** What belongs below the picture in a file, though the page has it elsewhere. */
  readonly below?: RefObject<HTMLElement | null>;
}

const tablesOf = (numbers: Numbers | null | undefined): readonly Numbers[] => (numbers ? [numbers, ...tablesOf(numbers.after)] : []);

/** What every figure can do, wherever its ways stand. */
export function useFigure({ name, numbers, below }: Omit<FigureSpec, 'title'>) {
  const [canvases] = useState<FigureCanvases>(() => new Map());
  const [isTable, setTable] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const body: RefObject<HTMLDivElement | null> = useRef<HTMLDivElement>(null);
  return {
    canvases,
    /** What is saved: the picture and what is written beside it. */
    body,
    isTable,
    toggleTable: () => setTable(!isTable),
    tables: isTable ? tablesOf(numbers()) : [],
    hasFailed,
    save(format: FigureFormat) {
      setFailed(false);
      // where the table stands in the place of the picture there are still numbers to save
      const parts = [body.current ?? [], below?.current ?? []].flat();
      saveFigure(`descent-${name}`, format, parts, canvases, numbers()).catch(() => setFailed(true));
    },
  };
}
