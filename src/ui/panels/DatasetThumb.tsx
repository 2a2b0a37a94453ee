import { useEffect, useState } from 'react';
import type { Dataset, DatasetEntry, PointDataset } from '../../data/dataset';
import { drawMarker } from '../../render/markers';
import type { Theme } from '../../render/theme';
import { valueMap } from '../../render/valueMap';
import { useCanvas } from '../views/useCanvas';

const sampled = new Map<string, Dataset>();

/** A few examples with a fixed seed: the set's face in the picker. */
function sampleOf(entry: DatasetEntry): Dataset {
  const known = sampled.get(entry.id);
  if (known) return known;
  const made = entry.generate({
    params: Object.fromEntries(entry.params.map((param) => [param.name, param.default])),
    examples: entry.inputNames?.length === 1 ? 60 : entry.task === 'regression' ? 200 : 110,
    noisePercent: Math.min(5, entry.defaults?.noisePercent ?? 0),
    trainPercent: 50,
    seeds: { data: '5', split: '5' },
  });
  sampled.set(entry.id, made);
  return made;
}

function colourOf(theme: Theme, task: Dataset['task'], value: number): string {
  if (task === 'multiclass') return theme.classes[value % theme.classes.length] as string;
  if (task === 'binary') return value === 1 ? theme.above : theme.below;
  return `#${[0, 8, 16].map((shift) => (((theme.sign[Math.round(255 * Math.min(1, Math.max(0, (value + 1) / 2)))] ?? 0) >>> shift) & 255).toString(16).padStart(2, '0')).join('')}`;
}

const cells = 16;
const maps = new Map<string, Float32Array>();

/** Values over a plane as a small map: points of their colours would be too pale, or too dark, to tell. */
function paintMap(ctx: CanvasRenderingContext2D, id: string, { x, t }: PointDataset, width: number, height: number, theme: Theme): void {
  const column = (c: number) => Float64Array.from(t, (_, n) => x[2 * n + c] as number);
  const map = maps.get(id) ?? valueMap({ x: column(0), y: column(1), value: t }, [-6, 6], cells, 0.7);
  maps.set(id, map);
  for (let row = 0; row < cells; row++) {
    for (let c = 0; c < cells; c++) {
      ctx.fillStyle = colourOf(theme, 'regression', map[row * cells + c] as number);
      ctx.fillRect((c * width) / cells, (row * height) / cells, width / cells + 0.5, height / cells + 0.5);
    }
  }
}

export function DatasetThumb({ entry }: { entry: DatasetEntry }) {
  const [isLoaded, setLoaded] = useState(!entry.load);
  useEffect(() => {
    entry.load?.().then(
      () => setLoaded(true),
      () => {}, // the run of such a set says so; here a face is missing
    );
  }, [entry]);
  const ref = useCanvas((ctx, { width, height }, theme) => {
    if (!isLoaded) return;
    const sample = sampleOf(entry);
    if (sample.form !== 'points') return;
    const [across, up] = sample.axes;
    if (!across) return;
    if (up && sample.task === 'regression') {
      paintMap(ctx, entry.id, sample, width, height, theme);
      return;
    }
    const isLine = up === undefined;
    const low = isLine ? -1.5 : up.min;
    const high = isLine ? 1.5 : up.max;
    for (let n = 0; n < sample.t.length; n++) {
      const value = sample.t[n] as number;
      const x = sample.x[n * sample.axes.length] as number;
      const y = isLine ? value : (sample.x[n * 2 + 1] as number);
      const px = ((x - across.min) / (across.max - across.min)) * width;
      const py = ((high - y) / (high - low)) * height;
      const colour = isLine ? (value < 0 ? theme.below : theme.above) : colourOf(theme, sample.task, value);
      const hasEdge = sample.task === 'multiclass'; // some classes' colours alone are too light to be seen on the ground
      drawMarker(ctx, 'circle', px, py, hasEdge ? 1.5 : 1.25, colour, hasEdge ? theme.ink : undefined);
    }
  });
  return <canvas ref={ref} aria-hidden="true" />;
}
