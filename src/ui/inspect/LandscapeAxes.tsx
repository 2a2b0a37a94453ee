import { useCallback, useEffect } from 'react';
import type { RunInfo } from '../../run/runInfo';
import { useView } from '../../state/viewStore';
import { NumberField } from '../controls/NumberField';
import { useWords } from '../words/useLanguage';
import { parameterName } from './parameterName';
import { useLook } from './useLook';
import { usePressedParameter } from './usePressedParameter';

interface LandscapeAxesProps {
  readonly info: RunInfo;
  /** Indices into the flat parameters: across and up. */
  readonly axes: readonly [number, number];
}

const sides = [
  { which: 'across', field: 'landscape.parameterAcross', mark: '→' },
  { which: 'up', field: 'landscape.parameterUp', mark: '↑' },
] as const;

/** The two weights of the plane: typed here, or the last two that were pressed on the graph, where they are marked. */
export function LandscapeAxes({ info, axes: [across, up] }: LandscapeAxesProps) {
  const word = useWords('inspect');
  const [, setLook] = useLook('landscape');
  usePressedParameter(
    info,
    useCallback((index) => index !== up && setLook({ across: 1 + up, up: 1 + index }), [up, setLook]),
  );
  useEffect(() => {
    useView.setState({ axes: [across, up].map((index, k) => ({ index, mark: sides[k]?.mark ?? '' })) });
    return () => useView.setState({ axes: null });
  }, [across, up]);
  return (
    <>
      {sides.map(({ which, field }, k) => {
        const index = k === 0 ? across : up;
        return (
          <div className="row" key={which}>
            <NumberField
              label={word(field)}
              value={index + 1}
              min={1}
              max={info.parameterCount}
              whole
              onCommit={(number) => setLook({ [which]: number })}
            />
            <span className="muted">{word(`landscape.${which}`, { name: parameterName(info, index, word) })}</span>
          </div>
        );
      })}
      <p className="muted">{word('landscape.pressTwo')}</p>
    </>
  );
}
