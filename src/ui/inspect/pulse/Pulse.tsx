import type { PanelProps } from '../registry';
import { useLook } from '../useLook';
import { LayersPulse } from './LayersPulse';
import { MaskSheet } from './MaskSheet';
import './Pulse.css';
import { StartSheet } from './StartSheet';

/** The pulse of the layers; or twelve networks that dropout draws; or what each initialiser does to ten layers. */
export default function PulsePanel({ info }: PanelProps) {
  const [{ show }] = useLook('pulse');
  if (show === 'masks') return <MaskSheet info={info} />;
  return show === 'starts' ? <StartSheet info={info} /> : <LayersPulse info={info} />;
}
