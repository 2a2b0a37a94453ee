import { useEffect, useRef } from 'react';
import { type PlantedBug, plantedBugs } from '../../../experiment/plantedBugs';
import { paintErrorProfile } from '../../../render/errorProfile';
import type { RunInfo } from '../../../run/runInfo';
import { setLook as setPanelLook, useExperiment } from '../../../state/experimentStore';
import { type Glow, useView } from '../../../state/viewStore';
import { Select } from '../../controls/Select';
import { Figure } from '../../figure/Figure';
import type { Numbers } from '../../figure/numbers';
import { useJob } from '../../views/useJob';
import type { PartMessages } from '../../words/en/parts/parts';
import type { Word } from '../../words/language';
import { useWords } from '../../words/useLanguage';
import type { InspectWord } from '../inspectWord';
import { JobLine } from '../JobLine';
import { keepResult } from '../jobResults';
import type { PanelProps } from '../registry';
import { suspicious } from '../suspicious';
import { useLook } from '../useLook';
import { bugMisfit } from './bugFits';
import { nameOf } from './checkPlaces';
import { ErrorCurve } from './ErrorCurve';
import './GradientCheck.css';
import { ScrollRegion } from '../../controls/ScrollRegion';
import { PassTimes } from './PassTimes';
import { columnNames, type ShownCheck, WorstWeights } from './WorstWeights';

type CheckWord = Word<PartMessages['check']>;

/** Finite differences against backpropagation on other cores: the error by ε, weight by weight, what both cost, and whether a planted bug is found. */
export default function GradientCheck({ info }: PanelProps) {
  const title = useWords('inspectStrip');
  const word = useWords('check');
  const names = useWords('inspect');
  const [look, setLook] = useLook('gradientCheck');
  const { exponent } = look;
  const wanted = look.bug === 'none' ? null : look.bug;
  const misfit = wanted && bugMisfit(info, wanted);
  const bug = misfit ? null : wanted;
  const check = useJob('gradientCheck', { epsilon: Number(`1e${exponent}`), ...(bug && { bug }) });
  const curve = useJob('errorCurve', bug ? { bug } : {});
  const { result } = check;
  const shown = useSteady(info, result, bug) ?? check.partial;
  const shownCurve = curve.result ?? curve.partial;
  useKeptResult(info, result);
  useGlow(result, word('legend'));
  useEffect(() => removeBugOnClosing, []);
  const again = () => {
    check.again();
    curve.again();
  };
  return (
    <Figure
      name="gradient-check"
      title={title('panel.gradientCheck')}
      explanation={shown ? verdictOf(info, shown, word) : word('coming')}
      numbers={() => shown && numbersOf(info, shown, word, names)}
      tools={
        <>
          <span className="muted" aria-hidden="true">
            {word('bugLabel')}
          </span>
          <Select
            label={word('bug')}
            value={bug ?? 'none'}
            options={[
              { value: 'none', label: word('bug.none') },
              ...plantedBugs.map((value) => {
                const name = word(`bug.${value}`);
                const unfit = bugMisfit(info, value);
                return { value, label: unfit ? word('unfit', { name, why: word(`unfit.${unfit}`) }) : name, disabled: unfit !== null };
              }),
            ]}
            onChange={(value) => setLook({ bug: value as PlantedBug | 'none' })}
          />
          <JobLine job={{ ...check, again }} what="derivatives" step={result?.place.step ?? null} />
        </>
      }
    >
      {wanted && misfit && <p role="status">{word('unfitLinked', { name: word(`bug.${wanted}`), why: word(`unfit.${misfit}`) })}</p>}
      <div className="check-panel">
        <section className="check-part">
          <h4>
            {word('curve')}{' '}
            {shownCurve && (
              <span className="muted">
                {word('curveOf', { count: shownCurve.parameters, of: info.parameterCount, examples: shownCurve.examples })}
              </span>
            )}
          </h4>
          <p className="muted">{curve.isUnderWay && !shownCurve ? word('curveComing') : word('curveFormula')}</p>
          {shownCurve && <ErrorCurve curve={shownCurve} exponent={exponent} onExponent={(next) => setLook({ exponent: next })} />}
        </section>
        <div className="check-part">
          <h4>
            {word('worst')} <span className="muted">{word('worstFormula')}</span>
          </h4>
          <ScrollRegion className="inspect-list" label={word('worst')}>
            {shown && <WorstWeights info={info} shown={shown} />}
          </ScrollRegion>
        </div>
        <PassTimes info={info} isDue={curve.result !== null} />
      </div>
    </Figure>
  );
}

