import { useMemo } from 'react';
import type { RunInfo } from '../../run/runInfo';
import { useExperiment } from '../../state/experimentStore';
import { Lazily } from '../controls/Lazily';
import { useNamedExample } from '../views/useNamedExample';
import { useLanguage } from '../words/useLanguage';
import { ImageNetwork } from './maps/ImageNetwork';
import { useKernelsOfLink } from './microscope/useKernelsOfLink';
import './TabBar.css';
import { imageTabs, tabPanelId } from './imageTabs';
import { SilenceWatch } from './SilenceWatch';

export interface ImageAreaProps {
  readonly info: RunInfo;
  readonly bare?: boolean;
  readonly isRow?: boolean;
}

/** The chosen view of a network that reads images; in a row above something else there is room for the maps alone. */
export function ImageArea({ info, bare, isRow }: ImageAreaProps) {
  useKernelsOfLink(info);
  useNamedExample(info);
  const { option } = useLanguage();
  const chosen = useExperiment(({ experiment }) => experiment.view.imageTab);
  const id = isRow ? 'maps' : chosen;
  const load = imageTabs.find((tab) => tab.id === id)?.load ?? null;
  const props = useMemo(() => ({ info }), [info]);
  return (
    <div className="image-tab-panel" role="tabpanel" id={tabPanelId} aria-label={option('tab', id)} data-tab={id}>
      <SilenceWatch info={info} />
      {load ? <Lazily key={id} load={load} props={props} /> : <ImageNetwork info={info} bare={bare} isRow={isRow} />}
    </div>
  );
}
