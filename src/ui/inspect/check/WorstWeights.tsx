import { useEffect, useRef } from 'react';
import type { JobResultOf } from '../../../jobs/registry';
import { editWeight, hoverWeight, useView } from '../../../state/viewStore';
import { useLanguage, useWords } from '../../words/useLanguage';
import '../InspectTable.css';
import type { PanelProps } from '../registry';
import { suspicious } from '../suspicious';
import { indexOf, linkOf, nameOf } from './checkPlaces';

export type ShownCheck = JobResultOf<'gradientCheck'>;

/** Rows on the page; of more the numbers' table and the file hold all. */
const mostRows = 200;
export const columnNames = ['parameter', 'analytic', 'numeric', 'error'] as const;

/** Derivatives by both ways, worst first: a row and its link on the graph are pointed at and chosen together. */
export function WorstWeights({ info, shown }: PanelProps & { readonly shown: ShownCheck }) {
  const { compact } = useLanguage();
  const word = useWords('check');
  const names = useWords('inspect');
  const edited = useView((state) => state.edited);
  const hovered = useView((state) => state.hoveredWeight);
  const chosen = edited ? indexOf(info, edited) : -1;
  const pointed = hovered ? indexOf(info, hovered) : -1;
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    if (chosen >= 0) body.current?.querySelector('[aria-current]')?.scrollIntoView?.({ block: 'nearest' });
  }, [chosen]);
  return (
    <>
      <table className="inspect-table gradient-check">
        <thead>
          <tr>
            {columnNames.map((name) => (
              <th key={name} scope="col">
                {word(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {Array.from(shown.indices.subarray(0, mostRows), (index, k) => {
            const link = linkOf(info, index);
            const name = nameOf(info, index, names);
            return (
              <tr
                key={index}
                aria-current={index === chosen || undefined}
                data-pointed={index === pointed || undefined}
                onPointerEnter={() => link && hoverWeight(link)}
                onPointerLeave={() => hoverWeight(null)}
              >
                <th scope="row">
                  {link ? (
                    <button
                      type="button"
                      aria-label={word('onGraph', { name })}
                      aria-pressed={index === chosen}
                      onClick={() => editWeight(index === chosen ? null : link)}
                      onFocus={() => hoverWeight(link)}
                      onBlur={() => hoverWeight(null)}
                    >
                      {name}
                    </button>
                  ) : (
                    name
                  )}
                </th>
                <td>{compact(shown.analytic[k] as number, 5)}</td>
                <td>{compact(shown.numeric[k] as number, 5)}</td>
                <td data-suspicious={(shown.relativeErrors[k] as number) > suspicious || undefined}>
                  {compact(shown.relativeErrors[k] as number)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {shown.indices.length > mostRows && <p className="muted">{word('more', { count: shown.indices.length - mostRows })}</p>}
    </>
  );
}
