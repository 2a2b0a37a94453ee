import { Select } from '../../controls/Select';
import { useWords } from '../../words/useLanguage';
import { useLook } from '../useLook';

const views = ['layers', 'masks', 'starts'] as const;

/** What the panel shows. */
export function ShowSelect() {
  const word = useWords('pulse');
  const [{ show }, setLook] = useLook('pulse');
  return (
    <Select
      label={word('show')}
      value={show}
      options={views.map((value) => ({ value, label: word(`show.${value}`) }))}
      onChange={(value) => setLook({ show: value as (typeof views)[number] })}
    />
  );
}
