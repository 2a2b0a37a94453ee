import { useEffect, useState } from 'react';
import type { Dataset, DatasetEntry } from '../../data/dataset';
import { drawMarker } from '../../render/markers';
import type { Theme } from '../../render/theme';
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

function colourOf(theme: Theme, { task }: Dataset, value: number): string {
  if (task === 'multiclass') return theme.classes[value % theme.classes.length] as string;
  if (task === 'binary') return value === 1 ? theme.above : theme.below;
  return `#${[0, 8, 16].map((shift) => (((theme.sign[Math.round(255 * Math.min(1, Math.max(0, (value + 1) / 2)))] ?? 0) >>> shift) & 255).toString(16).padStart(2, '0')).join('')}`;
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
    const isLine = up === undefined;
    const low = isLine ? -1.5 : up.min;
    const high = isLine ? 1.5 : up.max;
    for (let n = 0; n < sample.t.length; n++) {
      const value = sample.t[n] as number;
      const x = sample.x[n * sample.axes.length] as number;
      const y = isLine ? value : (sample.x[n * 2 + 1] as number);
      const px = ((x - across.min) / (across.max - across.min)) * width;
      const py = ((high - y) / (high - low)) * height;
      const colour = isLine ? (value < 0 ? theme.below : theme.above) : colourOf(theme, sample, value);
      const hasEdge = sample.task === 'multiclass'; // some classes' colours alone are too light to be seen on the ground
      drawMarker(ctx, 'circle', px, py, hasEdge ? 1.5 : 1.25, colour, hasEdge ? theme.ink : undefined);
    }
  });
  return <canvas ref={ref} aria-hidden="true" />;
}
