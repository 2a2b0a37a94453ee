import { Lazily } from '../../controls/Lazily';
import { useLook } from '../../inspect/useLook';
import type { StageProps } from '../registry';
import { FunctionRace } from './FunctionRace';
import './Race.css';
import { useRaceTransport } from './RaceTransport';
import { ownNetwork } from './raceAsk';

const network = () => import('./NetworkRace');

/** Optimizers from one start: on a function of two numbers, where there is no network but the walk alone, or on the network of the page. */
export default function Race({ info }: StageProps) {
  const [look] = useLook('race');
  useRaceTransport();
  return look.function === ownNetwork ? <Lazily load={network} props={{ info }} /> : <FunctionRace />;
}
