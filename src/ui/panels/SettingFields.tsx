import { part } from '../../engine/part';
import { comparedPart } from '../../experiment/comparedPart';
import type { Experiment } from '../../experiment/experiment';
import { type NumberName, settings } from '../../experiment/settings';
import { setExperiment } from '../../state/experimentStore';
import { NumberField } from '../controls/NumberField';
import { Select } from '../controls/Select';
import { Slider, type SliderProps } from '../controls/Slider';
import { useShownExperiment } from '../views/useShownExperiment';
import { useLanguage } from '../words/useLanguage';

// nobody spreads a slider on the first load
const fanDrag = part('a fan of runs', async () => {
  await comparedPart.load();
  return import('../stage/compare/fanDrag');
});

/** The slider of a setting: label, scale and range are its row's, unless the present data say otherwise. */
export function SettingSlider({ name, ...own }: { name: NumberName } & Partial<SliderProps>) {
  const value = useShownExperiment((experiment) => experiment[name]);
  const { setting, percent } = useLanguage();
  const { key, slider, scale, integer, unit } = settings[name];
  return (
    <Slider
      label={setting(key).label}
      value={value}
      {...slider}
      scale={scale}
      step={integer ? 1 : undefined}
      format={unit === '%' ? percent : undefined}
      setting={name}
      onShiftPress={(range) => void fanDrag.load().then(() => fanDrag.loaded.dragFan(name, range))}
      onChange={(next) => setExperiment({ [name]: next })}
      {...own}
    />
  );
}

/** The field of a setting in which its number is typed. */
export function SettingField({ name }: { name: NumberName }) {
  const value = useShownExperiment((experiment) => experiment[name]);
  const { setting } = useLanguage();
  const { key, min, max, integer } = settings[name];
  const { label } = setting(key);
  return (
    <span className="param">
      <span className="muted" aria-hidden="true">
        {label}
      </span>
      <NumberField label={label} value={value} min={min} max={max} whole={integer} onCommit={(next) => setExperiment({ [name]: next })} />
    </span>
  );
}

/** The menu of a setting that is one of a few words. @param but those that mean nothing here */
export function SettingSelect({
  name,
  but = [],
}: {
  name: 'order' | 'precision' | 'split' | 'columns' | 'fresh';
  but?: readonly string[];
}) {
  const value = useShownExperiment((experiment) => experiment[name]);
  const { option, setting } = useLanguage();
  const { key, options }: { readonly key: typeof name; readonly options: readonly string[] } = settings[name];
  return (
    <Select
      label={setting(key).label}
      showLabel
      value={value}
      options={options
        .filter((word) => word === value || !but.includes(word))
        .map((word) => ({ value: word, label: option(key, word as never) }))}
      onChange={(word) => setExperiment({ [name]: word as Experiment[typeof name] })}
    />
  );
}
