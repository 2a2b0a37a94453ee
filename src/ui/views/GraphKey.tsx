import type { ReactNode } from 'react';
import type { GraphLayout } from '../../render/graphLayout';
import { linksAreThinned } from '../../render/links';
import type { RunInfo } from '../../run/runInfo';
import { useView } from '../../state/viewStore';
import { useLanguage } from '../words/useLanguage';

interface GraphKeyProps {
  readonly layers: RunInfo['layers'];
  readonly layout: GraphLayout;
}

/** What width, colour, dashes and bars of the graph mean: one line, of which as much is seen as there is room for. */
export function GraphKey({ layers, layout }: GraphKeyProps) {
  const { word } = useLanguage();
  const { hasRibbons, hasSummary } = layout;
  const glow = useView((state) => state.glow);
  const pass = useView((state) => state.pass);
  return (
    <div className="graph-key" aria-hidden="true">
      {glow && (
        <Item text={glow.legend}>
          <path d="M0 5h22" stroke="var(--magnitude-1)" strokeWidth="9" />
          <path d="M0 5h22" stroke="var(--ink)" strokeWidth="1.5" />
        </Item>
      )}
      {pass ? (
        <Item text={pass.legend}>
          <path d="M0 5h9" stroke="var(--above)" strokeWidth="5" />
          <path d="M9 5h4" stroke="var(--edge)" />
          <path d="M13 5h9" stroke="var(--below)" strokeWidth="5" strokeDasharray="4 2" />
        </Item>
      ) : hasRibbons ? (
        <>
          <Item text={word('key.meanAbove')}>
            <path d="M0 1h22v8H0z" fill="var(--above-area)" opacity="0.5" />
          </Item>
          <Item text={word('key.meanBelow')}>
            <path d="M0 1h22v8H0z" fill="var(--below-area)" opacity="0.5" />
          </Item>
        </>
      ) : (
        <>
          <Item text={word('key.above')}>
            <path d="M0 5h22" stroke="var(--above)" strokeWidth="2.5" />
          </Item>
          <Item text={word('key.below')}>
            <path d="M0 5h22" stroke="var(--below)" strokeWidth="2.5" strokeDasharray="5 3" />
          </Item>
          {linksAreThinned(layers, layout) && <div>{word('graph.strongest')}</div>}
        </>
      )}
      {hasSummary ? (
        <>
          <Item text={word('key.allUnits')}>
            <path d="M6 0h5v5H6zM11 5h5v5h-5z" fill="var(--above-area)" />
            <path d="M11 0h5v5h-5zM6 5h5v5H6z" fill="var(--below-area)" />
          </Item>
          <Item text={word('key.histogram')}>
            <path d="M2 10V8h3V5h3V1h3V0h2v3h3v4h3v3z" fill="var(--muted)" />
          </Item>
        </>
      ) : (
        <Item text={word('key.bias')}>
          <path d="M11 3.5h10v3H11z" fill="var(--above)" />
          <path d="M11 2v6" stroke="var(--edge)" />
        </Item>
      )}
      {layers.some(({ dropoutRate }) => dropoutRate > 0) && (
        <Item text={word('key.masked')}>
          <rect x="6.5" y="0.5" width="9" height="9" rx="1.5" fill="none" stroke="var(--edge)" />
        </Item>
      )}
      {layers.some(({ skipFrom }) => skipFrom !== null) && (
        <Item text={word('key.skip')}>
          <path d="M1 9C1 1 21 1 21 9" fill="none" stroke="var(--muted)" strokeWidth="1.5" />
        </Item>
      )}
    </div>
  );
}

const Item = ({ text, children }: { text: string; children: ReactNode }) => (
  <div>
    <svg viewBox="0 0 22 10" aria-hidden="true">
      {children}
    </svg>
    {text}
  </div>
);
