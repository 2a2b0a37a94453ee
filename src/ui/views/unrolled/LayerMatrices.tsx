import { paintMatrices } from '../../../render/paintMatrices';
import type { RunInfo } from '../../../run/runInfo';
import { useFrames } from '../../../state/runnerContext';
import { useLanguage, useWords } from '../../words/useLanguage';
import { useCanvas } from '../useCanvas';

const gateNames: Readonly<Record<string, readonly string[]>> = { lstm: ['i', 'f', 'g', 'o'], gru: ['r', 'z', 'n'], rnn: ['h'] };

/** W and U of a layer with a state, live. */
export function LayerMatrices({ info, layer, unit }: { readonly info: RunInfo; readonly layer: number; readonly unit: number }) {
  const { count } = useLanguage();
  const word = useWords('sequences');
  const frames = useFrames();
  const { kind = '', units = 0, inputs = 0, params = [] } = info.layers[layer] ?? {};
  const gates = gateNames[kind] ?? [];
  const ref = useCanvas(
    (ctx, size, theme) => {
      const parameters = frames.current()?.parameters;
      if (!parameters) return;
      const part = (role: string, width: number) => {
        const from = params.find((param) => param.role === role)?.offset ?? 0;
        return parameters.subarray(from, from + gates.length * units * width);
      };
      const matrices = { weight: part('weight', inputs), recurrent: part('recurrentWeight', units), units, inputs, gates, unit };
      paintMatrices(ctx, matrices, size, theme);
    },
    { live: true },
  );
  const rows = count(gates.length * units);
  return (
    <canvas
      ref={ref}
      className="layer-matrices"
      role="img"
      aria-label={word('matrices', { layer, rows, inputs: count(inputs), units: count(units) })}
    />
  );
}
