import { memo } from 'react';
import { entryOf } from '../../../engine/spec';
import { optimizers } from '../../../experiment/optimizers';
import { letterOf } from '../../../render/runMarks';
import { NumberField } from '../../controls/NumberField';
import { Select } from '../../controls/Select';
import { Slider } from '../../controls/Slider';
import { useLook } from '../../inspect/useLook';
import { useLanguage, useWords } from '../../words/useLanguage';
import { racing } from './raceAsk';

interface RaceBarProps {
  readonly chosen: string;
  /** They race on a network: batches are its noise. */
  readonly isNetwork?: boolean;
  /** A method races that the noise does not reach. */
  readonly hasNoiseless: boolean;
}

const ways = ['best', 'one', 'typed'] as const;

/** What races, at which rates, and for how long. */
export const RaceBar = memo(function RaceBar({ chosen, isNetwork = false, hasNoiseless }: RaceBarProps) {
  const word = useWords('race');
  const { named } = useLanguage();
  const nameOf = (id: string) => named('optimizers', entryOf(optimizers, id)).label;
  const [look, setLook] = useLook('race');
  const ids = racing(look);
  const others = optimizers.filter(({ id }) => !ids.includes(id));
  const race = (next: readonly string[]) => setLook({ rules: next.join(','), ...(next.includes(chosen) ? {} : { chosen: next[0] ?? '' }) });
  return (
    <section className="objective race-bar" aria-label={word('bar')}>
      <div className="field race-racing">
        <span className="head">
          {word('racing')}
          <span>{word('of', { racing: ids.length, all: optimizers.length })}</span>
        </span>
        <span className="row">
          {ids.map((id, index) => {
            const name = word('drop', { letter: letterOf(index), name: nameOf(id) });
            return (
              <button
                key={id}
                type="button"
                className="race-badge"
                aria-label={name}
                title={name}
                disabled={ids.length === 1}
                onClick={() => race(ids.filter((other) => other !== id))}
              >
                {letterOf(index)}
              </button>
            );
          })}
          {others.length > 0 && (
            <Select
              label={word('add')}
              title={word('add')}
              value=""
              options={[{ value: '', label: word('addShort') }, ...others.map(({ id }) => ({ value: id, label: nameOf(id) }))]}
              onChange={(id) => id !== '' && race([...ids, id])}
            />
          )}
        </span>
      </div>
      <div className="field choice">
        <Select
          label={word('rates')}
          showLabel
          value={look.rates}
          options={ways.map((value) => ({ value, label: word(`rates.${value}`) }))}
          onChange={(value) => setLook({ rates: value as (typeof ways)[number] })}
        />
      </div>
      {look.rates === 'one' && (
        <Slider label={word('oneRate')} value={look.rate} min={1e-4} max={1} scale="log" typed onChange={(rate) => setLook({ rate })} />
      )}
      <Slider label={word('gamma')} value={look.gamma} min={0} max={0.999} step={0.001} typed onChange={(gamma) => setLook({ gamma })} />
      {isNetwork ? (
        <Slider
          label={word('target')}
          value={look.target}
          min={1e-4}
          max={1}
          scale="log"
          typed
          onChange={(target) => setLook({ target })}
        />
      ) : (
        <>
          <div className="field" title={word('noiseTitle')}>
            <Slider label={word('noise')} value={look.noise} min={0} max={10} scale="log" typed onChange={(noise) => setLook({ noise })} />
          </div>
          {look.noise > 0 && (
            <div className="field choice">
              <span className="head" aria-hidden="true">
                {word('seed')}
              </span>
              <NumberField label={word('seed')} value={look.seed} min={1} max={1e6} whole onCommit={(seed) => setLook({ seed })} />
            </div>
          )}
        </>
      )}
      <Slider
        label={word('evaluations')}
        value={look.evaluations}
        min={10}
        max={1000}
        step={1}
        typed
        onChange={(evaluations) => setLook({ evaluations })}
      />
      {hasNoiseless && <p className="muted">{word('noiseless')}</p>}
    </section>
  );
});
