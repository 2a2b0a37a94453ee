import { Lazily } from '../controls/Lazily';
import { Notices } from '../panels/Notices';
import { useShownRun } from '../views/useShownRun';
import { useWords } from '../words/useLanguage';
import { stageEntries } from './registry';
import { useStage } from './Stage';
import './Stage.css';

/** The place of a stage. */
export default function StageFrame() {
  const stage = useStage();
  const info = useShownRun();
  const word = useWords('inspectStrip');
  const entry = stageEntries.find(({ id }) => id === stage);
  if (!entry) return null;
  const { id, load, isAlone } = entry;
  return (
    <section className="stage" data-alone={isAlone} aria-label={word(`stage.${id}`)}>
      <Notices />
      <Lazily load={load} props={{ info }} />
    </section>
  );
}
