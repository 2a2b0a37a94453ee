import { type CSSProperties, useId, useState } from 'react';
import type { InputAxis } from '../../data/dataset';
import { compileFormula, formulaParser } from '../../data/formula';
import { setFeatures } from '../../state/experimentStore';
import { Icon } from '../controls/Icon';
import { useLanguage } from '../words/useLanguage';
import { useSaid } from '../words/useSaid';

interface FeatureFormProps {
  readonly axes: readonly InputAxis[];
  /** The features in use. */
  readonly active: readonly string[];
  readonly style: CSSProperties;
}

/** A feature of one's own: a formula in the inputs, checked while it is typed. */
export function FeatureForm({ axes, active, style }: FeatureFormProps) {
  const { word } = useLanguage();
  const [text, setText] = useState<string | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const id = useId();
  /** The form opens when there is somebody to read what is typed into it. */
  const open = () =>
    formulaParser.load().then(
      () => {
        setFailed(false);
        setText('');
      },
      () => setFailed(true),
    );
  const names = axes.map((axis) => axis.name);
  const expression = text?.replaceAll(' ', '') ?? '';
  const compiled = compileFormula(expression, names);
  const refusal = expression === '' || compiled.ok ? null : compiled.sentence;
  const said = useSaid(refusal ? [refusal] : []);
  if (text === null) {
    return (
      <button type="button" className="add-feature" style={style} title={word('feature.ownTitle')} onClick={open}>
        <Icon name="plus" /> {word(hasFailed ? 'feature.notFetched' : 'feature.own')}
      </button>
    );
  }
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
        aria-label={word('feature.formula')}
        aria-invalid={refusal !== null}
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
        {word('feature.add')}
      </button>
      <span id={id} className="muted" role="status">
        {said}
      </span>
    </form>
  );
}
