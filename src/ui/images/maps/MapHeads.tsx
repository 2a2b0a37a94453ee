import { Fragment } from 'react';
import type { MapColumn, MapLayout } from '../../../render/imageNetwork';
import type { LayerInfo, RunInfo } from '../../../run/runInfo';
import { LayerHead, OutputHead } from '../../views/LayerHead';
import { useLanguage, useWords } from '../../words/useLanguage';
import { MisfitCard } from './MisfitCard';

const air = 6; // px between the heads of two columns
const kinds = ['conv', 'maxpool', 'avgpool', 'gap', 'dense'] as const;
const rows = ['kernel', 'stride', 'places', 'parameters'] as const;

interface MapHeadsProps {
  readonly info: RunInfo;
  readonly layout: MapLayout;
  /** Which of the experiment's hidden layers does not fit; null: all do. */
  readonly misfit: number | null;
}

/** The heads of all columns: what each layer is, how it reads, what it gives and how many parameters it has. */
export function MapHeads({ info, layout, misfit }: MapHeadsProps) {
  const { columns, heads } = layout;
  const words = useWords('images');
  const placeOf = (column: MapColumn, c: number) => ({
    left: column.x,
    width: (columns[c + 1]?.x ?? layout.width) - column.x - (heads === 'rows' ? 2 : air),
    band: heads === 'rows' ? ('three' as const) : ('one' as const),
  });
  return columns.map((column, c) => {
    const layer = info.layers[column.layer];
    if (c === 0 && layer) return <InputHead key={c} layer={layer} place={placeOf(column, c)} />;
    const facts = layer && <Facts layer={layer} before={info.layers[column.layer - 1]} isInRows={heads === 'rows'} />;
    if (layer && c === columns.length - 1) return <OutputHead key={c} place={placeOf(column, c)} units={layer.units} facts={facts} />;
    const kind = kinds.find((id) => id === layer?.kind);
    const [box] = column.boxes;
    return (
      <Fragment key={c}>
        <LayerHead
          index={c - 1}
          place={placeOf(column, c)}
          facts={facts}
          shortest={heads === 'rows' && kind ? words(`maps.kind.${kind}`) : undefined}
          isNamed
          tellsWindow
        />
        {misfit === c - 1 && box && (
          <div className="misfit-place" style={{ left: box.x, top: box.y, width: box.width, height: box.height }}>
            <MisfitCard index={misfit} />
          </div>
        )}
      </Fragment>
    );
  });
}

/** Places of a side without padding. */
const placesWithout = (size: number, kernel: number, stride: number) => Math.floor((size - kernel) / stride) + 1;

/** How a layer reads, what it gives, and how many parameters it has, each in a row of its own. */
function Facts({ layer, before, isInRows }: { layer: LayerInfo; before: LayerInfo | undefined; isInRows: boolean }) {
  const { count, sides } = useLanguage();
  const words = useWords('images');
  const { window, shape, parameterCount } = layer;
  const read = window && {
    kernel: window.kernelSize,
    stride: window.stride[0],
    isPadded: shape.some(
      (places, side) =>
        side < 2 && places > placesWithout(before?.shape[side] ?? 0, window.kernelSize[side] ?? 1, window.stride[side] ?? 1),
    ),
  };
  const title = read ? words('maps.windowTitle', read) : undefined;
  const parameters = words('maps.parameters', { count: parameterCount });
  if (!isInRows) {
    return (
      <div className="facts">
        <Fact title={title}>{read && words('maps.window', read)}</Fact>
        <Fact title={sides(shape)}>{shape.length === 3 && sides(shape)}</Fact>
        <Fact title={parameters}>
          {parameterCount > 0 && (
            <>
              <span>{count(parameterCount)}</span> <span>{words('maps.parametersUnit', { count: parameterCount })}</span>
            </>
          )}
        </Fact>
      </div>
    );
  }
  return (
    <div className="facts">
      <Fact title={title}>{read && words('maps.cells', { sides: read.kernel })}</Fact>
      <Fact title={title}>{read && words('maps.stride', read)}</Fact>
      <Fact title={sides(shape)}>{shape.length === 3 && words('maps.cells', { sides: shape.slice(0, 2) })}</Fact>
      <Fact title={parameters}>{parameterCount > 0 && count(parameterCount)}</Fact>
    </div>
  );
}

const Fact = ({ title, children }: { title?: string; children: React.ReactNode }) => (
  <div className="fact" title={title}>
    {children}
  </div>
);

interface InputHeadProps {
  readonly layer: LayerInfo;
  readonly place: { readonly left: number; readonly width: number; readonly band: 'one' | 'three' };
}

/** Over the image: its shape, and the names of the rows where the heads are a table. */
function InputHead({ layer, place: { left, width, band } }: InputHeadProps) {
  const { sides } = useLanguage();
  const words = useWords('images');
  const isInRows = band === 'three';
  return (
    <div className="layer-head" style={{ left, width }} data-band={band}>
      <div className="line">{isInRows ? <span className="muted">{words('maps.row.kind')}</span> : words('maps.input')}</div>
      <div className="line">{isInRows && <span className="muted">{words('maps.row.size')}</span>}</div>
      {isInRows && (
        <div className="line">
          <span className="muted">{words('maps.row.activation')}</span>
        </div>
      )}
      <div className="facts">
        {isInRows ? (
          rows.map((row) => <Fact key={row}>{words(`maps.row.${row}`)}</Fact>)
        ) : (
          <>
            <Fact>{null}</Fact>
            <Fact title={sides(layer.shape)}>{sides(layer.shape)}</Fact>
          </>
        )}
      </div>
    </div>
  );
}
