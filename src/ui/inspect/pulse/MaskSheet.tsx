import { useMemo } from 'react';
import type { MaskedBoundary } from '../../../probes/pulse/maskedBoundaries';
import { paintFit } from '../../../render/answersPaint';
import { FieldPainter, paintDecision, paintExamples } from '../../../render/picturePaint';
import { Figure } from '../../figure/Figure';
import { FigureCanvas } from '../../figure/FigureCanvas';
import { useFrame } from '../../views/useFrame';
import { useHeld } from '../../views/useHeld';
import { useProbe } from '../../views/useProbe';
import { useShownRun } from '../../views/useShownRun';
import { useWords } from '../../words/useLanguage';
import type { PanelProps } from '../registry';
import { ShowSelect } from './ShowSelect';

const count = 12;
const cells = { plane: 40, line: 120 };
const radius = 1.4;

/** How many of the units that can be masked are on, and of how many. */
function unitsOn({ masks }: MaskedBoundary) {
  const all = masks.flatMap((mask) => [...(mask ?? [])]);
  return { on: all.filter((bit) => bit === 1).length, of: all.length };
}

/** The boundary of twelve networks that dropout draws from this one. */
export function MaskSheet({ info: given }: PanelProps) {
  const info = useShownRun() ?? given;
  const title = useWords('inspectStrip');
  const word = useWords('pulse');
  useFrame();
  const isLine = info.axes.length === 1;
  const read = useProbe('maskedBoundaries', { cells: isLine ? cells.line : cells.plane, count, seed: '1', ...useHeld(info) });
  const painter = useMemo(() => new FieldPainter(), []);
  const rates = info.layers.flatMap(({ dropoutRate }) => (dropoutRate > 0 ? [dropoutRate] : []));
  const problem = rates.length === 0 ? word('masks.none') : info.form !== 'points' ? word('masks.noPlane') : null;
  const found = problem ? null : read();
  return (
    <Figure
      name="masks"
      title={title('panel.pulse')}
      explanation={problem ?? word('masks.explanation', { rates })}
      tools={<ShowSelect />}
      numbers={() =>
        found && {
          caption: word('masks.table'),
          columns: [
            { name: word('masks.network'), text: String },
            ...(found[0]?.masks ?? []).flatMap((mask, l) =>
              Array.from(mask ?? [], (_, unit) => ({
                name: `${word('layer', { layer: l + 1 })}, ${word('norm.unit')} ${unit + 1}`,
                text: String,
              })),
            ),
          ],
          rows: found.map(({ masks }, k) => [k + 1, ...masks.flatMap((mask) => [...(mask ?? [])])]),
        }
      }
    >
      {found && (
        <div className="mask-sheet">
          {found.map((one, k) => (
            <figure key={k}>
              <FigureCanvas
                label={word('masks.label', { index: k + 1, ...unitsOn(one) })}
                paint={(ctx, { width, height }, theme) => {
                  const picture = read()?.[k]?.picture; // its arrays are lent until the next frame
                  if (!picture) return;
                  if (isLine) paintFit(ctx, picture, info, width, height, theme);
                  else {
                    painter.paint(ctx, picture, info, false, width, height, theme);
                    paintDecision(ctx, picture, info, width, height, theme);
                  }
                  paintExamples(ctx, info, false, width, height, radius, theme);
                }}
              />
              <figcaption className="muted">{word('masks.on', unitsOn(one))}</figcaption>
            </figure>
          ))}
        </div>
      )}
    </Figure>
  );
}
