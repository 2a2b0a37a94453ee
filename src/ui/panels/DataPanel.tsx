import { useIsFetching } from '@tanstack/react-query';
import { featureLabel } from '../../data/features';
import { datasets } from '../../data/registry';
import { entryOf } from '../../engine/spec';
import { limits } from '../../experiment/limits';
import type { RunInfo } from '../../run/runInfo';
import { cancelLoading, useLoading } from '../../state/dataFiles';
import { drawOn, setView, useExperiment, useShows } from '../../state/experimentStore';
import { useRun } from '../../state/runStore';
import { useView } from '../../state/viewStore';
import { Icon } from '../controls/Icon';
import { Select } from '../controls/Select';
import { useLanguage } from '../words/useLanguage';
import { DataControls } from './DataControls';
import './DataPanel.css';
import { ExampleGallery } from '../views/ExampleGallery';
import { DatasetPicker } from './DatasetPicker';
import { DrawTools } from './DrawTools';
import { downloadExamples } from './downloadExamples';

export function DataPanel() {
  const showsDataset = useShows('dataset');
  const info = useRun((state) => state.info);
  return (
    <section className="data" aria-label="Data">
      <div className="region-head">
        <h2>Data</h2>
        <LoadingNote />
      </div>
      {showsDataset && <DatasetPicker />}
      <DrawTools />
      <TableSource />
      <AxesControl />
      <DataControls />
      {info?.form === 'images' && <ExampleGallery info={info} />}
      {showsDataset && (!info || info.form === 'points') && <Actions />}
    </section>
  );
}

/** How much of the fetched files has come, with a way to give up. */
function LoadingNote() {
  const files = Object.values(useLoading((state) => state.files));
  const isLoading = useIsFetching() > 0;
  if (!isLoading) return null;
  const loaded = files.reduce((sum, file) => sum + file.loaded, 0);
  const total = files.every((file) => file.total > 0) ? files.reduce((sum, file) => sum + file.total, 0) : 0;
  return (
    <span className="muted loading" role="status">
      {total > 0 ? `${Math.round((100 * loaded) / total)} % of ${(total / 1e6).toFixed(1)} MB` : 'loading …'}
      <button type="button" className="icon" aria-label="Give up loading" title="Give up loading" onClick={() => cancelLoading()}>
        <Icon name="close" />
      </button>
    </span>
  );
}

/** What a table is about, and where its source and licence stand. */
function TableSource() {
  const { named } = useLanguage();
  const entry = useExperiment(({ experiment }) => entryOf(datasets, experiment.dataset.id));
  if (!entry.file && !entry.files) return null;
  return (
    <p className="muted table-source">
      {named('datasets', entry).summary}{' '}
      <a href="data/README.md" target="_blank" rel="noopener">
        Source and licence
      </a>
    </p>
  );
}

/** Which two columns of a table span the picture. */
function AxesControl() {
  const info = useRun((state) => state.info);
  if (!info || info.axes.length <= 2) return null;
  const options = info.axes.map(({ name }) => ({ value: name, label: featureLabel(name, info.axes) }));
  const [across, up] = info.pictureAxes.map((index) => info.axes[index]?.name ?? '');
  if (!across || !up) return null;
  return (
    <>
      <Select
        label="Across the picture"
        showLabel
        value={across}
        options={options}
        onChange={(name) => setView({ axes: [name, name === up ? across : up] })}
      />
      <Select
        label="Up the picture"
        showLabel
        value={up}
        options={options}
        onChange={(name) => setView({ axes: [name === across ? up : across, name] })}
      />
    </>
  );
}

function Actions() {
  const info = useRun((state) => state.info);
  return (
    <div className="actions">
      <button type="button" onClick={() => startDrawing(info)} title="Draw your own points, or your own curve">
        <Icon name="pencil" /> Draw
      </button>
      <button type="button" onClick={() => useView.setState({ isCsvOpen: true })} title="Load a CSV file">
        <Icon name="upload" /> CSV
      </button>
      <button
        type="button"
        className="icon"
        aria-label="Download the data"
        title="Download the data as CSV"
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
