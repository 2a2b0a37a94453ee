import type { ComparedGroup } from '../../../state/comparedGroup';
import { useExperiment } from '../../../state/experimentStore';
import { useWords } from '../../words/useLanguage';
import { useSaid } from '../../words/useSaid';
import { wrongOf } from './ComparedPicture';
import { RunMenu, type RunRow } from './RunMenu';

interface RunHeadProps {
  readonly group: ComparedGroup;
  readonly row: RunRow;
  readonly run: number;
  readonly isChosen: boolean;
  readonly onChoose: (run: number) => void;
}

/** Above what is shown of a run: its letter, its name, where it stands, and what can be done with it. */
export function RunHead({ group, row, run, isChosen, onChoose }: RunHeadProps) {
  const word = useWords('compare');
  return (
    <div className="compared-head">
      <button type="button" className="letter" aria-pressed={isChosen} title={word('choose', row)} onClick={() => onChoose(run)}>
        {row.letter}
      </button>
      <span className="name" title={row.name}>
        {row.name}
      </span>
      <Standing row={row} />
      <RunMenu group={group} row={row} run={run} />
    </div>
  );
}

/** Beside a run's name: how many it gets wrong where it stands, or why it does not run. */
function Standing({ row: { member, name } }: { readonly row: RunRow }) {
  const word = useWords('compare');
  const said = useSaid(member.problem ? [member.problem] : []);
  const showTest = useExperiment(({ experiment }) => experiment.view.showTest);
  if (member.problem) return <span role="alert">{said}</span>;
  if (!member.frame) return <span className="muted">{word('waiting')}</span>;
  const wrong = wrongOf(member, showTest);
  const { status, step } = member.frame;
  const withUpdate = (text: string) => (status.kind === 'diverged' ? word('update', { step, text }) : text);
  if (!wrong) return <span className="muted">{withUpdate('')}</span>;
  const full = withUpdate(word('wrong', wrong));
  return (
    <span className="muted" title={full}>
      {name.length <= 18 && <span className="full">{name.length > 10 ? withUpdate(word('wrongShort', wrong)) : full}</span>}
      <span className="few" data-alone={name.length > 18 || undefined}>
        {word('wrongFew', wrong)}
      </span>
    </span>
  );
}
