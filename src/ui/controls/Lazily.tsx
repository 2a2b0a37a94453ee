import { Component, type ComponentType, lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import { useLanguage } from '../words/useLanguage';
import './Lazily.css';

interface BoundaryProps {
  readonly onRetry: () => void;
  readonly children: ReactNode;
}

/** Catches what a part of the page throws, its fetching included, so that the rest lives on. */
class Boundary extends Component<BoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return <NotFetched onRetry={this.props.onRetry} />;
  }
}

function NotFetched({ onRetry }: Pick<BoundaryProps, 'onRetry'>) {
  const { word } = useLanguage();
  return (
    <div className="not-loaded" role="alert">
      <p>{word('part.notFetched')}</p>
      <button type="button" className="edge" onClick={onRetry}>
        {word('part.tryAgain')}
      </button>
    </div>
  );
}

interface LazilyProps<Props extends object> {
  /** The same function at every render: `() => import('./Panel')` outside the component. */
  readonly load: () => Promise<{ readonly default: ComponentType<Props> }>;
  readonly props: Props;
  /** What stands there until it has come. */
  readonly meanwhile?: ReactNode;
}

/** A component that is fetched when it is first shown. Where that fails it says so and can be tried again. */
export function Lazily<Props extends object>({ load, props, meanwhile }: LazilyProps<Props>) {
  const [attempt, setAttempt] = useState(0);
  // a lazy component remembers its failure: every attempt needs one of its own
  // biome-ignore lint/correctness/useExhaustiveDependencies: attempt is what makes it anew
  const Part = useMemo(() => lazy(load) as ComponentType<Props>, [load, attempt]);
  return (
    <Boundary key={attempt} onRetry={() => setAttempt(attempt + 1)}>
      <Suspense fallback={meanwhile}>
        <Part {...props} />
      </Suspense>
    </Boundary>
  );
}
