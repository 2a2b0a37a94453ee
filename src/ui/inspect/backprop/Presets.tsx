import { useWords } from '../../words/useLanguage';
import { takePreset, takeRound } from './takePreset';

/** Networks in which a chain, and a second path beside it, can be seen: on the data at hand, and in round numbers. */
export default function Presets() {
  const word = useWords('backprop');
  return (
    <p className="presets figure-skip">
      {(['chain', 'skip'] as const).map((preset) => (
        <button key={preset} type="button" className="edge" title={word('preset.title')} onClick={() => takePreset(preset)}>
          {word(`preset.${preset}`)}
        </button>
      ))}
      {(['round', 'roundSkip'] as const).map((preset) => (
        <button key={preset} type="button" className="edge" title={word('preset.roundTitle')} onClick={() => takeRound(preset)}>
          {word(`preset.${preset}`)}
        </button>
      ))}
    </p>
  );
}
