import { isRecurrent } from '../../../experiment/layerKinds';
import { decodeLink } from '../../../experiment/link';
import { mostAtOnce, stateSize } from '../../../probes/throughTime/throughTime';
import { timeDecades } from '../../../render/paintThroughTime';
import { openExperiment, useExperiment } from '../../../state/experimentStore';
import { useFrames } from '../../../state/runnerContext';
import { Select } from '../../controls/Select';
import { Figure } from '../../figure/Figure';
import { useChosenExample } from '../../views/chosenExample';
import { useJob } from '../../views/useJob';
import { useAnswer } from '../../views/useProbe';
import { useShownRun } from '../../views/useShownRun';
import { useLanguage, useWords } from '../../words/useLanguage';
import { JobLine } from '../JobLine';
import type { PanelProps } from '../registry';
import { useLook } from '../useLook';
import { timePresets } from './presets';
import { StepEigenvalues } from './StepEigenvalues';
import { showSideBySide } from './sideBySide';
import { TimePicture } from './TimePicture';
import { pastOf, timeNumbers } from './timeReading';

/** How the loss of the last step is felt at every step before it, and what one step does to that. */
export default function ThroughTimePanel({ info: given }: PanelProps) {
  const info = useShownRun() ?? given;
  const language = useLanguage();
  const title = useWords('inspectStrip');
  const word = useWords('throughTime');
  const frames = useFrames();
  const [look, setLook] = useLook('throughTime');
  const clipNorm = useExperiment(({ experiment }) => experiment.clipNorm);
  const columns = info.layers.flatMap((layer, column) => (isRecurrent(layer) ? [column] : []));
  const column = columns.includes(look.layer) ? look.layer : (columns[0] ?? 1);
  const ask = { index: useChosenExample(info), column, at: look.step };
  const answer = useAnswer('throughTime', ask);
  const isLarge = stateSize(info.layers[column] ?? { kind: '', units: 0 }) > mostAtOnce;
  const job = useJob('stepSpectrum', isLarge ? ask : null);
  const reading = isLarge ? (job.result?.reading ?? null) : (answer?.step ?? null);
  const past = pastOf(info, frames.series(), column, clipNorm);
  const cut = answer && answer.cut > 0 ? answer.cut : null;
  return (
    <Figure
      name="through-time"
      title={title('panel.throughTime')}
      explanation={
        !answer
          ? word('coming')
          : answer.last < 0
            ? word('noTarget')
            : word('explanation', { step: answer.last + 1, hasMemory: answer.c !== null, cut, isClipped: past.clipped.length > 0 })
      }
      numbers={() => (answer ? timeNumbers(info, answer, reading, past, word, language) : null)}
      tools={
        <>
          {columns.length > 1 && (
            <Select
              label={word('layer')}
              value={String(column)}
              options={columns.map((each) => ({ value: String(each), label: word('layerName', { layer: each }) }))}
              onChange={(value) => setLook({ layer: Number(value) })}
            />
          )}
          <span className="time-presets">
            <Select
              label={word('presets')}
              value=""
              options={[
                { value: '', label: word('presetNone') },
                ...timePresets.map(({ id }) => ({ value: id, label: word(`preset.${id}`) })),
              ]}
              onChange={(id) => {
                const chosen = timePresets.find((entry) => entry.id === id);
                if (!chosen) return;
                const { experiment, notes } = decodeLink(chosen.link);
                const { view, seeds } = useExperiment.getState().experiment;
                openExperiment({ ...experiment, seeds, view: { ...view, axes: experiment.view.axes } }, notes);
              }}
            />
          </span>
          <button type="button" className="edge" onClick={showSideBySide}>
            {word('sideBySide')}
          </button>
          {isLarge && <JobLine job={job} what="derivatives" step={job.result?.place.step ?? null} />}
        </>
      }
    >
      {answer && (
        <div className="through-time">
          <TimePicture
            info={info}
            answer={answer}
            past={past}
            up={timeDecades([answer.h, answer.start, ...(answer.c ? [answer.c] : [])])}
            onStep={(at) => setLook({ step: at + 1 })}
          />
          <StepEigenvalues info={info} answer={answer} reading={reading} />
        </div>
      )}
    </Figure>
  );
}
