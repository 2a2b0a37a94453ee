import { useState } from 'react';
import { changeFor, comparedExperiments, letters, mostCompared, ownIndex, runsOf } from '../../../experiment/comparedRuns';
import { isRecurrent } from '../../../experiment/layerKinds';
import { isWholeVector } from '../../../experiment/optimizers';
import type { RunInfo } from '../../../run/runInfo';
import { snapshotBytes } from '../../../state/comparedMember';
import { setView, useExperiment } from '../../../state/experimentStore';
import { seedCount } from '../../../state/otherSeeds';
import { useRun } from '../../../state/runStore';
import { Check } from '../../controls/Check';
import { Icon } from '../../controls/Icon';
import { Lazily } from '../../controls/Lazily';
import { Select } from '../../controls/Select';
import { Figure } from '../../figure/Figure';
import { useLook } from '../../inspect/useLook';
import { useLanguage, useWords } from '../../words/useLanguage';
import { StageHead } from '../StageHead';
import './Compare.css';
import { ComparedChart } from './ComparedChart';
import { ComparedPicture } from './ComparedPicture';
import { ComparedTable } from './ComparedTable';
import { curveNumbers } from './curveNumbers';
import { FanMarks } from './FanMarks';
import { RunHead } from './RunHead';
import type { RunRow } from './RunMenu';
import { namesOfDifference, runNames, settingNoun } from './runNames';
import { SeedsButton } from './SeedsButton';
import { useCompareKeys } from './useCompareKeys';
import { useGroup } from './useGroup';
import { useSeedBands } from './useSeedBands';

const fanMenu = () => import('./FanMenu');
const comparedTime = () => import('./ComparedTime');

const axes = ['epochs', 'updates', 'evaluations', 'seconds'] as const;

