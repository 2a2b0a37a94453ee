import { useEffect, useRef, useState } from 'react';
import { useElementSize } from '../views/useElementSize';
import { useWords } from '../words/useLanguage';

interface SlidePreviewProps {
  readonly link: string;
  readonly width: number;
  readonly height: number;
}

const mostHeight = 260; // px
const patienceMs = 4000; // after its document has loaded
/** A page is loaded in the thread of this one: not while its reader ticks and types. */
const restMs = 500;

/** The link as it stands when it was not changed for a while; null before that. */
function useRested(link: string): string | null {
  const [rested, setRested] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setRested(link), restMs);
    return () => clearTimeout(timer);
  }, [link]);
  return rested;
}

/**
 * The slide as its audience will see it, drawn smaller where it does not fit: a picture of it, not a second page to walk into.
 *
 * It says itself when it is there. What does not say so most likely may not fetch its own files: a sandboxed frame has no origin, and the
 * server has to let it. The slide would be as empty.
 */
export function SlidePreview({ link, width, height }: SlidePreviewProps) {
  const word = useWords('share');
  const [state, setState] = useState<'coming' | 'shown' | 'silent'>('coming');
  const frame = useRef<HTMLIFrameElement>(null);
  const patience = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const heard = ({ source, data }: MessageEvent) => {
      if (source !== frame.current?.contentWindow || data?.type !== 'descent:shown') return;
      clearTimeout(patience.current);
      setState('shown');
    };
    addEventListener('message', heard);
    return () => {
      removeEventListener('message', heard);
      clearTimeout(patience.current);
    };
  }, []);
  const loaded = () => {
    clearTimeout(patience.current);
    patience.current = setTimeout(() => setState((now) => (now === 'coming' ? 'silent' : now)), patienceMs);
  };
  const address = useRested(link);
  const box = useRef<HTMLDivElement>(null);
  const { width: given } = useElementSize(box);
  const scale = Math.min(1, given / width, mostHeight / height);
  return (
    <div ref={box}>
      <div className="share-preview" style={{ width: width * scale, height: height * scale }}>
        {address !== null && (
          <iframe
            ref={frame}
            inert
            title={word('preview')}
            src={address}
            sandbox="allow-scripts"
            style={{ width, height, transform: `scale(${scale})` }}
            onLoad={loaded}
          />
        )}
        {state !== 'shown' && <p role="status">{word(state === 'coming' ? 'previewComing' : 'previewSilent')}</p>}
      </div>
    </div>
  );
}
