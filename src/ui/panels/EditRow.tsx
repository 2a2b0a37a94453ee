import { useEffect } from 'react';
import { useRunner } from '../../state/runnerContext';
import { useView } from '../../state/viewStore';
import { NumberField } from '../controls/NumberField';
import { Slider } from '../controls/Slider';
import { useAnswer } from '../views/useProbe';
import { useLanguage } from '../words/useLanguage';
import './EditRow.css';
import type { Reading } from './readUnit';

/**
 * A number of the reading that goes on while it trains, to be typed over: as long as nothing is typed it stays selected whole, else the first key
 * would stand beside the number instead of in its place.
 * @param shown what the fields show: another one whenever they do
 */
export function useKeptSelected(shown: unknown): void {
  useEffect(() => {
    const field = document.activeElement;
    if (shown !== undefined && field instanceof HTMLInputElement && field.matches('.reading .number[data-taken]')) field.select();
  }, [shown]);
}

/** The weight that was chosen last, to be dragged, with the gradient it has. */
export default function EditRow({ reading }: { reading: Reading }) {
  const { gradient: gradientText, weight, word } = useLanguage();
  const { setParameterValue } = useRunner();
  const edited = useView((state) => state.edited);
  const { layer, unit, inputs, bias } = reading;
  const input = edited?.layer === layer && edited.unit === unit ? edited.input : 0;
  const chosen = inputs[input];
  const { parameter, value, name } = chosen
    ? { parameter: chosen.parameter, value: chosen.weight, name: word('reading.aWeightFrom', { name: chosen.name }) }
    : { parameter: bias.parameter, value: bias.value, name: word('reading.bias') };
  useKeptSelected(value);
  const gradient = useAnswer('gradient', {})?.[parameter];
  const reach = Math.max(4, Math.ceil(Math.abs(value)));
  return (
    <div className="row edit-row">
      <span className="muted">{name}</span>
      <Slider
        label={word('reading.chosen', { name })}
        hideLabel
        value={value}
        min={-reach}
        max={reach}
        step={0.01}
        format={weight}
        onChange={(next) => setParameterValue(parameter, next)}
      />
      <NumberField
        label={word('reading.chosenTyped', { name })}
        value={value}
        format={weight}
        onCommit={(next) => setParameterValue(parameter, next)}
      />
      <span className="muted gradient">{gradient === undefined ? '' : `∂L/∂${chosen ? 'w' : 'b'} ${gradientText(gradient)}`}</span>
    </div>
  );
}
