import { type ReactNode, useMemo, useState } from 'react';
import { finiteEnds } from '../../../render/finiteEnds';
import { MapPainter } from '../../../render/paintMaps';
import { useLook } from '../../inspect/useLook';
import { useCanvas } from '../../views/useCanvas';
import { useWords } from '../../words/useLanguage';
import { type NamedSurface, offered, ownNetwork, type SurfaceName } from './raceAsk';
import { heightsOf } from './raceHeights';

interface RaceChoiceProps {
  readonly chosen: SurfaceName | typeof ownNetwork;
  readonly onChoose?: () => void;
  /** About the one that is chosen. */
  readonly children: ReactNode;
}

/** What can be raced on: the functions that there are, and the network of the page. */
export function RaceChoice({ chosen, onChoose, children }: RaceChoiceProps) {
  const word = useWords('race');
  const [, setLook] = useLook('race');
  const choose = (name: string) => {
    setLook({ function: name, f: '', start: '' });
    onChoose?.();
  };
  const button = (name: (typeof offered)[number]['name'] | typeof ownNetwork, picture: ReactNode) => (
    // biome-ignore lint/a11y/useSemanticElements: a picture and two lines are pressed as one
    <button key={name} type="button" role="radio" aria-checked={name === chosen} onClick={() => choose(name)}>
      {picture}
      <span>
        <b>{word(`name.${name}`)}</b>
        <span className="muted">{word(`about.${name}`)}</span>
      </span>
    </button>
  );
  return (
    <section className="race-functions" aria-label={word('functions')}>
      <div className="region-head">
        <h2>{word('functions')}</h2>
        <span className="muted end">{word(chosen === ownNetwork ? 'ofWeights' : 'ofTwo')}</span>
      </div>
      <div className="race-offered" role="radiogroup" aria-label={word('functions')}>
        {offered.map((entry) => button(entry.name, <SmallMap entry={entry} />))}
        {button(ownNetwork, <SmallNetwork />)}
      </div>
      {children}
    </section>
  );
}

const cells = 32;
/** Steps of the small picture: what a contour map is seen by. */
const stripes = 8;

function SmallMap({ entry: { surface } }: { readonly entry: NamedSurface }) {
  const [painter] = useState(() => new MapPainter());
  const heights = useMemo(() => {
    const smooth = heightsOf(surface, cells);
    const [low, high] = finiteEnds(smooth);
    return smooth.map((height) => Math.floor(((height - low) / (high - low)) * stripes) / stripes);
  }, [surface]);
  const ref = useCanvas((ctx, size, theme) => painter.paintMagnitudes(ctx, heights, cells, [0, 1.1], { x: 0, y: 0, ...size }, theme));
  return <canvas ref={ref} aria-hidden="true" />;
}

/** Units of the small network, layer by layer. */
const layers = [[10, 22], [7, 16, 25], [16]] as const;
const across = [6, 16, 26] as const;

const SmallNetwork = () => (
  <svg viewBox="0 0 32 32" aria-hidden="true">
    {layers
      .slice(1)
      .map((units, layer) =>
        units.map((to) =>
          layers[layer]?.map((from) => <path key={`${from} ${to}`} d={`M${across[layer]} ${from}L${across[layer + 1]} ${to}`} />),
        ),
      )}
    {layers.map((units, layer) => units.map((y) => <circle key={`${layer} ${y}`} cx={across[layer]} cy={y} r="2.5" />))}
  </svg>
);
