import type { Box } from '../../render/imageNetwork';
import { usePointedLayer } from '../../state/pointedLayer';
import './GraphExtras.css';

const air = 4; // px around what is ringed

/** A ring around all pictures of the layer that a panel points at. @param boxesOf where the pictures of a column stand */
export function LayerRing({ boxesOf }: { readonly boxesOf: (column: number) => readonly Box[] }) {
  const column = usePointedLayer((state) => state.column);
  const text = usePointedLayer((state) => state.text);
  const boxes = column === null ? [] : boxesOf(column);
  if (boxes.length === 0) return null;
  const [left, top] = [Math.min(...boxes.map(({ x }) => x)), Math.min(...boxes.map(({ y }) => y))];
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  return (
    <div
      className="layer-ring"
      style={{ left: left - air, top: top - air, width: right - left + 2 * air, height: bottom - top + 2 * air }}
      aria-hidden="true"
    >
      {text && <span>{text}</span>}
    </div>
  );
}
