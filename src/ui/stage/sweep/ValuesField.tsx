import { useState } from 'react';
import type { SweepAxis } from '../../../experiment/sweep/axes';
import { ChoiceRow } from '../../formulas/ChoiceRow';
import { useFormulas } from '../../formulas/useFormulas';
import { listOf } from './sweepAsk';

interface ValuesFieldProps {
  readonly label: string;
  readonly value: string;
  /** What the values are of. */
  readonly axis: SweepAxis;
  readonly textOf: (axis: SweepAxis, value: string) => string;
  readonly onCommit: (text: string) => void;
}

/**
 * A list of values, typed: Enter or leaving takes it, Escape puts the old one back. Where they are entries of a menu, all of them stand below it with
 * their formulas while it is in use, to be put in and taken out.
 */
export function ValuesField({ label, value, axis, textOf, onCommit }: ValuesFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [isInUse, setIsInUse] = useState(false);
  const beside = useFormulas();
  const commit = () => {
    if (draft !== null) onCommit(listOf(draft).join());
    setDraft(null);
  };
  const listed = listOf(draft ?? value);
  const toggle = (id: string) => {
    setDraft(null);
    onCommit((listed.includes(id) ? listed.filter((each) => each !== id) : [...listed, id]).join());
  };
  const registry = axis.kind === 'word' ? axis.registry : null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the sheet stays while the focus is in the field or in it
    <div
      className="sweep-field"
      onFocus={() => setIsInUse(true)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setIsInUse(false);
      }}
    >
      <input
        className="number sweep-values"
        aria-label={label}
        autoComplete="off"
        spellCheck={false}
        maxLength={400}
        value={draft ?? listOf(value).join(', ')}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          else if (event.key === 'Escape' && (draft !== null || (registry && isInUse))) {
            event.stopPropagation();
            setDraft(null);
            setIsInUse(false);
          }
        }}
      />
      {registry && isInUse && (
        <fieldset className="sweep-choices" aria-label={label}>
          <div>
            {axis.options.map((id) => (
              <ChoiceRow
                key={id}
                label={textOf(axis, id)}
                mathml={beside?.formulas[registry][id]}
                isChosen={listed.includes(id)}
                onPress={() => toggle(id)}
              />
            ))}
          </div>
        </fieldset>
      )}
    </div>
  );
}
