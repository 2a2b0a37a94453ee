import type { PanelId } from '../../experiment/panels';
import type { RunInfo } from '../../run/runInfo';
import { useFrames } from '../../state/runnerContext';
import { useCalmRun } from '../views/useCalmRun';
import { type Paint, useCanvas } from '../views/useCanvas';
import { useLanguage, useWords } from '../words/useLanguage';
import { glances } from './glances';

interface AtAGlanceProps {
  readonly id: PanelId;
  readonly info: RunInfo;
}

/** What a closed panel tells beside its word: a tiny picture and a number. */
export default function AtAGlance({ id, info }: AtAGlanceProps) {
  const word = useWords('glances');
  const { compact } = useLanguage();
  const moment = { info, series: useFrames().series(), epoch: useCalmRun().epoch };
  const paint = glances[id].paint(moment);
  return (
    <>
      {paint && <TinyPicture paint={paint} />}
      <span className="muted value">{glances[id].text(moment, { word, compact })}</span>
    </>
  );
}

function TinyPicture({ paint }: { paint: Paint }) {
  return <canvas ref={useCanvas(paint)} aria-hidden="true" />;
}
