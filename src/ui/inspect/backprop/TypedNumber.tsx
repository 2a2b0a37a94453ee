import { useRunner } from '../../../state/runnerContext';
import { NumberField } from '../../controls/NumberField';
import { subscript } from '../../panels/readUnit';
import { useLanguage, useWords } from '../../words/useLanguage';
import { useLook } from '../useLook';
import { quantityText } from './symbols';
import { withTyped } from './typedNumbers';

interface TypedProps {
  readonly place: number;
  readonly value: number;
}

/** A feature of the example: what is typed stands in its place. */
export function TypedInput({ place, value }: TypedProps) {
  const [{ x }, setLook] = useLook('backprop');
  const name = quantityText({ letter: 'x', column: 0, unit: place });
  return <Typed name={name} value={value} onCommit={(typed) => setLook({ x: withTyped(x, place, typed) })} />;
}

/** What the example's outputs are compared with, numbered where there are several. */
export function TargetFields({ target }: { readonly target: Float64Array }) {
  const word = useWords('backprop');
  const [look, setLook] = useLook('backprop');
  return Array.from(target, (value, k) => {
    const name = `${word('target')}${target.length > 1 ? subscript(k + 1) : ''}`;
    return (
      <span key={k} className="row">
        <span aria-hidden="true" className="muted">
          {name}
        </span>
        <Typed name={name} value={value} onCommit={(typed) => setLook({ target: withTyped(look.target, k, typed) })} />
      </span>
    );
  });
}

/** A weight or bias: the run goes on with what is typed. @param place among all parameters */
export function TypedWeight({ place, value, name }: TypedProps & { readonly name: string }) {
  const { setParameterValue } = useRunner();
  return <Typed name={name} value={value} onCommit={(typed) => setParameterValue(place, typed)} />;
}

function Typed({ name, value, onCommit }: { readonly name: string; readonly value: number; onCommit(typed: number): void }) {
  const word = useWords('backprop');
  const { compact } = useLanguage();
  return <NumberField label={word('typed', { name })} value={value} format={compact} onCommit={onCommit} />;
}