/** While the next ε is computed, what was found at the one before stays; with another bug it does not. */
function useSteady(info: RunInfo, result: ShownCheck | null, bug: PlantedBug | null): ShownCheck | null {
  const last = useRef<{ readonly info: RunInfo; readonly result: ShownCheck } | null>(null);
  if (result) last.current = { info, result };
  const kept = last.current;
  return kept?.info === info && kept.result.bug === bug ? kept.result : null;
}

/** The closed strip tells what was found; once the panel is closed, of the true gradient. */
function useKeptResult(info: RunInfo, result: ShownCheck | null): void {
  useEffect(() => {
    if (!result) return;
    const keep = (kept: ShownCheck) =>
      keepResult(info, 'gradientCheck', kept, (ctx, size, theme) => paintErrorProfile(ctx, kept.relativeErrors, size, theme));
    keep(result);
    return () => {
      if (result.unharmed) keep({ ...result, ...result.unharmed, bug: null, unharmed: null });
    };
  }, [info, result]);
}

/** Weights that disagree glow on the graph. */
function useGlow(result: ShownCheck | null, legend: string): void {
  useEffect(() => {
    if (!result) return;
    const count = result.relativeErrors.findIndex((error) => !(error > suspicious));
    const end = count < 0 ? result.indices.length : count;
    const glow: Glow = {
      panel: 'gradientCheck',
      indices: result.indices.subarray(0, end),
      shares: result.relativeErrors.subarray(0, end),
      legend,
    };
    useView.setState({ glow: end > 0 ? glow : null });
    return () => useView.setState({ glow: null });
  }, [result, legend]);
}

/** A bug does not outlive its panel. */
function removeBugOnClosing(): void {
  const { view } = useExperiment.getState().experiment;
  if (!view.open.includes('gradientCheck') && view.looks.gradientCheck?.bug) setPanelLook('gradientCheck', { bug: 'none' });
}

function verdictOf(info: RunInfo, shown: ShownCheck, word: CheckWord): string {
  const count = shown.indices.length;
  const { epsilon, examples, kinks, bug } = shown;
  const suspects = shown.relativeErrors.filter((error) => error > suspicious).length;
  const sentences = [
    suspects === 0
      ? word('agree', { count, relative: shown.deviation.relative, epsilon, examples })
      : word('disagree', { count: suspects, of: count, epsilon }),
    bug ? word('planted', { bug }) : suspects > 0 ? word('noWonder') : '',
    kinks > 0 ? word('kinks', { count: kinks }) : '',
    count < info.parameterCount ? word('onlySome', { count, of: info.parameterCount }) : '',
    info.layers.some(({ hasNorm }) => hasNorm) ? word('normMode') : '',
    info.layers.some(({ dropoutRate }) => dropoutRate > 0) ? word('dropoutMode') : '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function numbersOf(info: RunInfo, shown: ShownCheck, word: CheckWord, names: InspectWord): Numbers {
  return {
    caption: word('coming'),
    columns: columnNames.map((name) => ({ name: word(name) })),
    rows: Array.from(shown.indices, (index, k) => [
      nameOf(info, index, names),
      shown.analytic[k] as number,
      shown.numeric[k] as number,
      shown.relativeErrors[k] as number,
    ]),
  };
}
