import { setLettersAct, usePreferences } from '../../state/preferences';
import { useView } from '../../state/viewStore';
import { Check } from '../controls/Check';
import { Dialog } from '../controls/Dialog';
import { isLetter, shortcuts } from '../keyboard';
import { useWords } from '../words/useLanguage';
import './KeysDialog.css';

const close = () => useView.setState({ isKeysOpen: false });

/** What controls do with keys while they have the focus: the keys of each, and what it is called in the part's words. */
const focusKeys = [
  ['arrows', 'unit'],
  ['enter', 'pin'],
  ['arrows', 'picture'],
  ['shiftArrows', 'pictureFaster'],
  ['enter', 'pictureChoose'],
  ['arrows', 'chart'],
  ['shiftArrows', 'chartFaster'],
  ['pages', 'chartPage'],
  ['ends', 'chartEnds'],
  ['arrows', 'compare'],
  ['runs', 'compareChoose'],
  ['open', 'compareOpen'],
  ['delete', 'compareDrop'],
  ['branch', 'compareBranch'],
  [' ', 'compareAlone'],
] as const;

export default function KeysDialog() {
  const isOpen = useView((state) => state.isKeysOpen);
  const word = useWords('keys');
  return (
    <Dialog title={word('title')} description={word('description')} isOpen={isOpen} onClose={close}>
      <PageKeys />
      <h3>{word('onFocus')}</h3>
      <dl className="keys">
        {focusKeys.map(([key, what]) => (
          <div key={what}>
            <dt>
              <kbd>{word(`key.${key}`)}</kbd>
            </dt>
            <dd>{word(`focus.${what}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

/** What the key handler acts by, row by row. */
function PageKeys() {
  const word = useWords('keys');
  const lettersAct = usePreferences((state) => state.lettersAct);
  return (
    <>
      <Check label={word('letters')} checked={lettersAct} onChange={setLettersAct} />
      <h3>{word('onPage')}</h3>
      <dl className="keys">
        {shortcuts.map((shortcut) => {
          const isOff = isLetter(shortcut) && !lettersAct;
          return (
            <div key={shortcut.id} data-off={isOff || undefined}>
              <dt>
                {'isWithCtrl' in shortcut && <kbd>{word('ctrl')}</kbd>}
                {'isWithShift' in shortcut && <kbd>{word('shift')}</kbd>}
                {shortcut.keys.map((key) => (
                  <kbd key={key}>
                    {key === ' ' || key === 'pagedown' || key === 'pageup' || key === 'escape' ? word(`key.${key}`) : key.toUpperCase()}
                  </kbd>
                ))}
              </dt>
              <dd>
                {word(shortcut.id)}
                {isOff && <span className="muted"> ({word('lettersOff')})</span>}
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}
