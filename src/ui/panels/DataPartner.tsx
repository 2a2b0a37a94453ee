import { datasets } from '../../data/registry';
import { entryOf } from '../../engine/spec';
import { chooseDataset } from '../../state/coming';
import { useLanguage, useWords } from '../words/useLanguage';
import './DataPartner.css';

/** Leads to the same questions in the other representation, and says what the pair is for. */
export default function DataPartner({ id }: { readonly id: string }) {
  const { named } = useLanguage();
  const word = useWords('sequences');
  const partner = entryOf(datasets, id);
  const pair = word(partner.gives === 'sequence' ? 'partner.bits' : 'partner.numbers');
  return (
    <div className="data-partner">
      <p className="task muted">{pair}</p>
      <button type="button" className="edge" title={pair} onClick={() => chooseDataset(id)}>
        {named('datasets', partner).label}
      </button>
    </div>
  );
}
