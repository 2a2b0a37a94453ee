import { type CSSProperties, useState } from 'react';
import type { InputAxis } from '../../data/dataset';
import { formulaParser } from '../../data/formula';
import { Icon } from '../controls/Icon';
import { Lazily } from '../controls/Lazily';
import { useLanguage } from '../words/useLanguage';

interface AddFeatureProps {
  readonly axes: readonly InputAxis[];
  /** The features in use. */
  readonly active: readonly string[];
  readonly style: CSSProperties;
}

const featureForm = () => import('./FeatureForm');

/** What opens the form for a feature of one's own: when there is somebody to read what is typed into it. */
export function AddFeature({ axes, active, style }: AddFeatureProps) {
  const { word } = useLanguage();
  const [state, setState] = useState<'closed' | 'open' | 'failed'>('closed');
  const open = () =>
    Promise.all([formulaParser.load(), featureForm()]).then(
      () => setState('open'),
      () => setState('failed'),
    );
  if (state === 'open')
    return <Lazily load={featureForm} words="featureForm" props={{ axes, active, style, onClose: () => setState('closed') }} />;
  return (
    <button type="button" className="add-feature" style={style} title={word('feature.ownTitle')} onClick={open}>
      <Icon name="plus" /> {word(state === 'failed' ? 'feature.notFetched' : 'feature.own')}
    </button>
  );
}
