import { originalValue } from '../../data/originalValue';
import type { RunInfo } from '../../run/runInfo';
import { downloadFile } from '../downloadFile';

/** Saves the examples in original units: inputs, target, part. A sandbox without downloads drops it silently. */
export function downloadExamples(info: RunInfo | null): void {
  if (!info) return;
  const { axes, target, classes, x, t, count, trainCount } = info;
  const original = (value: number, axis: { mean?: number; standardDeviation?: number } | null) =>
    Number(originalValue(axis, value).toPrecision(12));
  const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = Array.from({ length: count }, (_, n) => {
    const inputs = axes.map((axis, d) => original(x[n * axes.length + d] as number, axis));
    const value = t[n] as number;
    return [...inputs, quoted(classes[value] ?? String(original(value, target))), n < trainCount ? 'train' : 'test'].join(',');
  });
  const header = [...axes.map((axis) => axis.name), target?.name ?? 'class', 'part'].join(',');
  downloadFile('examples.csv', new Blob([`${[header, ...lines].join('\n')}\n`], { type: 'text/csv' }));
}
