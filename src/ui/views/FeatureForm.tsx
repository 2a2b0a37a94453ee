import { type CSSProperties, useId, useState } from 'react';
import type { InputAxis } from '../../data/dataset';
import { compileFormula } from '../../data/formula';
import { setFeatures } from '../../state/experimentStore';
import { useWords } from '../words/useLanguage';
import { useSaid } from '../words/useSaid';
import './FeatureForm.css';

interface FeatureFormProps {
  readonly axes: readonly InputAxis[];
  /** The features in use. */
  readonly active: readonly string[];
  readonly style: CSSProperties;
  readonly onClose: () => void;
}

/** A feature of one's own: a formula in the inputs, checked while it is typed. */
export default function FeatureForm({ axes, active, style, onClose }: FeatureFormProps) {
  const word = useWords('featureForm');
  const [text, setText] = useState('');
  const id = useId();
  const names = axes.map((axis) => axis.name);
  const expression = text.replaceAll(' ', '');
  const compiled = compileFormula(expression, names);
  const refusal = expression === '' || compiled.ok ? null : compiled.sentence;
  const said = useSaid(refusal ? [refusal] : []);
  return (
    <form
      className="add-feature feature-form"
      style={style}
      onSubmit={(event) => {
        event.preventDefault();
        if (!compiled.ok) return;
        if (!active.includes(expression)) setFeatures([...active, expression]);
        onClose();
      }}
    >
      <input
        // biome-ignore lint/a11y/noAutofocus: it replaces the button that was just pressed
        autoFocus
        className="number"
        aria-label={word('formula')}
        aria-invalid={refusal !== null}
        aria-describedby={id}
        placeholder={names.length > 1 ? 'x1^3' : 'x^3'}
        value={text}
        maxLength={60}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
        onBlur={() => text === '' && onClose()}
      />
      <button type="submit" disabled={!compiled.ok}>
        {word('add')}
      </button>
      <span id={id} className="muted" role="status">
        {said}
      </span>
    </form>
  );
}
