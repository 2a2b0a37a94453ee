import { type CSSProperties, useId, useState } from 'react';
import type { InputAxis } from '../../data/dataset';
import { compileExpression } from '../../data/expression';
import { setFeatures } from '../../state/experimentStore';
import { Icon } from '../controls/Icon';
import { useLanguage } from '../words/useLanguage';

interface FeatureFormProps {
  readonly axes: readonly InputAxis[];
  /** The features in use. */
  readonly active: readonly string[];
  readonly style: CSSProperties;
}

/** A feature of one's own: a formula in the inputs, checked while it is typed. */
export function FeatureForm({ axes, active, style }: FeatureFormProps) {
  const { say } = useLanguage();
  const [text, setText] = useState<string | null>(null);
  const id = useId();
  if (text === null) {
    return (
      <button
        type="button"
        className="add-feature"
        style={style}
        title="A feature of your own, for example x1^3"
        onClick={() => setText('')}
      >
        <Icon name="plus" /> feature
      </button>
    );
  }
  const names = axes.map((axis) => axis.name);
  const expression = text.replaceAll(' ', '');
  const compiled = compileExpression(expression, names);
  const sentence = expression === '' || compiled.ok ? '' : say(compiled.sentence);
  return (
    <form
      className="add-feature feature-form"
      style={style}
      onSubmit={(event) => {
        event.preventDefault();
        if (!compiled.ok) return;
        if (!active.includes(expression)) setFeatures([...active, expression]);
        setText(null);
      }}
    >
      <input
        // biome-ignore lint/a11y/noAutofocus: it replaces the button that was just pressed
        autoFocus
        className="number"
        aria-label="Formula of the feature"
        aria-invalid={sentence !== ''}
        aria-describedby={id}
        placeholder={names.length > 1 ? 'x1^3' : 'x^3'}
        value={text}
        maxLength={60}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setText(null);
        }}
        onBlur={() => text === '' && setText(null)}
      />
      <button type="submit" disabled={!compiled.ok}>
        Add
      </button>
      <span id={id} className="muted" role="status">
        {sentence}
      </span>
    </form>
  );
}
