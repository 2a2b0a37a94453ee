import { useId, useState } from 'react';
import { datasets } from '../../data/registry';
import { typing } from '../../data/typed';
import { entryOf } from '../../engine/spec';
import { setExperiment } from '../../state/experimentStore';
import { useShownExperiment } from '../views/useShownExperiment';
import { useWords } from '../words/useLanguage';
import { useSaid } from '../words/useSaid';

/** The rule or the function that the examples follow, typed: what can be read is used at once, otherwise the last one stays. */
export default function TypedForm() {
  const word = useWords('made');
  const { dataset, formula } = useShownExperiment((all) => all);
  const entry = entryOf(datasets, dataset.id);
  const used = formula || (entry.typed ?? '');
  const [typed, setTyped] = useState<{ readonly text: string; readonly for: string } | null>(null);
  const id = useId();
  // what was typed goes when another formula takes its place, by undo or by a link
  const text = typed && typed.for === `${dataset.id} ${used}` ? typed.text : used;
  const read = text.trim() !== '' ? typing.loaded.readTyped(text, entry) : null;
  const said = useSaid(read && !read.ok ? [read.sentence] : []);
  const type = (next: string) => {
    const result = next.trim() !== '' ? typing.loaded.readTyped(next, entry) : null;
    const isUsed = result?.ok === true;
    setTyped({ text: next, for: `${dataset.id} ${isUsed ? next.trim() : used}` });
    if (isUsed) setExperiment({ formula: next.trim() });
  };
  return (
    <div className="typed field">
      <label className="head" htmlFor={`${id} input`}>
        {word(entry.task !== 'regression' ? 'typed.rule' : entry.inputNames?.length === 1 ? 'typed.line' : 'typed.plane')}
      </label>
      <input
        id={`${id} input`}
        className="number"
        type="text"
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
        maxLength={120}
        value={text}
        aria-invalid={read?.ok === false}
        aria-describedby={id}
        onChange={(event) => type(event.target.value)}
      />
      <span id={id} className="muted" role="status">
        {said}
      </span>
    </div>
  );
}
