import { Select } from '../../controls/Select';
import { useWords } from '../../words/useLanguage';
import { useLook } from '../useLook';

const sheets = ['unit', 'perceptron', 'leastSquares', 'likelihood'] as const;

/** What is done with the unit. */
export function ShowSheet() {
  const word = useWords('workbench');
  const [{ show }, setLook] = useLook('workbench');
  return (
    <Select
      label={word('show')}
      value={show}
      options={sheets.map((value) => ({ value, label: word(`show.${value}`) }))}
      onChange={(value) => setLook({ show: value as (typeof sheets)[number] })}
    />
  );
}
