import { lightIds } from '../../data/road/light';
import { seen } from '../../data/road/roadUnits';
import type { RunInfo } from '../../run/runInfo';
import { Select } from '../controls/Select';
import { TabList } from '../controls/TabList';
import { useLook } from '../inspect/useLook';
import { useWords } from '../words/useLanguage';

export const roadPanelId = 'road-panel';

/** Which of the two views of one network is shown: they are tabs in its head. */
export function RoadTabs() {
  const word = useWords('drive');
  const [{ tab }, change] = useLook('drive');
  return (
    <TabList
      label={word('tabs')}
      tabs={(['train', 'predict'] as const).map((id) => ({ id, label: word(`tab.${id}`) }))}
      chosen={tab}
      onChoose={(id) => change({ tab: id })}
      panel={roadPanelId}
    />
  );
}

/** What glows on the road, and in which light it lies. */
export function RoadTools({ info }: { info: RunInfo }) {
  const word = useWords('drive');
  const [{ tab, glow, layer, light }, change] = useLook('drive');
  if (tab === 'train') return null;
  const convolutions = info.layers.flatMap(({ kind }, l) => (kind === 'conv' ? [l] : []));
  const options = [
    { value: 'looks', label: word('glow.looks') },
    ...convolutions.map((l) => ({ value: `layer ${l}`, label: word('glow.layer', { layer: l }) })),
    { value: 'sees', label: word('glow.sees', { sides: [seen.width, seen.height] }) },
    { value: 'none', label: word('glow.none') },
  ];
  return (
    <span className="road-tools">
      <Select
        label={word('light.label')}
        title={word('light.label')}
        value={light}
        options={lightIds.map((id) => ({ value: id, label: word(`light.${id}`) }))}
        onChange={(id) => change({ light: id as typeof light })}
      />
      <Select
        label={word('glow.label')}
        title={word('glow.label')}
        value={glow === 'layer' ? `layer ${layer}` : glow}
        options={options}
        onChange={(id) => {
          const [kind, number] = id.split(' ');
          change({ glow: kind as typeof glow, ...(number && { layer: Number(number) }) });
        }}
      />
    </span>
  );
}
