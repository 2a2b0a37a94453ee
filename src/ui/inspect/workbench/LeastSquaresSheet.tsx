import { useMemo } from 'react';
import { losses } from '../../../engine/losses/registry';
import { choiceOf } from '../../../engine/spec';
import { setExperiment } from '../../../state/experimentStore';
import { ScrollRegion } from '../../controls/ScrollRegion';
import { Figure } from '../../figure/Figure';
import { useShownExperiment } from '../../views/useShownExperiment';
import { useLanguage, useWords } from '../../words/useLanguage';
import { BenchPictures } from './BenchPictures';
import { bestLinear } from './bestLinear';
import { lengthOf } from './lossesAlong';
import { NotThisSheet } from './NotThisSheet';
import { sumsOf } from './oneUnit';
import { ShowSheet } from './ShowSheet';
import { squaredErrorOf } from './squaredErrorOf';
import type { Bench } from './useBench';

interface SheetProps {
  readonly bench: Bench;
}

/** A linear unit beside the one whose squared error is least. */
export default function LeastSquaresSheet({ bench }: SheetProps) {
  const word = useWords('workbench');
  const loss = useShownExperiment((experiment) => experiment.loss.id);
  if (loss === 'squaredError' && bench.info.layers[1]?.activation === 'linear') return <Beside bench={bench} />;
  const go = () => setExperiment({ loss: choiceOf(losses, 'squaredError'), outputActivation: 'linear' });
  return <NotThisSheet why={word('least.needsLinear')} way={{ label: word('least.become'), go }} />;
}

function Beside({ bench }: SheetProps) {
  const { unit, place, put } = bench;
  const title = useWords('inspectStrip');
  const word = useWords('workbench');
  const { weight, loss, compact } = useLanguage();
  const hasPenalty = useShownExperiment((experiment) => experiment.penalty.id !== 'none');
  const best = useMemo(() => bestLinear(unit), [unit]);
  const [here, there] = [place, best.place].map((at) => squaredErrorOf(sumsOf(unit, at), unit.targets)) as [number, number];
  const distance = lengthOf(place.map((value, i) => value - (best.place[i] as number)));
  const nameOf = (i: number) => (unit.inputs[i] ? word('weightOf', { name: unit.inputs[i].name }) : word('bias'));
  return (
    <Figure
      name="least-squares"
      title={title('panel.workbench')}
      explanation={word('least.explanation')}
      tools={<ShowSheet />}
      numbers={() => ({
        caption: word('least.table'),
        columns: [{ name: word('least.name') }, { name: word('least.run'), text: weight }, { name: word('least.minimum'), text: weight }],
        rows: [...Array.from(place, (value, i) => [nameOf(i), value, best.place[i] as number]), [word('error'), here, there]],
      })}
    >
      <div className="bench">
        <BenchPictures bench={bench} place={place} output={unit.output} other={best.place} />
        <div className="bench-side">
          <ScrollRegion className="inspect-list" label={word('least.table')}>
            <table className="inspect-table">
              <thead>
                <tr>
                  <td />
                  <th scope="col">{word('least.run')}</th>
                  <th scope="col">{word('least.minimum')}</th>
                </tr>
              </thead>
              <tbody>
                {[...place].map((value, i) => (
                  <tr key={nameOf(i)}>
                    <th scope="row">{nameOf(i)}</th>
                    <td>{weight(value)}</td>
                    <td>{weight(best.place[i] as number)}</td>
                  </tr>
                ))}
                <tr>
                  <th scope="row">{word('error')}</th>
                  <td>{loss(here)}</td>
                  <td>{loss(there)}</td>
                </tr>
              </tbody>
            </table>
          </ScrollRegion>
          <dl className="bench-facts">
            <dt>{word('least.distance')}</dt>
            <dd>{compact(distance)}</dd>
            <dt>{word('least.gap')}</dt>
            <dd>{compact(Math.max(0, here - there))}</dd>
          </dl>
          <div className="bench-ways">
            <button type="button" className="edge" title={word('least.goTitle')} onClick={() => put(best.place)}>
              {word('least.go')}
            </button>
          </div>
          {best.rank < unit.inputs.length && <p>{word('least.rank', { rank: best.rank, inputs: unit.inputs.length })}</p>}
          {hasPenalty && <p className="muted">{word('least.penalty')}</p>}
        </div>
      </div>
    </Figure>
  );
}
