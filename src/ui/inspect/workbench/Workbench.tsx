import { Lazily } from '../../controls/Lazily';
import { useWords } from '../../words/useLanguage';
import type { PanelProps } from '../registry';
import { useLook } from '../useLook';

import { LikelihoodSheet } from './LikelihoodSheet';
import { PerceptronSheet } from './PerceptronSheet';
import { UnitSheet } from './UnitSheet';
import { useBench } from './useBench';
import '../InspectTable.css';
import './Workbench.css';

// what solves for the minimum comes with its sheet
const leastSquares = () => import('./LeastSquaresSheet');

/** One unit on the bench: moved by hand, taught by the perceptron's rule, beside its best place, or judged by two losses. */
export default function WorkbenchPanel({ info }: PanelProps) {
  const bench = useBench(info);
  const word = useWords('workbench');
  const [{ show }] = useLook('workbench');
  if (!bench) return null;
  if (!bench.place.every(Number.isFinite)) return <p role="status">{word('notNumbers')}</p>;
  if (show === 'perceptron') return <PerceptronSheet key={bench.info.runId} bench={bench} />;
  if (show === 'leastSquares') return <Lazily load={leastSquares} props={{ bench }} />;
  return show === 'likelihood' ? <LikelihoodSheet bench={bench} /> : <UnitSheet bench={bench} />;
}
