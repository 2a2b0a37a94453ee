import type { HiddenSpace } from '../../probes/hiddenSpace/hiddenSpaceProbe';
import { paintHiddenSpace } from '../../render/paintHiddenSpace';
import type { RunInfo } from '../../run/runInfo';
import { useExperiment } from '../../state/experimentStore';
import { Lazily } from '../controls/Lazily';
import { Slider } from '../controls/Slider';
import { Figure } from '../figure/Figure';
import { FigureCanvas } from '../figure/FigureCanvas';
import type { Numbers } from '../figure/numbers';
import { useFrame } from '../views/useFrame';
import { useHeld } from '../views/useHeld';
import { useProbe } from '../views/useProbe';
import { useShownRun } from '../views/useShownRun';
import type { PartMessages } from '../words/en/parts/parts';
import type { Word } from '../words/language';
import { useWords } from '../words/useLanguage';
import './InputPlane.css';
import type { PanelProps } from './registry';
import { useGlide } from './useGlide';
import { useLook } from './useLook';

type SpaceWord = Word<PartMessages['regions']>;

const cells = { plane: 61, line: 161 };
const mostExamples = 400;

/** A row an example, and of each column of the network the two numbers that place it. */
function numbersOf(info: RunInfo, { indices, stages }: HiddenSpace, names: readonly string[], word: SpaceWord): Numbers {
  const axesOf = ({ units }: { readonly units: number }) => (units === 1 ? [0] : [0, 1]);
  return {
    caption: word('space.table'),
    columns: [
      { name: word('space.example') },
      { name: word('space.target') },
      ...stages.flatMap((stage, c) =>
        axesOf(stage).map((axis) => ({ name: word('space.coordinate', { name: names[c] ?? '', axis: axis + 1 }) })),
      ),
    ],
    rows: Array.from(indices, (n, k) => [
      String(n + 1),
      info.task === 'regression' ? (info.t[n] ?? Number.NaN) : (info.classes[info.t[n] ?? 0] ?? ''),
      ...stages.flatMap((stage) => axesOf(stage).map((axis) => stage.points[2 * k + axis] ?? Number.NaN)),
    ]),
  };
}

const lastLayer = () => import('./lastLayer/LastLayer');

/** Of images there is no plane: what is seen is the last layer alone. */
export default function HiddenSpacePanel(props: PanelProps) {
  return props.info.form === 'images' ? <Lazily load={lastLayer} props={props} /> : <PlaneThrough {...props} />;
}

/** The input plane with the examples on it as every layer has them: one picture that goes from input to output. */
function PlaneThrough({ info: given }: PanelProps) {
  const info = useShownRun() ?? given;
  const title = useWords('inspectStrip');
  const word = useWords('regions');
  const [look, setLook] = useLook('hiddenSpace');
  const test = useExperiment(({ experiment }) => experiment.view.showTest);
  const isLine = info.axes.length === 1;
  useFrame();
  const read = useProbe('hiddenSpace', { cells: isLine ? cells.line : cells.plane, examples: mostExamples, test, ...useHeld(info) });
  const space = read();
  const last = info.layers.length - 1;
  // unless it is chosen: the last space before the output, where one straight cut has to do
  const at = Math.min(last, look.at < 0 ? Math.max(0, last - 1) : look.at);
  const shown = Math.min(last, useGlide(at));
  const names = info.layers.map((_, column) => word('space.column', { column, last }));
  const nameOf = (place: number) => {
    const before = Math.floor(place);
    const from = names[before] ?? '';
    return place === before ? from : word('space.between', { from, to: names[before + 1] ?? '' });
  };
  const stage = Number.isInteger(at) ? space?.stages[at] : undefined;
  const flips = info.threshold !== null && info.layers[last]?.units === 1;
  const canvas = (place: number, label: string) => (
    <FigureCanvas
      live
      scalesWithText={false}
      label={label}
      paint={(ctx, size, theme) => {
        const newest = read(); // its arrays are lent until the next frame
        if (newest) paintHiddenSpace(ctx, newest, place, info, size, theme);
      }}
    />
  );
  return (
    <Figure
      name="hidden-space"
      title={title('panel.hiddenSpace')}
      explanation={word(`space.${isLine ? 'explanationLine' : flips ? 'explanation' : 'explanationPlain'}`)}
      numbers={() => {
        const newest = read();
        return newest && numbersOf(info, newest, names, word);
      }}
      tools={
        <output className="muted">
          {stage
            ? word('space.shown', { units: stage.units, share: stage.shares && stage.shares[0] + stage.shares[1] })
            : word(space ? 'space.moving' : 'space.coming')}
        </output>
      }
    >
      <div className="hidden-space" style={{ '--columns': last + 1 } as React.CSSProperties}>
        {canvas(shown, word('space.summary', { place: nameOf(at), examples: space?.indices.length ?? 0 }))}
        <div className="space-ways">
          <Slider
            label={word('space.through')}
            hideLabel
            value={at}
            min={0}
            max={last}
            step={0.05}
            format={nameOf}
            onChange={(place) => setLook({ at: place })}
          />
          <div className="space-columns">
            {names.map((name, column) => (
              <button key={name} type="button" aria-label={name} aria-pressed={at === column} onClick={() => setLook({ at: column })}>
                {canvas(column, name)}
                <span>{name}</span>
              </button>
            ))}
          </div>
        </div>
      </div>
    </Figure>
  );
}
