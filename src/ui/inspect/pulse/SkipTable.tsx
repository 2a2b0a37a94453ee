import type { SkipPulse } from '../../../probes/pulse/pulseProbe';
import { useLanguage, useWords } from '../../words/useLanguage';

/** How strong the gradient is along each skip connection, and through the layers that it leads around. */
export function SkipTable({ skips }: { readonly skips: readonly SkipPulse[] }) {
  const { compact } = useLanguage();
  const word = useWords('pulse');
  if (skips.length === 0) return null;
  return (
    <div className="pulse-norm">
      <p className="muted">{word('skips')}</p>
      <table className="inspect-table">
        <thead>
          <tr>
            {(['skip', 'skip.along', 'skip.through'] as const).map((name) => (
              <th key={name} scope="col">
                {word(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {skips.map(({ from, to, along, through }) => (
            <tr key={to}>
              <th scope="row">{word('skip.of', { from, to })}</th>
              <td>{compact(along, 4)}</td>
              <td>{compact(through, 4)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
