import { useLanguage } from '../words/useLanguage';

/** What width, colour, dashes and bars of the graph mean. */
export function GraphKey() {
  const { word } = useLanguage();
  return (
    <div className="graph-key" aria-hidden="true">
      <div>
        <svg viewBox="0 0 30 10" aria-hidden="true">
          <path d="M0 5h30" stroke="var(--above)" strokeWidth="2.5" />
        </svg>
        {word('key.above')}
      </div>
      <div>
        <svg viewBox="0 0 30 10" aria-hidden="true">
          <path d="M0 5h30" stroke="var(--below)" strokeWidth="2.5" strokeDasharray="5 3" />
        </svg>
        {word('key.below')}
      </div>
      <div>
        <svg viewBox="0 0 30 10" aria-hidden="true">
          <path d="M15 3.5h13v3H15z" fill="var(--above)" />
          <path d="M15 2v6" stroke="var(--edge)" />
        </svg>
        {word('key.bias')}
      </div>
    </div>
  );
}
