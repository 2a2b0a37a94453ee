import type { LayerInfo, RunInfo } from '../../run/runInfo';
import { useLanguage, useWords } from '../words/useLanguage';

interface PaperLayer {
  readonly kind: 'input' | 'conv' | 'flat' | 'dense' | 'out';
  readonly maps: number;
  /** Height and width of a map. */
  readonly sides: readonly [number, number] | null;
  readonly weights: number;
}

/** Source: Bojarski et al. 2016, arXiv:1604.07316, figure 4; weights with their biases, worked out from its sizes. */
const theirs: readonly PaperLayer[] = [
  { kind: 'input', maps: 3, sides: [66, 200], weights: 0 },
  { kind: 'conv', maps: 24, sides: [31, 98], weights: 1824 },
  { kind: 'conv', maps: 36, sides: [14, 47], weights: 21_636 },
  { kind: 'conv', maps: 48, sides: [5, 22], weights: 43_248 },
  { kind: 'conv', maps: 64, sides: [3, 20], weights: 27_712 },
  { kind: 'conv', maps: 64, sides: [1, 18], weights: 36_928 },
  { kind: 'flat', maps: 1152, sides: null, weights: 0 },
  { kind: 'dense', maps: 100, sides: null, weights: 115_300 },
  { kind: 'dense', maps: 50, sides: null, weights: 5050 },
  { kind: 'dense', maps: 10, sides: null, weights: 510 },
  { kind: 'out', maps: 1, sides: null, weights: 11 },
];

function layerOf({ kind, shape, units, parameterCount }: LayerInfo, l: number, last: number): PaperLayer {
  const [height = 0, width = 0] = shape;
  const isMap = shape.length === 3;
  return {
    kind: l === 0 ? 'input' : l === last ? 'out' : isMap ? 'conv' : kind === 'dense' ? 'dense' : 'flat',
    maps: units,
    sides: isMap ? [height, width] : null,
    weights: parameterCount,
  };
}

/** The layers that are run, with the flat one between maps and units, as the paper has it. */
function layersOf({ layers }: RunInfo): readonly PaperLayer[] {
  const ours = layers.map((layer, l) => layerOf(layer, l, layers.length - 1));
  return ours.flatMap((layer, k) => {
    const before = ours[k - 1];
    if (!before?.sides || layer.sides || layer.kind === 'flat') return [layer];
    return [{ kind: 'flat', maps: before.sides[0] * before.sides[1] * before.maps, sides: null, weights: 0 } as const, layer];
  });
}

/** Ours in the columns of the paper: convolutions from the left, the flat one below the paper's, units from the right. */
function inColumns(ours: readonly PaperLayer[], columns: number): readonly (PaperLayer | null)[] {
  const flat = ours.findIndex(({ sides }) => sides === null);
  const [maps, units] = flat < 0 ? [ours, []] : [ours.slice(0, flat), ours.slice(flat)];
  const [first, ...others] = units;
  const gapAt = (length: number) => new Array<null>(Math.max(0, length)).fill(null);
  const flatAt = Math.max(
    maps.length,
    theirs.findIndex(({ kind }) => kind === 'flat'),
  );
  return [...maps, ...gapAt(flatAt - maps.length), first ?? null, ...gapAt(columns - flatAt - units.length), ...others];
}

/** The layers of the network that is driven by, beside those of the paper that first drove so. */
export function PaperTable({ info }: { info: RunInfo }) {
  const word = useWords('drive');
  const { count, sides } = useLanguage();
  const ours = layersOf(info);
  const width = Math.max(theirs.length, ours.length);
  const whole = theirs.reduce((sum, { weights }) => sum + weights, 0);
  const [paper, here] = [inColumns(theirs, width), inColumns(ours, width)];
  let number = 0;
  const rows = [
    ['theirs', paper, whole],
    ['here', here, info.parameterCount],
  ] as const;
  return (
    <section className="road-strip">
      <table className="paper">
        <thead>
          <tr>
            <th scope="row">
              <b>{word('paper.title')}</b>
            </th>
            {paper.map((layer, k) => {
              const kind = layer?.kind ?? here[k]?.kind ?? 'flat';
              return (
                <th key={k} scope="col">
                  {kind === 'conv' ? word('paper.conv', { number: ++number }) : word(`paper.${kind}`)}
                </th>
              );
            })}
          </tr>
        </thead>
        {rows.map(([who, layers, weights]) => (
          <tbody key={who}>
            <tr>
              <th scope="row">
                <b>{word(`paper.${who}`)}</b>, {word('paper.maps')}
              </th>
              {layers.map((layer, k) => (
                <td key={k}>{layer ? count(layer.maps) : '–'}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">{word('paper.sides')}</th>
              {layers.map((layer, k) => (
                <td key={k}>{layer?.sides ? sides(layer.sides) : ''}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">{word('paper.weights', { count: weights })}</th>
              {layers.map((layer, k) => (
                <td key={k}>{layer && layer.weights > 0 ? count(layer.weights) : ''}</td>
              ))}
            </tr>
          </tbody>
        ))}
      </table>
    </section>
  );
}
