/** What stands in place of a page that cannot start, in English: without a script of its own, so that it comes by the build. */
export const start = {
  noScript: 'Descent trains its networks in this browser: it needs JavaScript, which is switched off here.',
  oldBrowser: 'This browser is too old for Descent: it knows no JavaScript modules. A newer one shows the page.',
  /** Followed by the address. */
  notFound:
    'Descent cannot start: a file of it could not be loaded. Are you offline, or was a new version put in place just now? Loading it again may help. Missing is',
  /** Followed by what the browser says. */
  failed: 'Descent cannot start in this browser, which says:',
};
