import { useEffect, useMemo, useState } from 'react';
import { createChanger } from '../../../data/pictures/changedImage';
import { type ChangeName, changeNames, changePlaces, type ImageChange } from '../../../data/pictures/changes';
import { type ChangeCurve, paintChangeCurves } from '../../../render/paintChangeCurves';
import type { RunInfo } from '../../../run/runInfo';
import { Select } from '../../controls/Select';
import { Slider } from '../../controls/Slider';
import { Figure } from '../../figure/Figure';
import { FigureCanvas } from '../../figure/FigureCanvas';
import type { Numbers } from '../../figure/numbers';
import { SeenImage } from '../../panels/SeenImage';
import { useChosenExample, useOwnImage } from '../../views/chosenExample';
import { useJob } from '../../views/useJob';
import { useAnswer } from '../../views/useProbe';
import { useShownRun } from '../../views/useShownRun';
import { useLanguage, useWords } from '../../words/useLanguage';
import { useSaid } from '../../words/useSaid';
import { JobLine } from '../JobLine';
import type { PanelProps } from '../registry';
import { useLook } from '../useLook';
import './Shift.css';
import { usePartner } from './usePartner';

const steps: Readonly<Record<ChangeName, number>> = { shift: 1, turn: 5, noise: 0.05 };

/** What it was a moment ago, until it has stayed the same for a while: work does not begin at every move of a slider. */
function useSettled<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const later = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(later);
  }, [value, ms]);
  return settled;
}

/** The chosen image, from 0 to 1, unchanged. */
function useImage(info: RunInfo) {
  const index = useChosenExample(info);
  const own = useOwnImage(info)?.image ?? null;
  return useMemo(() => {
    const { shape, pixels, maxValue } = info.images ?? { shape: [1, 1, 1], pixels: new Uint8Array(1), maxValue: 1 };
    const size = shape[0] * shape[1] * shape[2];
    const values = own ? Array.from(own) : Array.from(pixels.subarray(index * size, (index + 1) * size), (value) => value / maxValue);
    return { index, shape, values, isOwn: own !== null };
  }, [info, index, own]);
}

/** The p of one class at every place. */
const ofClass = (shares: ArrayLike<number>, classes: number, k: number): Float64Array =>
  Float64Array.from({ length: Math.floor(shares.length / classes) }, (_, place) => shares[place * classes + k] ?? Number.NaN);

const winnerOf = (shares: ArrayLike<number>, from: number, count: number) => {
  let winner = 0;
  for (let k = 1; k < count; k++) if ((shares[from + k] ?? 0) > (shares[from + winner] ?? 0)) winner = k;
  return winner;
};

const nothing = new Float64Array();

