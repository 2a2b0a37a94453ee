import { featureLabel } from '../../data/features';
import type { RunInfo } from '../../run/runInfo';
import { setView } from '../../state/experimentStore';
import { Select } from '../controls/Select';
import { useIsBlank } from '../views/drawingSides';
import { useLanguage } from '../words/useLanguage';

/** Which two columns of a table span the picture. */
export function TableAxes({ info }: { info: RunInfo }) {
  const { word } = useLanguage();
  const isBlank = useIsBlank();
  const options = info.axes.map(({ name }) => ({ value: name, label: featureLabel(name, info.axes) }));
  const [across, up] = info.pictureAxes.map((index) => info.axes[index]?.name ?? '');
  if (isBlank || !across || !up) return null;
  return (
    <>
      <Select
        label={word('data.across')}
        showLabel
        value={across}
        options={options}
        onChange={(name) => setView({ axes: [name, name === up ? across : up] })}
      />
      <Select
        label={word('data.up')}
        showLabel
        value={up}
        options={options}
        onChange={(name) => setView({ axes: [name === across ? up : across, name] })}
      />
    </>
  );
}
