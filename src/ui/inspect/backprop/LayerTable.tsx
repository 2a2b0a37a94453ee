import type { BackpropAnswer } from '../../../probes/backprop/backpropAnswer';
import type { RunInfo } from '../../../run/runInfo';
import { useLanguage, useWords } from '../../words/useLanguage';
import '../InspectTable.css';
import { ScrollRegion } from '../../controls/ScrollRegion';
import { Num } from './Flashing';
import { layerLengths } from './layerLengths';
import type { ShownBackprop } from './useBackprop';

/** A network with convolutions or states, layer by layer: forward down the columns, back up again. */
export function LayerTable({ info, shown, answer }: { info: RunInfo; shown: ShownBackprop; answer: BackpropAnswer }) {
  const word = useWords('backprop');
  const { compact, count, loss, named, shape, word: pageWord } = useLanguage();
  const { isDone } = shown;
  const last = info.layers.length - 1;
  return (
    <div className="chain">
      <p className="muted">{word('byLayer')}</p>
      <ScrollRegion className="route" label={word('layer')}>
        <table className="inspect-table">
          <thead>
            <tr>
              <th scope="col">{word('layer')}</th>
              <th scope="col">{word('shape')}</th>
              <th scope="col">‖a‖</th>
              <th scope="col">‖∂L/∂a‖</th>
              <th scope="col">‖∂L/∂W‖</th>
            </tr>
          </thead>
          <tbody>
            {info.layers.slice(1).map((layer, l) => {
              const column = l + 1;
              const lengths = layerLengths(info, answer, column);
              const isBack = isDone('layerBackward', column);
              return (
                <tr key={column} data-present={shown.present?.column === column || undefined}>
                  <th scope="row">
                    {column === last
                      ? pageWord('layer.output')
                      : `${count(column)} ${named('layerKinds', { id: layer.kind, params: [] }).label}`}
                  </th>
                  <td>{shape(layer.shape)}</td>
                  <td>
                    <Num value={0} text={compact(lengths.output)} isKnown={isDone('layerForward', column)} />
                  </td>
                  <td>
                    <Num value={0} text={compact(lengths.adjoint, 4)} isKnown={isBack} />
                  </td>
                  <td>
                    <Num value={0} text={layer.parameterCount > 0 ? compact(lengths.gradient, 4) : '–'} isKnown={isBack} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
      <p>
        L = <Num value={0} text={loss(answer.loss)} isKnown={isDone('loss')} />
      </p>
    </div>
  );
}
