import { useEffect } from 'react';
import { paramOf } from '../../render/layerParams';
import type { RunInfo } from '../../run/runInfo';
import { useView } from '../../state/viewStore';

/** Hears which weight or bias is pressed on the graph, or chosen in a list, as an index into the flat parameters. @param pressed null: nobody listens */
export function usePressedParameter(info: RunInfo, pressed: ((index: number) => void) | null): void {
  useEffect(() => {
    if (!pressed) return;
    return useView.subscribe(({ edited }, before) => {
      if (!edited || edited === before.edited) return;
      const layer = info.layers[edited.layer];
      const isBias = edited.input < 0;
      const param = layer && paramOf(layer, isBias ? 'bias' : 'weight');
      if (layer && param) pressed(param.offset + (isBias ? edited.unit : edited.unit * layer.inputs + edited.input));
    });
  }, [info, pressed]);
}