/** Up to four runs at the same place of their training: boundaries in a row, curves, numbers. */
export default function Compare() {
  const word = useWords('compare');
  const language = useLanguage();
  const group = useGroup();
  const page = useRun((state) => state.info); // until the runs say what they are of
  const experiment = useExperiment((state) => state.experiment);
  const [look, setLook] = useLook('compare');
  const [pointed, setPointed] = useState<number | null>(null);
  const { showTest } = experiment.view;
  const runs = runsOf(experiment);
  const all = comparedExperiments(experiment);
  const names = runNames(experiment, language, word);
  const own = ownIndex(runs);
  const rows = (group?.members ?? []).slice(0, runs.length).map(
    (member, run): RunRow => ({
      letter: letters[run] as string,
      name: names[run] ?? '',
      member,
      isOwn: run === own,
    }),
  );
  const chosen = Math.min(look.chosen, Math.max(0, rows.length - 1));
  const choose = (run: number) => setLook({ chosen: run });
  useCompareKeys(group, rows, chosen, choose);
  const seeds = useSeedBands(rows);
  const hasBands = seeds.bands.some((bands) => bands !== null);
  const change = changeFor(runs);
  const nouns = namesOfDifference(all).map((name) => settingNoun(name, language, word));
  const detail = [
    experiment.view.vs.length === 0
      ? word('none')
      : runs.length < 2
        ? word('one')
        : nouns.length === 0
          ? word('alike')
          : word('differ', { names: nouns }),
    change.kind === 'all' ? word('change.all') : word(`change.${change.kind}`, { letter: change.letter }),
    ...rows.flatMap(({ letter, member }) => (member.saved ? [word('byHand', { letter })] : [])),
  ].join(' ');
  const memory = rows.reduce((sum, { member }) => sum + (member.frame?.snapshotBytes ?? 0), 0);
  const known = rows.flatMap(({ member }) => member.info ?? []);
  const plane = planeOf(known.length === 0 && page ? [page] : known);
  const isUntested = look.of === 'test' && rows.length > 0 && rows.every(({ member }) => member.info?.scored.test === 0);
  const hasState = all.some(({ hidden }) => hidden.some(isRecurrent));
  const isTime = hasState && look.see === 'throughTime';
  const searches = all.some(
    ({ optimizer, batchSize }, run) => isWholeVector(optimizer.id) && batchSize < (rows[run]?.member.info?.fitCount ?? 0),
  );
  return (
    <>
      <FanMarks all={all} own={own} chosen={chosen} onChoose={choose} />
      <StageHead id="compare" detail={detail}>
        {hasState && (
          <button type="button" aria-pressed={isTime} onClick={() => setLook({ see: isTime ? 'losses' : 'throughTime' })}>
            {word('throughTime')}
          </button>
        )}
        <Check label={word('test')} checked={showTest} onChange={(next) => setView({ showTest: next })} />
        <Lazily load={fanMenu} props={{}} meanwhile={<FanComing label={word('fan')} />} />
        <button type="button" title={word('againTitle')} onClick={() => group?.seek(0)}>
          <Icon name="reset" />
          {word('again')}
        </button>
      </StageHead>
      {isTime ? (
        group && <Lazily load={comparedTime} words="throughTime" props={{ group, rows, chosen, onChoose: choose }} />
      ) : (
        <Figure
          name="compare"
          title={word('title')}
          explanation={
            look.tuned > 0
              ? word('tuned', { epochs: look.tuned })
              : hasBands
                ? word('bands', { seeds: seedCount })
                : word(searches ? 'lineSearch' : rows[0]?.member.info?.task === 'regression' ? 'explanationFit' : 'explanation')
          }
          numbers={() => curveNumbers(rows, seeds.bands, word, language)}
          tools={
            <>
              <Select
                label={word('of')}
                value={look.of}
                options={(['train', 'test'] as const).map((of) => ({ value: of, label: word(`of.${of}`) }))}
                onChange={(of) => setLook({ of: of as typeof look.of })}
              />
              <span className="compared-axes">
                <span className="muted">{word('over')}</span>
                {axes.map((axis) => (
                  <button key={axis} type="button" aria-pressed={look.x === axis} onClick={() => setLook({ x: axis })}>
                    {word(`x.${axis}`)}
                  </button>
                ))}
              </span>
              <SeedsButton seeds={seeds} />
            </>
          }
        >
          <div className="compared" data-plain={plane !== 'shown' || undefined}>
            {plane !== 'shown' && <p className="compared-note">{word(plane)}</p>}
            {group &&
              rows.map((row, run) => (
                <section
                  key={row.letter}
                  className="compared-run"
                  aria-label={word('letter', row)}
                  data-chosen={run === chosen || undefined}
                  onPointerEnter={() => setPointed(run)}
                  onPointerLeave={() => setPointed(null)}
                >
                  <RunHead group={group} row={row} run={run} isChosen={run === chosen} onChoose={choose} />
                  {plane === 'shown' && (
                    <ComparedPicture
                      member={row.member}
                      hasAxes={run === 0}
                      label={word('picture', { letter: row.letter, name: row.name, text: '' })}
                    />
                  )}
                </section>
              ))}
            {!group &&
              plane === 'shown' &&
              runs.map((_, run) => (
                <div key={letters[run]} className="compared-run">
                  <div className="compared-head" />
                  <div className="compared-picture" />
                </div>
              ))}
            {plane === 'shown' && runs.length < mostCompared && (
              <div className="compared-empty muted">
                <b>{letters[runs.length]}</b>
                <p>{word(change.kind === 'another' ? 'empty' : 'emptyPinned')}</p>
              </div>
            )}
          </div>
          <div className="compared-below">
            {isUntested && <p className="compared-note">{word('untested')}</p>}
            {group && rows.length > 0 && !isUntested ? (
              <ComparedChart group={group} rows={rows} axis={look.x} of={look.of} chosen={chosen} pointed={pointed} bands={seeds.bands} />
            ) : (
              !isUntested && <div className="compared-chart" />
            )}
            <div>
              <ComparedTable rows={rows} chosen={chosen} epoch={group?.epoch ?? 0} onChoose={choose} />
              <p className="muted compared-memory">{word('memory', { memory, most: snapshotBytes })}</p>
            </div>
          </div>
        </Figure>
      )}
    </>
  );
}

/** The room of the menu until it has come. */
const FanComing = ({ label }: { readonly label: string }) => (
  <details className="fold" inert>
    <summary>
      <Icon name="seeds" /> {label}
    </summary>
  </details>
);

/** Whether the boundaries of the runs can stand side by side, or why not. */
function planeOf(infos: readonly RunInfo[]): 'shown' | 'noAxes' | 'noPlane' {
  if (infos.some(({ axes }) => axes.length === 0)) return 'noPlane';
  const planes = new Set(infos.map(({ axes, pictureAxes, classes, target }) => JSON.stringify([axes, pictureAxes, classes, target])));
  return planes.size > 1 ? 'noAxes' : 'shown';
}
