import { readFileSync } from 'node:fs';
import { datasets } from '../../src/data/registry';
import { autoregression, chosenOrder, forecastError, movingAverage, sameAsNow, sameChangeAgo } from '../../src/data/sequences/forecasts';
import { kneserNey } from '../../src/data/sequences/kneserNey';
import { type MeasuredId, measuredValues } from '../../src/data/sequences/measuredSeries';
import { entryOf } from '../../src/engine/spec';
import type { TrainingLoop } from '../../src/run/trainingLoop';

// What needs no network, on the same test parts: the numbers to beat.

/** Errors in the unit of the data, one place ahead. @param most order of an autoregression to choose from */
export function seriesRivals(id: MeasuredId, most: number): readonly (readonly [string, number])[] {
  const path = new URL(`../../public/${entryOf(datasets, id).file}`, import.meta.url);
  const { values, trainRows } = measuredValues(id, readFileSync(path, 'utf8'));
  const order = chosenOrder(values, trainRows, most);
  const error = (forecast: typeof sameAsNow) => forecastError(values, trainRows, forecast);
  return [
    ['same as now', error(sameAsNow)],
    ['same change as 12 ago', error(sameChangeAgo(12))],
    ['mean of the last 3', error(movingAverage(3))],
    [`AR(${order}), of 1 to ${most}`, error(autoregression(values, trainRows, order).forecast)],
  ];
}

/** Nats a letter of n-grams on the names held out, by how many letters they look back on. */
export function nGramNats({ dataset }: Pick<TrainingLoop, 'dataset'>): readonly (readonly [string, number])[] {
  if (dataset.form !== 'sequences') throw new RangeError('no sequences');
  const { x, t, steps, symbols, trainCount } = dataset;
  const texts = Array.from({ length: x.length / steps }, (_, n) => {
    const asked = t.subarray(n * steps, (n + 1) * steps).filter((target) => target >= 0);
    return [x[n * steps], ...asked];
  });
  return [0, 1, 2, 3, 4, 5].map((length) => {
    const model = kneserNey(texts.slice(0, trainCount), symbols ?? 0, length);
    let [nats, letters] = [0, 0];
    for (const text of texts.slice(trainCount)) {
      for (let at = 1; at < text.length; at++) nats -= Math.log(model.probability(text.slice(0, at), text[at]));
      letters += text.length - 1;
    }
    return [`n-grams, ${length} letters of context`, nats / letters];
  });
}
