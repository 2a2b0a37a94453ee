import type { ProbeFactory } from './probe';
import { mostImages, type SilentMaps } from './silentMaps';

const chunk = 16; // the intermediates of wide maps stay small

/** Sends training images through the network and notes every map that answers once. */
export const silentMaps: ProbeFactory<Record<string, never>, SilentMaps> = ({ dataset, network, columns, inputs, parts }) => {
  if (dataset.form !== 'images') return null;
  const pass = network.createPass({ capacity: chunk, mode: 'eval', backward: false, keepsPreActivations: false });
  const size = pass.x.length / chunk;
  const { from, count } = parts.scored.train;
  const images = Math.min(count, mostImages);
  const [channels] = network.inputShape.slice(-1);
  const outputs = [
    { y: pass.x, units: channels },
    ...columns.map(({ last, outputShape }) => ({ y: pass.layers[last].y, units: outputShape[outputShape.length - 1] })),
  ];
  return () => {
    const silent = outputs.map(({ units }) => new Uint8Array(units).fill(1));
    for (let first = 0; first < images; first += chunk) {
      const batch = Math.min(chunk, images - first);
      pass.x.set(inputs.subarray((from + first) * size, (from + first + batch) * size));
      pass.forward(batch);
      for (const [column, { y, units }] of outputs.entries()) {
        const known = silent[column];
        const length = (y.length / chunk) * batch;
        for (let i = 0; i < length; i += units) for (let unit = 0; unit < units; unit++) if (y[i + unit] !== 0) known[unit] = 0;
      }
    }
    return { images, columns: silent };
  };
};
