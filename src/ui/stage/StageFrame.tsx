import type { RunInfo } from '../../run/runInfo';
import { Lazily } from '../controls/Lazily';
import { Notices } from '../panels/Notices';
import { useWords } from '../words/useLanguage';
import type { StageEntry } from './registry';
import './Stage.css';
import { StageHead } from './StageHead';

interface StageFrameProps {
  readonly entry: StageEntry;
  readonly info: RunInfo | null;
}

/** The place of a stage, or the sentence why this run has nothing for it. */
export default function StageFrame({ entry, info }: StageFrameProps) {
  const { id, load, isAlone } = entry;
  const word = useWords('inspectStrip');
  const fits = info ? entry.fits(info) : true;
  return (
    <section className="stage" data-alone={isAlone} aria-label={word(`stage.${id}`)}>
      <Notices />
      {fits === true ? (
        <Lazily load={load} props={{ info }} />
      ) : (
        <>
          <StageHead id={id} />
          <p>{word(fits)}</p>
        </>
      )}
    </section>
  );
}
