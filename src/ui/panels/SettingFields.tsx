import type { Experiment } from '../../experiment/experiment';
import { type NumberName, settings } from '../../experiment/settings';
import { setExperiment, useExperiment } from '../../state/experimentStore';
import { NumberField } from '../controls/NumberField';
import { Select } from '../controls/Select';
import { Slider, type SliderProps } from '../controls/Slider';
import { useLanguage } from '../words/useLanguage';

/** The slider of a setting: label, scale and range are its row's, unless the present data say otherwise. */
export function SettingSlider({ name, ...own }: { name: NumberName } & Partial<SliderProps>) {
  const value = useExperiment(({ experiment }) => experiment[name]);
  const { percent, settings: words } = useLanguage();
  const { label } = words.numbers[name];
  const { slider, scale, integer, unit } = settings[name];
  return (
    <Slider
      label={label}
      value={value}
      {...slider}
      scale={scale}
      step={integer ? 1 : undefined}
      format={unit === '%' ? percent : undefined}
      onChange={(next) => setExperiment({ [name]: next })}
      {...own}
    />
  );
}

/** The field of a setting in which its number is typed. */
export function SettingField({ name }: { name: NumberName }) {
  const value = useExperiment(({ experiment }) => experiment[name]);
  const { label } = useLanguage().settings.numbers[name];
  const { min, max, integer } = settings[name];
  return (
    <span className="param">
      <span className="muted" aria-hidden="true">
        {label}
      </span>
      <NumberField label={label} value={value} min={min} max={max} whole={integer} onCommit={(next) => setExperiment({ [name]: next })} />
    </span>
  );
}

/** The menu of a setting that is one of a few words. */
export function SettingSelect({ name }: { name: 'precision' }) {
  const value = useExperiment(({ experiment }) => experiment[name]);
  const { label, options } = useLanguage().settings.menus[name];
  return (
    <Select
      label={label}
      showLabel
      value={value}
      options={settings[name].options.map((option) => ({ value: option, label: options[option] }))}
      onChange={(word) => setExperiment({ [name]: word as Experiment[typeof name] })}
    />
  );
}
