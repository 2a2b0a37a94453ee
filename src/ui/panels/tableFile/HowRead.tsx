import { dayText } from '../../../data/days';
import {
  type Encoding,
  encodings,
  type Holes,
  holePolicies,
  type PartialChoices,
  type RowsAre,
  rowsKinds,
  type Separator,
  separators,
} from '../../../data/tableFile/choices';
import type { TableReading } from '../../../data/tableFile/reading';
import { Check } from '../../controls/Check';
import { Select } from '../../controls/Select';
import { useLanguage, useWords } from '../../words/useLanguage';

interface HowReadProps {
  readonly reading: TableReading;
  readonly isPasted: boolean;
  readonly choose: (patch: PartialChoices) => void;
}

/** How the text was taken apart: every guess is preset, and can be overruled. */
export function HowRead({ reading, isPasted, choose }: HowReadProps) {
  const word = useWords('csv');
  const { number } = useLanguage();
  const { encoding, separator, sheet, decimal, heading, rowsAre, holes } = reading.choices;
  const { series, across } = reading;
  const isTurned = across !== null && rowsAre === 'series';
  const whyRows = isTurned ? word('why.across', across) : word(series?.dateLabel === '' ? 'why.numbered' : `why.${rowsAre}`);
  const isSheet = encoding === 'xlsx' || encoding === 'ods';
  const askedDay = reading.columns.find(({ eitherDay, role }) => eitherDay !== null && role !== 'out');
  const asked = reading.columns.find(({ either }) => either !== null);
  return (
    <section className="table-how" aria-label={word('howRead')}>
      <h3>{word('howRead')}</h3>
      <div className="table-controls">
        {reading.sheets.length > 1 && sheet !== null && (
          <Explained why={word('why.sheet', { sheets: reading.sheets.length })}>
            <Select
              label={word('sheet')}
              showLabel
              value={sheet}
              options={reading.sheets.map((value) => ({ value, label: value }))}
              onChange={(value) => choose({ sheet: value })}
            />
          </Explained>
        )}
        {!isPasted && !isSheet && (
          <Explained why={word(`why.${encoding}`)}>
            <Select
              label={word('encoding')}
              showLabel
              value={encoding}
              options={encodings.map((value) => ({ value, label: word(`encoding.${value}`) }))}
              onChange={(value) => choose({ encoding: value as Encoding })}
            />
          </Explained>
        )}
        {separator !== null && (
          <Explained why={word('why.separator', { columns: across?.columns ?? reading.columns.length })}>
            <Select
              label={word('separator')}
              showLabel
              value={separator}
              options={separators.map((value) => ({ value, label: word(`separator.${value}`) }))}
              onChange={(value) => choose({ separator: value as Separator })}
            />
          </Explained>
        )}
        {(!isSheet || asked) && (
          <Explained why={word(asked ? 'why.undecided' : 'why.decimal', { grouping: reading.grouping })}>
            <Select
              label={word('decimal')}
              showLabel
              value={decimal}
              options={(['.', ','] as const).map((value) => ({ value, label: word(`decimal.${value}`) }))}
              onChange={(value) => choose({ decimal: value as '.' | ',' })}
            />
          </Explained>
        )}
        <Explained why={word(heading ? 'why.heading' : 'why.noHeading')}>
          <span className="head" aria-hidden="true">
            {word('names')}
          </span>
          <Check label={word('heading')} checked={heading} onChange={(checked) => choose({ heading: checked })} />
        </Explained>
        {reading.canBeSeries && (
          <Explained why={whyRows}>
            <Select
              label={word('rowsAre')}
              showLabel
              value={rowsAre}
              options={rowsKinds.map((value) => ({ value, label: word(`rowsAre.${value}`) }))}
              onChange={(value) => choose({ rowsAre: value as RowsAre, ...(across && { columns: {} }) })}
            />
          </Explained>
        )}
        {series !== null && (holes === 'line' || series.absent + series.missing + series.marked > 0) && (
          <Explained why={holes === 'line' ? word('why.holes.line', { made: series.made }) : word('why.holes.leaveOut')}>
            <Select
              label={word('holes')}
              showLabel
              value={holes}
              options={holePolicies.map((value) => ({ value, label: word(`holes.${value}`) }))}
              onChange={(value) => choose({ holes: value as Holes })}
            />
          </Explained>
        )}
      </div>
      {askedDay?.eitherDay && (
        <fieldset className="table-asked">
          <legend>{word('eitherDay', { cell: askedDay.eitherDay.cell, column: askedDay.name })}</legend>
          <button type="button" className="edge" onClick={() => choose({ dayFirst: true })}>
            {dayText(askedDay.eitherDay.day)}
          </button>
          <button type="button" className="edge" onClick={() => choose({ dayFirst: false })}>
            {dayText(askedDay.eitherDay.month)}
          </button>
        </fieldset>
      )}
      {asked?.either && (
        <fieldset className="table-asked">
          <legend>{word('either', { cell: asked.either.cell, column: asked.name })}</legend>
          <button type="button" className="edge" onClick={() => choose({ decimal: '.' })}>
            {number(asked.either.point)}
          </button>
          <button type="button" className="edge" onClick={() => choose({ decimal: ',' })}>
            {number(asked.either.comma)}
          </button>
        </fieldset>
      )}
    </section>
  );
}

function Explained({ why, children }: { readonly why: string; readonly children: React.ReactNode }) {
  return (
    <div className="field table-explained">
      {children}
      <span className="muted">{why}</span>
    </div>
  );
}
