import { useEffect, useState } from 'react';
import {
  isSettled,
  nextCorrection,
  nextExample,
  type RuleState,
  type RuleStep,
  restOfPass,
  ruleStart,
} from '../../../engine/perceptronRule';
import { ScrollRegion } from '../../controls/ScrollRegion';
import { Select } from '../../controls/Select';
import { Figure } from '../../figure/Figure';
import { useLanguage, useWords } from '../../words/useLanguage';
import { useLook } from '../useLook';
import { BenchPictures } from './BenchPictures';
import { BenchSum } from './BenchResponse';
import { numbersOf } from './benchNumbers';
import { NotThisSheet } from './NotThisSheet';
import { examplesOf, RuleEnd, useSeparation } from './RuleEnd';
import { ShowSheet } from './ShowSheet';
import { stepOutput } from './stepOutput';
import type { Bench } from './useBench';

const rates = [0.01, 0.03, 0.1, 0.3, 1];
const playMs = 700;

/** Rosenblatt's rule, example by example, on a copy of the run's weights. */
export function PerceptronSheet({ bench }: { readonly bench: Bench }) {
  const word = useWords('workbench');
  return bench.unit.isDecision ? <RuleSheet bench={bench} /> : <NotThisSheet why={word('rule.needsClasses')} />;
}

function RuleSheet({ bench }: { readonly bench: Bench }) {
  const { unit, place: ofRun, put } = bench;
  const { examples } = unit;
  const language = useLanguage();
  const title = useWords('inspectStrip');
  const word = useWords('workbench');
  const [{ rate }, setLook] = useLook('workbench');
  const [start, setStart] = useState(ofRun);
  const [begun, setState] = useState<RuleState | null>(null);
  const [isPlaying, setPlaying] = useState(false);
  /** η was another one on the way: Novikoff's bound is for one. */
  const [isMixed, setMixed] = useState(false);
  // until the first step it stands where the run is
  const state = begun ?? ruleStart(ofRun);
  const begin = (first: RuleState) => {
    if (!begun) setStart(ofRun);
    setState(first);
  };
  const settled = isSettled(state);
  useEffect(() => {
    if (!isPlaying || settled) return;
    const timer = setInterval(() => setState((now) => now && nextCorrection(now, examples, rate)), playMs);
    return () => clearInterval(timer);
  }, [isPlaying, settled, examples, rate]);
  const output = stepOutput;
  const separation = useSeparation(bench);
  const evidence = examplesOf(separation?.result);
  const last = state.last;
  const ways = [
    ['rule.next', nextExample],
    ['rule.correction', nextCorrection],
    ['rule.pass', restOfPass],
  ] as const;
  return (
    <Figure
      name="perceptron"
      title={title('panel.workbench')}
      explanation={word('rule.explanation')}
      tools={
        <>
          <ShowSheet />
          <span className="row">
            <Select
              label={word('rule.rate')}
              showLabel={false}
              value={String(rate)}
              options={[...new Set([...rates, rate])].map((value) => ({ value: String(value), label: `η = ${language.number(value)}` }))}
              onChange={(value) => {
                setLook({ rate: Number(value) });
                setMixed(begun !== null);
              }}
            />
          </span>
        </>
      }
      numbers={() => numbersOf(bench, state.weights, output, word, language, evidence)}
    >
      <div className="bench">
        <BenchPictures
          bench={bench}
          place={state.weights}
          output={output}
          other={last?.isCorrection ? last.before : null}
          hasOtherArrow
          marked={last?.example ?? -1}
          evidence={evidence}
          isDragged={false}
          isStep
        />
        <div className="bench-side">
          <div className="bench-ways">
            {ways.map(([name, by]) => (
              <button key={name} type="button" className="edge" onClick={() => begin(by(state, examples, rate))}>
                {word(name)}
              </button>
            ))}
            <button
              type="button"
              className="edge"
              aria-pressed={isPlaying && !settled}
              disabled={settled}
              onClick={() => {
                begin(state);
                setPlaying(!isPlaying);
              }}
            >
              {word(isPlaying && !settled ? 'rule.pause' : 'rule.play')}
            </button>
            <button
              type="button"
              className="edge"
              title={word('rule.againTitle')}
              onClick={() => {
                setPlaying(false);
                setMixed(false);
                setState(null);
              }}
            >
              {word('rule.again')}
            </button>
            <button type="button" className="edge" title={word('rule.putTitle')} disabled={!begun} onClick={() => put(state.weights)}>
              {word('rule.put')}
            </button>
          </div>
          {unit.drawn.length > 1 && (
            <BenchSum bench={bench} place={state.weights} output={output} isStep marked={last?.example ?? -1} evidence={evidence} />
          )}
          <RuleText state={state} />
          {last && <RuleTable bench={bench} step={last} after={state.weights} />}
          <RuleEnd bench={bench} separation={separation} state={state} start={begun ? start : ofRun} rate={isMixed ? null : rate} />
        </div>
      </div>
    </Figure>
  );
}

/** What happened to the example, and how many have been corrected. */
function RuleText({ state: { last, passes, corrections, inPass } }: { readonly state: RuleState }) {
  const word = useWords('workbench');
  if (!last) return <p className="muted">{word('rule.begin')}</p>;
  const { example, z, y, t } = last;
  return (
    <p role="status">
      {word(last.isCorrection ? 'rule.wrongExample' : 'rule.rightExample', { example: example + 1, z, y, t })}{' '}
      <span className="muted">{word('rule.counts', { passed: passes, made: corrections, inPass })}</span>
    </p>
  );
}

interface RuleTableProps {
  readonly bench: Bench;
  readonly step: RuleStep;
  readonly after: Float64Array;
}

/** The weights before and after, and between them what the rule adds. */
function RuleTable({ bench: { unit }, step: { example, before }, after }: RuleTableProps) {
  const word = useWords('workbench');
  const { weight } = useLanguage();
  const { x, inputs } = unit.examples;
  return (
    <ScrollRegion className="inspect-list" label={word('rule.weights')}>
      <table className="inspect-table">
        <thead>
          <tr>
            <td />
            <th scope="col">{word('rule.input')}</th>
            <th scope="col">{word('rule.before')}</th>
            <th scope="col">{word('rule.change')}</th>
            <th scope="col">{word('rule.after')}</th>
          </tr>
        </thead>
        <tbody>
          {[...after].map((value, i) => {
            const name = unit.inputs[i] ? word('weightOf', { name: unit.inputs[i].name }) : word('bias');
            const old = before[i] as number;
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{weight(i < inputs ? (x[example * inputs + i] as number) : 1)}</td>
                <td>{weight(old)}</td>
                <td>{weight(value - old)}</td>
                <td>{weight(value)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