/** Images that are shifted, turned and covered with noise: what that does to the chosen one, to the whole test set, and to another kind of network. */
export default function Shift({ info: given }: PanelProps) {
  const info = useShownRun() ?? given;
  const language = useLanguage();
  const title = useWords('inspectStrip');
  const word = useWords('shift');
  const inspect = useWords('inspect');
  const [{ along, shift, turn, noise }, setLook] = useLook('shift');
  const change = useMemo<ImageChange>(() => ({ shift, turn, noise }), [shift, turn, noise]);
  const { index, shape, values, isOwn } = useImage(info);
  const classes = info.classes.length;
  const shares = useAnswer('changedImage', { along, change: { ...change, [along]: 0 }, index, ...(isOwn && { values }) });
  // the place on the axis is no other question
  const rest = useSettled(JSON.stringify({ ...change, [along]: 0 }), 400);
  const others = JSON.parse(rest) as ImageChange;
  const job = useJob('changedTest', { along, change: others, index: 0, epochs: 0 });
  const partner = usePartner(info, { along, change: others, index, ...(isOwn && { values }) });
  const places = changePlaces[along];
  const middle = places.indexOf(0);
  const known = shares && shares.length === places.length * classes ? shares : nothing;
  const wanted = isOwn ? winnerOf(known, middle * classes, classes) : (info.t[index] ?? 0);
  const found = job.result ?? job.partial;
  const other = partner.shown;
  const curves: readonly ChangeCurve[] = [
    { letter: 'A', isDashed: false, accuracy: found?.accuracy ?? nothing, image: ofClass(known, classes, wanted) },
    ...(other ? [{ letter: 'B', isDashed: true, accuracy: other.accuracy, image: ofClass(other.image, classes, wanted) }] : []),
  ];
  const at = places.reduce(
    (near, place) => (Math.abs(place - change[along]) < Math.abs(near - change[along]) ? place : near),
    places[0] ?? 0,
  );
  const here = places.indexOf(at);
  const rightOf = (curve: ChangeCurve | undefined) => curve?.accuracy[here] ?? Number.NaN;
  const [own, compared] = [rightOf(curves[0]), rightOf(curves[1])];
  const said = useSaid(partner.problem ? [partner.problem] : [])?.[0];
  const seen = useMemo(() => {
    const out = new Float32Array(values.length);
    createChanger(shape, [])(values, 0, isOwn ? -1 : index, change, out, 0);
    return out;
  }, [values, shape, isOwn, index, change]);
  const placeText = (name: ChangeName) => (value: number) => word('place', { name, value });
  const numbers = (): Numbers => ({
    caption: word('numbers.caption'),
    columns: [
      { name: word(`axis.${along}`) },
      ...curves.flatMap(({ letter }) => [
        { name: word('numbers.accuracyOf', { letter }), text: language.share },
        { name: word('numbers.imageOf', { letter }), text: language.probability },
      ]),
    ],
    rows: places.map((place, k) => [
      place,
      ...curves.flatMap(({ accuracy, image }) => [accuracy[k] ?? Number.NaN, image[k] ?? Number.NaN]),
    ]),
  });
  return (
    <Figure
      name="shift"
      title={title('panel.shift')}
      explanation={word('explanation', { of: info.classes[wanted] ?? '', isOwn })}
      numbers={numbers}
      tools={
        <>
          <Select
            label={word('along')}
            value={along}
            options={changeNames.map((value) => ({ value, label: word(value) }))}
            onChange={(value) => setLook({ along: value as ChangeName })}
          />
          <JobLine job={job} what="places" step={job.result?.step ?? null} />
        </>
      }
    >
      <div className="shift-panel">
        <div className="shift-image">
          <SeenImage image={seen} shape={shape} label={word('seen')} />
          {changeNames.map((name) => (
            <Slider
              key={name}
              label={word(name)}
              value={change[name]}
              min={changePlaces[name][0] ?? 0}
              max={changePlaces[name].at(-1) ?? 1}
              step={steps[name]}
              format={placeText(name)}
              onChange={(value) => setLook({ [name]: value })}
            />
          ))}
          <button
            type="button"
            disabled={shift === 0 && turn === 0 && noise === 0}
            onClick={() => setLook({ shift: 0, turn: 0, noise: 0 })}
          >
            {word('reset')}
          </button>
        </div>
        <FigureCanvas
          label={word('curves', { at: word('place', { name: along, value: at }), share: own })}
          paint={(ctx, size, theme) =>
            paintChangeCurves(
              ctx,
              { places, at: change[along], curves },
              { axis: word(`axis.${along}`), up: word('up'), tick: language.tick, share: language.tick },
              size,
              theme,
            )
          }
        />
        <div className="shift-key">
          <span>{word('own', { parameters: info.parameterCount, epoch: found?.epoch ?? null })}</span>
          {other && <span>{word(partner.partner.isConvolutional ? 'convolutional' : 'dense', { parameters: other.parameters })}</span>}
          {Number.isFinite(own) && (
            <span className="muted">{Number.isFinite(compared) ? word('right', { own, other: compared }) : word('rightOwn', { own })}</span>
          )}
          {partner.done !== null ? (
            <span className="job-line">
              <progress aria-label={word('training', { epochs: partner.partner.epochs })} value={partner.done} max={1} />
              <button type="button" className="edge" onClick={partner.cancel}>
                {inspect('job.cancel')}
              </button>
            </span>
          ) : (
            !partner.isTrained && (
              <>
                <button type="button" className="edge" onClick={partner.train}>
                  {word(partner.partner.isConvolutional ? 'trainConvolutional' : 'trainDense')}
                </button>
                <span className="muted">{word('training', { epochs: partner.partner.epochs })}.</span>
              </>
            )
          )}
          {said && <span role="alert">{said}</span>}
        </div>
      </div>
    </Figure>
  );
}
