import { useState } from 'react';
import type { DatasetEntry } from '../../data/dataset';
import { featureLabel } from '../../data/features';
import { datasets } from '../../data/registry';
import { entryOf } from '../../engine/spec';
import { limits } from '../../experiment/limits';
import type { RunInfo } from '../../run/runInfo';
import { drawOn, setView, useExperiment, useShows } from '../../state/experimentStore';
import { useRun } from '../../state/runStore';
import { useView } from '../../state/viewStore';
import { Icon } from '../controls/Icon';
import { Lazily } from '../controls/Lazily';
import { Select } from '../controls/Select';
import { useLanguage } from '../words/useLanguage';
import { DataControls } from './DataControls';
import './DataPanel.css';
import { DatasetPicker } from './DatasetPicker';
import { DrawTools } from './DrawTools';
import { downloadExamples } from './downloadExamples';
import { ExampleGallery } from './formParts';

export function DataPanel() {
  const showsDataset = useShows('dataset');
  const info = useRun((state) => state.info);
  return (
    <section className="data" aria-label="Data">
      <div className="region-head">
        <h2>Data</h2>
        <LoadingPlace />
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

const loadingNote = () => import('./LoadingNote');

/** Nothing, until the first data are chosen that are fetched. */
function LoadingPlace() {
  const hasFiles = useExperiment(({ experiment }) => isFetched(entryOf(datasets, experiment.dataset.id)));
  const [isWanted, setWanted] = useState(hasFiles);
  if (hasFiles && !isWanted) setWanted(true);
  return isWanted && <Lazily load={loadingNote} props={{}} />;
}

const isFetched = ({ file, files }: DatasetEntry): boolean => Boolean(file || files);

/** What a table is about, and where its source and licence stand. */
function TableSource() {
  const { named } = useLanguage();
  const entry = useExperiment(({ experiment }) => entryOf(datasets, experiment.dataset.id));
  if (!isFetched(entry)) return null;
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
