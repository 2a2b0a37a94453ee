import type { Figures } from './contender';
import { type Ratio, ratios } from './ratios';
import { titles, units, type WorkloadId } from './workloads';

/** environment → engine → workload → figures, or why there are none */
export type Results = Readonly<Record<string, Readonly<Record<string, Readonly<Partial<Record<WorkloadId, Figures | string>>>>>>>;

/** How far a loss of singles may be from everybody's: at the start, and after a pass of updates by the same formulas. */
const tolerance = { start: 1e-4, afterPass: 1e-2 };

export const rounded = (value: number) => (value >= 1000 ? Math.round(value).toLocaleString('en') : value.toPrecision(3));

/** Where an engine did other work than the others, in whatever environment: a sentence each. */
export function differingLosses(results: Results, workloads: readonly WorkloadId[]): readonly string[] {
  const differences: string[] = [];
  for (const workload of workloads) {
    const all = Object.entries(results).flatMap(([environment, engines]) =>
      Object.entries(engines).flatMap(([engine, byWorkload]) => {
        const figures = byWorkload[workload];
        return typeof figures === 'object' && figures.lossAtStart !== null ? [{ name: `${engine} (${environment})`, ...figures }] : [];
      }),
    );
    const [reference] = all;
    const check = (when: string, loss: number | null, wanted: number | null, relative: number, name: string) => {
      if (loss === null || wanted === null || Math.abs(loss - wanted) <= relative * Math.abs(wanted)) return;
      differences.push(`${workload}: the loss ${when} is ${loss} with ${name}, ${wanted} with ${reference.name}`);
    };
    for (const { name, lossAtStart, lossAfterPass, sameUpdates } of all) {
      check('at the start', lossAtStart, reference.lossAtStart, tolerance.start, name);
      if (sameUpdates && reference.sameUpdates) check('after a pass', lossAfterPass, reference.lossAfterPass, tolerance.afterPass, name);
    }
  }
  return differences;
}

/** All engines of one environment, and PyTorch. */
export function showTable(environment: string, results: Results, workloads: readonly WorkloadId[]): void {
  const engines = { ...results[environment], ...results.python };
  const columns = Object.keys(engines);
  console.log(
    `\n${environment}${results.python ? ' (PyTorch in Python)' : ''}\n| | ${columns.join(' | ')} |\n|---|${columns.map(() => '---|').join('')}`,
  );
  const notes = new Set<string>();
  for (const workload of workloads) {
    const cells = columns.map((engine) => {
      const figures = engines[engine][workload];
      if (typeof figures === 'string') notes.add(`${engine}, ${workload}: ${figures}`);
      else if (figures?.note) notes.add(`${engine}, ${workload}: ${figures.note}`);
      return typeof figures === 'object' ? rounded(figures.median) : '–';
    });
    console.log(`| ${titles[workload]}, ${units[workload]} | ${cells.join(' | ')} |`);
  }
  for (const note of notes) console.log(`- ${note}`);
}

/** Ours against the others of one environment, PyTorch and the processor's peak. */
export function showRatios(environment: string, results: Results): readonly Ratio[] {
  const found = ratios((engine, workload) => {
    const figures = [environment, 'python', 'native']
      .map((place) => results[place]?.[engine]?.[workload])
      .find((each) => each !== undefined);
    return typeof figures === 'object' ? figures : undefined;
  });
  if (found.length > 0)
    console.log(
      `\n${environment}\n| workload | ours | against | ratio | half of the rounds | at least | aim | |\n|---|---|---|---|---|---|---|---|`,
    );
  for (const { workload, ours, against, ratio, quartiles, atLeast, aim } of found) {
    const verdict = ratio >= aim ? 'aim reached' : ratio >= atLeast ? 'reached' : 'BELOW';
    const half = quartiles.map((value) => value.toPrecision(3)).join(' – ');
    console.log(
      `| ${workload} | ${ours} | ${against.join(' or ')} | ${ratio.toPrecision(3)} × | ${half} | ${atLeast} × | ${aim} × | ${verdict} |`,
    );
  }
  return found;
}
