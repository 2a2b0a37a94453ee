import { dayText } from '../../../data/days';
import type { OwnTable } from '../../../data/keptTable';
import type { OwnSeries } from '../../../data/ownSeries';
import { ScrollRegion } from '../../controls/ScrollRegion';
import { useLanguage, useWords } from '../../words/useLanguage';

const shownRows = 6;
const shownInputs = 12;

/** The first rows as they will reach the network: numbers as they were read. */
export function Preview({ table }: { readonly table: OwnTable }) {
  const word = useWords('csv');
  const { count, number } = useLanguage();
  const { labels, inputs, classes, x, t, further = [] } = table;
  const others = further.map((one) => one.t);
  const shown = (value: number) => (Number.isInteger(value) ? count(value) : number(value));
  const columns = inputs.slice(0, shownInputs);
  return (
    <ScrollRegion className="scroll table-preview" label={word('firstRows')}>
      <table>
        <thead>
          <tr>
            {columns.map((name, i) => (
              <th key={name} scope="col">
                {labels[i]}
              </th>
            ))}
            {inputs.length > shownInputs && <th scope="col">…</th>}
            {labels.slice(inputs.length).map((label, k) => (
              <th key={k} scope="col" className="table-target">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: Math.min(shownRows, table.rowCount) }, (_, n) => (
            <tr key={n}>
              {columns.map((name, i) => (
                <td key={name}>{shown(x[n * inputs.length + i] ?? Number.NaN)}</td>
              ))}
              {inputs.length > shownInputs && <td>…</td>}
              <td className="table-target">{classes[t[n] ?? -1] ?? shown(t[n] ?? Number.NaN)}</td>
              {others.map((values, k) => (
                <td key={k} className="table-target">
                  {shown(values[n] ?? Number.NaN)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** The first values of a series, with their days. */
export function SeriesPreview({ series: { dateLabel, label, days, values, beside = [] } }: { readonly series: OwnSeries }) {
  const word = useWords('csv');
  const { count, number } = useLanguage();
  const shown = (value: number) => (Number.isInteger(value) ? count(value) : number(value));
  return (
    <ScrollRegion className="scroll table-preview" label={word('firstRows')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{dateLabel || word('row')}</th>
            {beside.map((column, i) => (
              <th key={i} scope="col">
                {column.label}
              </th>
            ))}
            <th scope="col" className="table-target">
              {label}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...values.slice(0, shownRows)].map((value, n) => (
            <tr key={n}>
              <td>{dateLabel === '' ? count(days[n] ?? 0) : dayText(days[n] ?? 0)}</td>
              {beside.map((column, i) => (
                <td key={i}>{shown(column.values[n] ?? Number.NaN)}</td>
              ))}
              <td className="table-target">{shown(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
