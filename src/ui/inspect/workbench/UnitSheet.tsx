import { NumberField } from '../../controls/NumberField';
import { Figure } from '../../figure/Figure';
import { useLanguage, useWords } from '../../words/useLanguage';
import { BenchPictures } from './BenchPictures';
import { BenchSum } from './BenchResponse';

import { numbersOf } from './benchNumbers';
import { lengthOf } from './lossesAlong';
import { sumsOf, wrongOf } from './oneUnit';
import { ShowSheet } from './ShowSheet';
import { squaredErrorOf } from './squaredErrorOf';
import type { Bench } from './useBench';

/** The unit by itself: moved by hand, with its line, its response and its sum. */
export function UnitSheet({ bench }: { readonly bench: Bench }) {
  const { unit, place, put } = bench;
  const language = useLanguage();
  const title = useWords('inspectStrip');
  const word = useWords('workbench');
  const isCurve = unit.drawn.length === 1;
  const hidden = unit.inputs.filter((_, i) => !unit.drawn.includes(i)).map(({ name }) => name);
  return (
    <Figure
      name="workbench"
      title={title('panel.workbench')}
      explanation={[
        word(isCurve ? 'unit.curve' : unit.isDecision ? 'unit.decision' : 'unit.number'),
        hidden.length > 0 ? word('others', { names: hidden }) : '',
      ].join(' ')}
      tools={<ShowSheet />}
      numbers={() => numbersOf(bench, place, unit.output, word, language)}
    >
      <div className="bench">
        <BenchPictures bench={bench} place={place} output={unit.output} />
        <div className="bench-side">
          {!isCurve && <BenchSum bench={bench} place={place} output={unit.output} />}
          <UnitScore bench={bench} />
          <table className="inspect-table bench-weights">
            <tbody>
              {[...place].map((value, i) => {
                const name = unit.inputs[i] ? word('weightOf', { name: unit.inputs[i].name }) : word('bias');
                return (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    <td>
                      <NumberField label={name} value={value} format={language.weight} onCommit={(typed) => put(place.with(i, typed))} />
                    </td>
                  </tr>
                );
              })}
              <tr>
                <th scope="row">{word('length')}</th>
                <td>{language.weight(lengthOf(place.subarray(0, -1)))}</td>
              </tr>
            </tbody>
          </table>
          <p className="muted">{word(isCurve ? 'hintCurve' : 'hint')}</p>
        </div>
      </div>
    </Figure>
  );
}

/** How many are right, or how large the error is. */
function UnitScore({ bench: { unit, place } }: { readonly bench: Bench }) {
  const word = useWords('workbench');
  const { loss } = useLanguage();
  const sums = sumsOf(unit, place);
  if (!unit.isDecision)
    return (
      <p>
        {word('error')} <output>{loss(squaredErrorOf(sums.map(unit.output.value), unit.targets))}</output>
      </p>
    );
  const wrong = wrongOf(unit, sums, unit.output.level).filter(Boolean).length;
  return (
    <p>
      <output>{word('right', { right: sums.length - wrong, of: sums.length })}</output>
    </p>
  );
}
