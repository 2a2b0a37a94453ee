import { Component, type ContextType, type ReactNode } from 'react';
import { LanguageContext } from '../words/languageContext';
import './Boundary.css';
import { NotFetched } from './notFetched';

interface BoundaryProps {
  /** Classes that give the sentence the part's own place on the page. */
  readonly place?: string;
  /** When this changes the part is tried again by itself: another run may be shown where the one before could not. */
  readonly subject?: unknown;
  readonly onRetry?: () => void;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly error: { readonly it: unknown } | null;
  readonly subject: unknown;
}

/** Catches what a part of the page throws, its fetching and its painting included: a sentence and a button stand in its place, the rest lives on. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  static override contextType = LanguageContext;
  declare context: ContextType<typeof LanguageContext>;
  override state: BoundaryState = { error: null, subject: this.props.subject };

  static getDerivedStateFromError(error: unknown) {
    return { error: { it: error } };
  }

  static getDerivedStateFromProps({ subject }: BoundaryProps, state: BoundaryState): Partial<BoundaryState> | null {
    return Object.is(subject, state.subject) ? null : { subject, error: null };
  }

  override componentDidCatch() {
    this.context.forgetFailures(); // what asks for its words the next time fetches them
  }

  private readonly retry = () => {
    this.setState({ error: null });
    this.props.onRetry?.();
  };

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    const { word } = this.context;
    return (
      <div className={`not-shown ${this.props.place ?? ''}`} role="alert">
        <p>{word(error.it instanceof NotFetched ? 'part.notFetched' : 'part.failed')}</p>
        <button type="button" className="edge" onClick={this.retry}>
          {word('part.tryAgain')}
        </button>
      </div>
    );
  }
}
