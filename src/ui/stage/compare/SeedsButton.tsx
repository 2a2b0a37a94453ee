import { seedCount } from '../../../state/otherSeeds';
import { Icon } from '../../controls/Icon';
import { useWords } from '../../words/useLanguage';
import { useSaid } from '../../words/useSaid';
import type { useSeedBands } from './useSeedBands';

/** Bands of several seeds; while they are trained, how far that has come. */
export function SeedsButton({ seeds: { done, problem, begin, cancel } }: { readonly seeds: ReturnType<typeof useSeedBands> }) {
  const word = useWords('compare');
  const said = useSaid(problem ? [problem] : []);
  if (done !== null) {
    return (
      <>
        <progress aria-label={word('seedsDone')} value={done} max={1} />
        <button type="button" onClick={cancel}>
          {word('fanCancel')}
        </button>
      </>
    );
  }
  return (
    <>
      <button type="button" title={word('seedsTitle', { seeds: seedCount })} onClick={begin}>
        <Icon name="dice" />
        {word('seeds', { seeds: seedCount })}
      </button>
      {problem && <span role="alert">{said}</span>}
    </>
  );
}
