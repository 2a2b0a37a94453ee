import { montufarLowerBound, regionUpperBound } from '../../engine/linearRegions/bounds';
import type { Regions } from '../../probes/regions';
import type { RunInfo } from '../../run/runInfo';
import type { UnitsOn } from '../words/en/parts/regions';
import { useLanguage, useWords } from '../words/useLanguage';
import { planeAt, unitsOn } from './regionReading';
import { kinkedUnitsOf } from './regionsFit';

/** Squares of one layer, unless they would fill a line. */
const mostSquares = 32;

interface RegionFactsProps {
  readonly info: RunInfo;
  readonly regions: Regions;
  /** The one that is pointed at; −1: none. */
  readonly region: number;
  readonly place: readonly number[] | null;
}

/** Units of one hidden layer whose network has as many parameters; 0 where that is none. */
function shallowUnits({ parameterCount, featureNames, layers }: RunInfo): number {
  const outputs = layers.at(-1)?.units ?? 1;
  return Math.floor((parameterCount - outputs) / (featureNames.length + 1 + outputs));
}

/** How many regions there are and can be, with who has shown it, and what holds in the one that is pointed at. */
export function RegionFacts({ info, regions, region, place }: RegionFactsProps) {
  const { count } = useLanguage();
  const word = useWords('regions');
  const inputs = info.featureNames.length;
  const widths = kinkedUnitsOf(info);
  const [first] = widths;
  const upper = regionUpperBound(widths, inputs);
  // the theorem speaks of layers of ReLUs, none narrower than the input
  const isAllKinked = widths.length > 0 && widths.length === info.layers.length - 2;
  const lower = isAllKinked && widths.every((width) => width >= inputs) ? montufarLowerBound(widths, inputs) : null;
  const shallow = widths.length > 1 ? shallowUnits(info) : 0;
  return (
    <dl className="region-facts">
      <Fact name={word('inView')} value={count(regions.ends.length)}>
        {regions.pieceCount !== null && <span title={word('piecesTitle')}>{word('pieces', { count: regions.pieceCount })}</span>}
      </Fact>
      {first !== undefined && widths.length > 1 && (
        <Fact name={word('afterFirst')} value={count(regions.afterLayer[0] ?? 0)}>
          {word('ofAtMost', { most: regionUpperBound([first], inputs) })}
        </Fact>
      )}
      {lower !== null && (
        <Fact name={word('some', { inputs })} value={word('someValue', { count: lower })}>
          {word('someSource')}
        </Fact>
      )}
      <Fact name={word('none', { inputs })} value={word('noneValue', { count: upper })}>
        {word(widths.length > 1 ? 'noneSource' : 'noneSourceOne')}
      </Fact>
      {shallow > 0 && (
        <Fact name={word('shallow', { units: shallow })} value={word('shallowValue', { count: regionUpperBound([shallow], inputs) })}>
          {word('noneSourceOne')}
        </Fact>
      )}
      <div className="here">
        <dt>{word('here')}</dt>
        <dd>
          {place && region >= 0 ? (
            <output>{word('plane', planeAt(info, regions, region, place))}</output>
          ) : (
            <span className="muted">{word('nowhere')}</span>
          )}
        </dd>
      </div>
      <div className="here">
        <dt>{word('on')}</dt>
        <dd>
          {unitsOn(info, regions, Math.max(0, region)).map((layer) => (
            <Squares key={layer.layer} units={layer} isKnown={region >= 0} />
          ))}
        </dd>
      </div>
    </dl>
  );
}

function Fact({ name, value, children }: { name: string; value: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value} <small className="muted">{children}</small>
      </dd>
    </div>
  );
}

/** The units of a layer, filled where they are on. */
function Squares({ units, isKnown }: { units: UnitsOn; isKnown: boolean }) {
  const word = useWords('regions');
  const { layer, on, of } = units;
  return (
    <div className="units-on">
      <span className="muted">{word('layer', { layer })}</span>
      {of <= mostSquares ? (
        <span className="squares" role="img" aria-label={isKnown ? word('onSome', units) : word('nowhere')}>
          {Array.from({ length: of }, (_, unit) => (
            <span key={unit} data-on={(isKnown && on.includes(unit + 1)) || undefined} />
          ))}
        </span>
      ) : (
        <span>{isKnown ? word('onCount', { on: on.length, of }) : '–'}</span>
      )}
    </div>
  );
}
