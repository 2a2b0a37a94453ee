import { useWords } from '../../words/useLanguage';
import './MapNumbers.css';

/** The colours of numbers with a sign, from below zero to above. */
export function SignRamp() {
  const words = useWords('images');
  return (
    <span className="row">
      {words('maps.below')} <span className="sign-ramp" aria-hidden="true" /> {words('maps.above')}
    </span>
  );
}
