import { useEffect, useRef, useState } from 'react';
import { pointsOfText, textOfPoints } from '../../data/pointsText';
import { limits } from '../../experiment/limits';
import { setPoints, useDrawsCurve, useExperiment } from '../../state/experimentStore';
import { useWords } from '../words/useLanguage';
import { copyText } from './copyText';

/** Whether the text that is copied or pasted belongs to a field or to words that are marked. */
const isOfText = ({ target }: Event) =>
  (target instanceof Element && target.closest('input, textarea, select, [contenteditable], [role="dialog"]') !== null) ||
  getSelection()?.isCollapsed === false;

/** All that is drawn as rows of text, and rows of text as points: by button, and by Ctrl C and V while somebody draws. */
export function PointsClipboard({ usualClass }: { usualClass: number }) {
  const word = useWords('drawing');
  const isCurve = useDrawsCurve();
  const points = useExperiment(({ experiment }) => experiment.points);
  const [said, setSaid] = useState('');
  const [isAsking, setAsking] = useState(false);

  const paste = (text: string) => {
    setAsking(false);
    const room = limits.points - points.length;
    const { points: read, rows, bad } = pointsOfText(text, { isCurve, usualClass, mostClasses: limits.pointClasses, room });
    const [first] = bad;
    if (read.length > 0) setPoints([...points, ...read]);
    if (!first) setSaid(rows === 0 ? word('draw.pastedEmpty') : word('draw.pasted', { points: read.length }));
    else setSaid(word(read.length > 0 ? 'draw.pastedSome' : 'draw.pastedNone', { points: read.length, rows, ...first }));
  };
  const copy = () =>
    copyText(textOfPoints(points, isCurve)).then((isCopied) =>
      setSaid(isCopied ? word('draw.copied', { points: points.length }) : word('draw.notCopied')),
    );
  const ask = () =>
    Promise.resolve()
      .then(() => navigator.clipboard.readText())
      .then(paste, () => setAsking(true));

  // the listeners stay while the points change
  const acts = useRef({ paste, points, isCurve });
  useEffect(() => {
    acts.current = { paste, points, isCurve };
  });
  useEffect(() => {
    const copied = (event: ClipboardEvent) => {
      const { points: drawn, isCurve: curve } = acts.current;
      if (isOfText(event) || drawn.length === 0) return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', textOfPoints(drawn, curve));
      setSaid(word('draw.copied', { points: drawn.length }));
    };
    const pasted = (event: ClipboardEvent) => {
      if (isOfText(event)) return;
      event.preventDefault();
      acts.current.paste(event.clipboardData?.getData('text/plain') ?? '');
    };
    document.addEventListener('copy', copied);
    document.addEventListener('paste', pasted);
    return () => {
      document.removeEventListener('copy', copied);
      document.removeEventListener('paste', pasted);
    };
  }, [word]);

  return (
    <>
      <button type="button" className="end" disabled={points.length === 0} title={word('draw.copyTitle')} onClick={copy}>
        {word('draw.copy')}
      </button>
      <button type="button" title={word('draw.pasteTitle')} onClick={ask}>
        {word('draw.paste')}
      </button>
      {isAsking && (
        <textarea
          // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was just pressed
          autoFocus
          className="paste-here"
          rows={2}
          aria-label={word('draw.pasteHere')}
          placeholder={word('draw.pasteHint')}
          onPaste={(event) => {
            event.preventDefault();
            paste(event.clipboardData.getData('text/plain'));
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            setAsking(false);
          }}
          onBlur={() => setAsking(false)}
        />
      )}
      <p className="draw-said" role="status">
        {said}
      </p>
    </>
  );
}
