// Says what is wrong where the game does not come: its script is missing or of another edition, it broke while it began,
// or the page was opened from a disk. It stands apart from the game's own script, which may be just what is missing.
(() => {
  const shell = () => document.querySelector('.shell');
  const say = (what) => {
    const page = shell();
    if (!page) return; // the game is there, and says itself what goes wrong
    page.dataset.trouble = what;
    page.querySelector(`.${what}`)?.setAttribute('role', 'alert');
  };
  // In the page that is one file everything stands in it, this too: nothing can be missing, only not understood.
  const whole = !document.currentScript?.src;
  if (location.protocol === 'file:' && !whole) {
    addEventListener('DOMContentLoaded', () => say('file'));
    return;
  }
  addEventListener(
    'error',
    ({ target, error }) => {
      if (target instanceof HTMLScriptElement || error) say(whole ? 'old' : 'missing');
    },
    true,
  );
  // A page that was kept since an older edition asks for files that are gone: the address with a mark of its own is fetched anew.
  addEventListener('DOMContentLoaded', () => {
    const address = new URL(location.href);
    address.searchParams.set('anew', Date.now().toString(36));
    for (const anew of shell()?.querySelectorAll('a.anew') ?? []) anew.href = address.href;
  });
})();
