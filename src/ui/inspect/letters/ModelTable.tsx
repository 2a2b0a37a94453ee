import type { NGramLosses } from '../../../jobs/nGrams';
import { useLanguage, useWords } from '../../words/useLanguage';
import type { RunLetters } from './lettersOfRun';

interface ModelTableProps {
  readonly letters: RunLetters;
  /** Of the network, on what the n-grams are judged on. */
  readonly nats: number;
  readonly accuracy: number;
  readonly examples: number;
  readonly counted: NGramLosses | null;
  readonly progress: { readonly done: number; readonly of: number };
}

/** The network among n-grams, the greatest loss first; what always saying one letter is worth; who is ahead. */
export function ModelTable({ letters, nats, accuracy, examples, counted, progress }: ModelTableProps) {
  const { fixed } = useLanguage();
  const word = useWords('letters');
  const rows = modelRows(counted, nats);
  const coming = progress.of + 1 - rows.length;
  const most = Math.max(...rows.map((row) => row.nats).filter(Number.isFinite));
  const best = counted?.models.reduce((least, model) => (model.nats < least.nats ? model : least));
  return (
    <div className="letters-models">
      <table className="inspect-table">
        <caption className="muted">{word('models.caption', { examples, isNames: letters.end !== null })}</caption>
        <thead>
          <tr>
            <th scope="col">{word('models.kind')}</th>
            <th aria-hidden="true" />
            <th scope="col">{word('models.nats')}</th>
            <th scope="col">{word('models.bits')}</th>
            <th scope="col">{word('models.perplexity')}</th>
          </tr>
        </thead>
        <tbody>
          {/* a place stays where it is: what stands in it changes when the network passes a rival */}
          {rows.map((row, place) => (
            <tr key={place} data-chosen={row.context === null || undefined}>
              <th scope="row">{word('models.name', { context: row.context })}</th>
              <td className="letters-bar" aria-hidden="true">
                <i style={{ inlineSize: `${Number.isFinite(row.nats) ? (100 * row.nats) / most : 0}%` }} />
              </td>
              <td>{fixed(row.nats, 3)}</td>
              <td>{fixed(row.nats / Math.LN2, 2)}</td>
              <td>{fixed(Math.exp(row.nats), 1)}</td>
            </tr>
          ))}
          {Array.from({ length: coming }, (_, k) => (
            <tr key={rows.length + k} aria-hidden="true">
              <th>{'\u00a0'}</th>
            </tr>
          ))}
        </tbody>
      </table>
      {!counted || counted.models.length < progress.of ? (
        <p className="muted">{word('models.counting', progress)}</p>
      ) : (
        best && Number.isFinite(nats) && <p>{word('leads', { context: best.order - 1, least: best.nats, network: nats })}</p>
      )}
      {counted && (
        <p className="muted">{word('constant', { letter: letters.letter(counted.commonest), share: counted.share, network: accuracy })}</p>
      )}
    </div>
  );
}

/** By their losses, the greatest first; `context` null is the network. */
const modelRows = (counted: NGramLosses | null, nats: number): { readonly context: number | null; readonly nats: number }[] =>
  [...(counted?.models ?? []).map((model) => ({ context: model.order - 1, nats: model.nats })), { context: null, nats }].sort(
    (a, b) => b.nats - a.nats,
  );
