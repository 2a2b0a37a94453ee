import { type ComponentType, lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import type { PartName } from '../words/catalogue';
import { useWords } from '../words/useLanguage';
import { Boundary } from './Boundary';
import { fetchedOr } from './notFetched';

interface LazilyProps<Props extends object> {
  /** The same function at every render: `() => import('./Panel')` outside the component. */
  readonly load: () => Promise<{ readonly default: ComponentType<Props> }>;
  /** The component where it has been fetched already: it is then shown at once. */
  readonly loaded?: () => ComponentType<Props> | null;
  /** What is in it need not wait for these. */
  readonly words?: PartName;
  readonly props: Props;
  /** What stands there until it has come. */
  readonly meanwhile?: ReactNode;
  /** Where the sentence stands if it cannot be shown. */
  readonly place?: string;
}

/** A component that is fetched when it is first shown. Where that fails, or it throws, that is said and can be tried again. */
export function Lazily<Props extends object>({ load, loaded, words, props, meanwhile, place }: LazilyProps<Props>) {
  const [attempt, setAttempt] = useState(0);
  // a lazy component remembers its failure: every attempt needs one of its own
  // biome-ignore lint/correctness/useExhaustiveDependencies: attempt is what makes it anew
  const Part = useMemo(() => loaded?.() ?? (lazy(() => fetchedOr(load())) as ComponentType<Props>), [load, attempt]);
  return (
    <Boundary key={attempt} place={place} onRetry={() => setAttempt(attempt + 1)}>
      <Suspense fallback={meanwhile}>
        {words ? (
          <Worded words={words}>
            <Part {...props} />
          </Worded>
        ) : (
          <Part {...props} />
        )}
      </Suspense>
    </Boundary>
  );
}

function Worded({ words, children }: { words: PartName; children: ReactNode }) {
  useWords(words);
  return children;
}
