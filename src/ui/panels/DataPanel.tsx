import { featureLabel } from '../../data/features';
import { datasets } from '../../data/registry';
import { entryOf } from '../../engine/spec';
import { limits } from '../../experiment/limits';
import type { RunInfo } from '../../run/runInfo';
import { drawOn, setView, useExperiment, useShows } from '../../state/experimentStore';
import { useRun } from '../../state/runStore';
import { useView } from '../../state/viewStore';
import { Icon } from '../controls/Icon';
import { Select } from '../controls/Select';
import { useLanguage } from '../words/useLanguage';
import { DataControls } from './DataControls';
import './DataPanel.css';
import { useIsBlank } from '../views/drawingSides';
import { useShownRun } from '../views/useShownRun';
import { DatasetPicker } from './DatasetPicker';
import { downloadExamples } from './downloadExamples';
import { ExampleGallery } from './formParts';
import { TaskLine } from './TaskLine';

export function DataPanel() {
  const { word } = useLanguage();
  const showsDataset = useShows('dataset');
  const info = useShownRun();
  const isBlank = useIsBlank();
  return (
    <section className="data" aria-label={word('data.title')}>
      <div className="region-head">
        <h2>{word('data.title')}</h2>
      </div>
      {showsDataset && <DatasetPicker />}
      <TaskLine />
      <AxesControl />
      <DataControls />
      {info?.form === 'images' && !isBlank && <ExampleGallery info={info} />}
      {showsDataset && (!info || info.form === 'points' || isBlank) && <Actions />}
    </section>
  );
}

/** Which two columns of a table span the picture. */
function AxesControl() {
  const { word } = useLanguage();
  const info = useShownRun();
  const isBlank = useIsBlank();
  if (!info || isBlank || info.axes.length <= 2) return null;
  const options = info.axes.map(({ name }) => ({ value: name, label: featureLabel(name, info.axes) }));
  const [across, up] = info.pictureAxes.map((index) => info.axes[index]?.name ?? '');
  if (!across || !up) return null;
  return (
    <>
      <Select
        label={word('data.across')}
        showLabel
        value={across}
        options={options}
        onChange={(name) => setView({ axes: [name, name === up ? across : up] })}
      />
      <Select
        label={word('data.up')}
        showLabel
        value={up}
        options={options}
        onChange={(name) => setView({ axes: [name === across ? up : across, name] })}
      />
    </>
  );
}

function Actions() {
  const { word } = useLanguage();
  const isDrawing = useView((state) => state.drawing !== null);
  const info = useRun((state) => state.info); // a file keeps the names of the data
  return (
    <div className="actions">
      <button type="button" aria-pressed={isDrawing} onClick={() => startDrawing(info)} title={word('data.drawTitle')}>
        <Icon name="pencil" /> {word('data.draw')}
      </button>
      <button type="button" onClick={() => useView.setState({ isCsvOpen: true })} title={word('data.csvTitle')}>
        <Icon name="upload" /> {word('data.csv')}
      </button>
      <button
        type="button"
        className="icon"
        aria-label={word('data.download')}
        title={word('data.downloadTitle')}
        disabled={!info}
        onClick={() => info && downloadExamples(info)}
      >
        <Icon name="download" />
      </button>
    </div>
  );
}

/** Drawing begins with the points that are there, so that nothing has to be drawn twice. */
function startDrawing(info: RunInfo | null): void {
  const { experiment } = useExperiment.getState();
  const entry = entryOf(datasets, experiment.dataset.id);
  if (entry.own !== 'points' && entry.own !== 'curve') {
    const width = entry.inputNames?.length ?? 0;
    const isFunction = width === 1;
    const isPlane = width === 2 && entry.task !== 'regression';
    const points =
      info && (isFunction || isPlane)
        ? Array.from({ length: Math.min(info.count, limits.points) }, (_, n) => ({
            x: info.x[n * width] ?? 0,
            y: isFunction ? 0 : (info.x[n * width + 1] ?? 0),
            value: info.t[n] ?? 0,
          }))
        : [];
    drawOn(points, isFunction);
  }
  useView.setState({ drawing: 0 });
}
