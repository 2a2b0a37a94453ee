/** Where a slide may not open the page, in English. */
export const openRefused = {
  text: 'This frame may not open a tab (its sandbox lacks allow-popups). Copy the link and open it yourself:',
  link: 'Link to the whole page',
  copy: 'Copy',
  copied: 'Copied',
  mark: 'Mark the link and copy it',
  close: 'Close',
};
