import { Fragment } from 'react';
import { useLanguage, useWords } from '../../words/useLanguage';
import type { CellReading, Named } from './cellReading';

/** A gate: how far it is open, as a bar behind its number. */
function Gate({ gate }: { readonly gate: Named }) {
  const { fixed } = useLanguage();
  return (
    <span className="cell-gate" style={{ '--open': `${100 * Math.max(0, Math.min(1, gate.value || 0))}%` } as React.CSSProperties}>
      <i>{gate.name}</i> {fixed(gate.value)}
    </span>
  );
}

/** A number of the state, with the colour of its sign. */
function State({ name, value }: Named) {
  const { fixed } = useLanguage();
  return (
    <span className="cell-state" data-sign={Math.sign(Number(value.toFixed(2))) || undefined}>
      <i>{name}</i> <b>{fixed(value)}</b>
    </span>
  );
}

/** A cell as a drawing: what flows into its sum, and what becomes of that. What is printed adds up. */
export function CellDrawing({ reading }: { readonly reading: CellReading }) {
  const { fixed } = useLanguage();
  const word = useWords('sequences');
  const { terms, sum, after, reset } = reading;
  return (
    <div className="cell-drawing">
      <div className="cell-terms">
        {terms.map(({ gate, of, product }) => (
          <Fragment key={of.name}>
            {gate ? <Gate gate={gate} /> : <span />}
            {gate ? <span>·</span> : <span />}
            <State {...of} />
            {gate ? (
              <>
                <span>=</span>
                <span className="cell-number">{fixed(product)}</span>
              </>
            ) : (
              <>
                <span />
                <span />
              </>
            )}
          </Fragment>
        ))}
      </div>
      <span className="cell-sum" aria-hidden="true" />
      <span>+ →</span>
      <State {...sum} />
      {after && (
        <>
          <span>
            → <i>{after.activation}</i>
          </span>
          {after.gate && (
            <>
              <span className="cell-number">{fixed(after.activated)}</span>
              <span>·</span>
              <Gate gate={after.gate} />
            </>
          )}
          <span className="row">
            = <State {...after.state} />
          </span>
        </>
      )}
      {reset && (
        <>
          <span className="muted">{word('cell.within')}</span>
          <Gate gate={reset} />
        </>
      )}
    </div>
  );
}
