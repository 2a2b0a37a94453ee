import type { LayerInfo, RunInfo } from './protocol';
import type { Run } from './run';

const curvePlaces = 240;

/** What the page is told of a run at its start. */
export function describeRun(run: Run, runId: number): RunInfo {
  const { dataset, experiment, network, objective, features } = run;
  const { axes, trueFunction } = dataset;
  const chosen = experiment.view.axes.map((name) => axes.findIndex((axis) => axis.name === name)).filter((index) => index >= 0);
  const pictureAxes = axes.length === 1 ? [0] : chosen.length === 2 ? chosen : [0, 1];
  const [axis] = axes;
  return {
    runId,
    task: dataset.task,
    axes,
    target: dataset.target ?? null,
    classes: dataset.classes,
    x: dataset.x,
    t: dataset.t,
    trainCount: dataset.trainCount,
    count: run.count,
    featureNames: features,
    layers: layerInfos(run),
    parameterCount: network.parameterCount,
    pictureAxes,
    stepsPerEpoch: run.order.stepsPerEpoch,
    trueCurve: trueFunction
      ? Float64Array.from({ length: curvePlaces }, (_, i) => trueFunction(axis.min + ((axis.max - axis.min) * (i + 0.5)) / curvePlaces))
      : null,
    threshold: objective.threshold,
    outputRange: dataset.task === 'regression' && dataset.target ? [dataset.target.min, dataset.target.max] : objective.outputRange,
    metricName: dataset.task === 'regression' ? 'R²' : 'accuracy',
  };
}

function layerInfos({ network, features, experiment }: Run): LayerInfo[] {
  const infos: LayerInfo[] = [
    { kind: 'features', units: features.length, activation: 'linear', weightOffset: -1, biasOffset: -1, inputs: 0 },
  ];
  let offset = 0;
  network.layers.forEach((layer, l) => {
    const inputs = infos[l].units;
    const units = layer.outputShape[0];
    infos.push({
      kind: 'dense',
      units,
      activation: experiment.hidden[l]?.activation ?? experiment.outputActivation,
      weightOffset: offset,
      biasOffset: offset + units * inputs,
      inputs,
    });
    offset += units * (inputs + 1);
  });
  return infos;
}
