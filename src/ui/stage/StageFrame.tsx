import { Lazily } from '../controls/Lazily';
import { Notices } from '../panels/Notices';
import { useShownRun } from '../views/useShownRun';
import { useWords } from '../words/useLanguage';
import { stageEntries } from './registry';
import { useStage } from './Stage';
import './Stage.css';
import { StageHead } from './StageHead';

/** The place of a stage, or the sentence why this run has nothing for it. */
export default function StageFrame() {
  const stage = useStage();
  const info = useShownRun();
  const word = useWords('inspectStrip');
  const entry = stageEntries.find(({ id }) => id === stage);
  if (!entry) return null;
  const { id, load, isAlone } = entry;
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
