// Says why the page cannot start, in browsers that cannot run the page: no syntax newer than theirs. `words` is filled in by the build.
((words) => {
  function say(text) {
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', () => {
        say(text);
      });
      return;
    }
    var root = document.getElementById('root');
    if (!root || root.firstElementChild) return; // the page stands, or it has been said
    var sentence = document.createElement('p');
    sentence.setAttribute('role', 'alert');
    sentence.className = 'cannot-start';
    sentence.appendChild(document.createTextNode(text));
    root.appendChild(sentence);
  }
  if (!('noModule' in document.createElement('script'))) {
    say(words.oldBrowser);
    return;
  }
  addEventListener(
    'error',
    (event) => {
      var from = event.target;
      if (from && from.nodeName === 'SCRIPT') say(`${words.notFound} ${from.src}`);
      else if (event.message) say(`${words.failed} ${event.message}`);
    },
    true,
  );
  addEventListener('unhandledrejection', (event) => {
    say(`${words.failed} ${event.reason ? event.reason.message : ''}`);
  });
})(WORDS);
