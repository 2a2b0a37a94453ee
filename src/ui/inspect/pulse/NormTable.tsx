import type { LayerPulse } from '../../../probes/pulse/pulseProbe';
import { useLanguage, useWords } from '../../words/useLanguage';

const names = ['mean', 'deviation', 'runningMean', 'runningDeviation', 'scale', 'shift'] as const;

/** What the batch normalisation of a layer takes, keeps and makes of it, a column a unit. */
export function NormTable({ layer }: { readonly layer: LayerPulse | null }) {
  const { weight, count } = useLanguage();
  const word = useWords('pulse');
  const norm = layer?.norm;
  if (!layer || !norm) return null;
  return (
    <div className="pulse-norm">
      <table className="inspect-table">
        <caption className="muted">{word('norm', { layer: layer.column })}</caption>
        <thead>
          <tr>
            <th scope="col">{word('norm.unit')}</th>
            {Array.from(norm.mean, (_, unit) => (
              <th key={unit} scope="col">
                {count(unit + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={name}>
              <th scope="row">{word(`norm.${name}`)}</th>
              {Array.from(norm[name], (value, unit) => (
                <td key={unit}>{weight(value)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
