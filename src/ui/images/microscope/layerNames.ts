import { useCallback } from 'react';
import type { RunInfo } from '../../../run/runInfo';
import { useWords } from '../../words/useLanguage';
import { numberOfKind } from '../numberOfKind';

/** What the columns of the graph are called: by their kind, counted among those of their kind. */
export function useLayerNames({ layers }: RunInfo): (layer: number) => string {
  const word = useWords('microscope');
  return useCallback(
    (l) => {
      const kind = layers[l]?.kind ?? '';
      if (l <= 0) return word('input');
      if (l >= layers.length - 1) return word('output');
      return word('layer', { kind, number: numberOfKind(layers, l) });
    },
    [layers, word],
  );
}
