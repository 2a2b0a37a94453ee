import { originalValue } from '../../data/originalValue';
import type { RunInfo } from '../../run/runInfo';

/** Some browsers begin to read the text only after the click. */
const keptMs = 10_000;

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
  const url = URL.createObjectURL(new Blob([`${[header, ...lines].join('\n')}\n`], { type: 'text/csv' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: 'examples.csv' });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), keptMs);
}
