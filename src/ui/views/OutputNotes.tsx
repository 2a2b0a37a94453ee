import type { PresentScores } from '../../probes/scores';
import type { RunInfo } from '../../run/runInfo';
import { setView, useExperiment } from '../../state/experimentStore';
import { useRun } from '../../state/runStore';
import { Select } from '../controls/Select';
import { useWords } from '../words/useLanguage';
import { useIsBlank } from './drawingSides';
import WrongCount from './WrongCount';

export interface OutputNotesProps {
  readonly info: RunInfo;
  /** Absent: which of several targets the picture shows, or how many examples are crossed there. */
  readonly scores?: PresentScores;
}

/** What the numbers are over: so many images, or several targets; or which of these is shown, and of which epoch. */
export function OutputNotes({ info, scores }: OutputNotesProps) {
  const word = useWords('answers');
  const hasDiverged = useRun(({ status }) => status.kind === 'diverged');
  const epoch = useRun((state) => state.epoch);
  const isBlank = useIsBlank();
  if (isBlank) return null;
  if (!scores && hasDiverged) return <span className="muted">{word('picturesOf', { epoch })}</span>;
  if (!scores) return info.targets.length > 0 ? <ShownTarget info={info} /> : <WrongCount info={info} />;
  const { targets, scored, fitCount } = info;
  const isTest = scored.test > 0;
  const known = (!hasDiverged && (isTest ? scores.testMetrics : scores.trainMetrics)) || [];
  const named = known.map((value, k) => ({ name: targets[k]?.target.label ?? '', value }));
  return (
    <div className="of-images">
      {targets.length > 0
        ? word('scores', { targets: targets.length, isTest, scores: named })
        : word('overImages', { ...scored, training: fitCount })}
    </div>
  );
}

function ShownTarget({ info: { target: shown, targets } }: { readonly info: RunInfo }) {
  const word = useWords('answers');
  const isSlide = useExperiment(({ experiment }) => experiment.view.embed);
  if (!shown) return null;
  // there it is said, not chosen
  if (isSlide) return <span className="muted">{shown.label}</span>;
  return (
    <Select
      label={word('shown')}
      value={shown.name}
      options={targets.map(({ target: { name, label } }) => ({ value: name, label }))}
      onChange={(name) => setView({ answer: name })}
    />
  );
}
