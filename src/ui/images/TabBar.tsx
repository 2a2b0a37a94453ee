import { setView, useExperiment } from '../../state/experimentStore';
import { TabList } from '../controls/TabList';
import { useLanguage } from '../words/useLanguage';
import './TabBar.css';
import { imageTabs, tabPanelId } from './imageTabs';

/** In the head of the network: which view of it is shown. */
export function ImageTabs() {
  const { option, setting } = useLanguage();
  const chosen = useExperiment(({ experiment }) => experiment.view.imageTab);
  return (
    <TabList
      label={setting('tab').label}
      tabs={imageTabs.map(({ id }) => ({ id, label: option('tab', id) }))}
      chosen={chosen}
      onChoose={(imageTab) => setView({ imageTab })}
      panel={tabPanelId}
    />
  );
}
