// One key decides: the keys are those that the buttons themselves name (aria-keyshortcuts). They can be switched off, since
// whoever speaks to a browser, or hits keys by mistake, presses many (WCAG 2.2, 2.1.4).
const places = [...document.querySelectorAll('.matters a[aria-label^="Open"]')];
const choice = document.getElementById('one-key');
const page = document.documentElement;
let leaving = false;

function store(work) {
  try {
    return work();
  } catch {
    // a browser that keeps nothing goes on without
    return null;
  }
}

function show() {
  page.toggleAttribute('data-keys', choice?.checked ?? off() === null);
}

function off() {
  return store(() => localStorage.getItem('keys'));
}

function go(step) {
  const at = places.findIndex((place) => place.hasAttribute('aria-current'));
  places[at + step]?.click();
}

if (choice) {
  choice.checked = off() === null;
  choice.addEventListener('change', () => {
    store(() => choice.checked ? localStorage.removeItem('keys') : localStorage.setItem('keys', 'off'));
    show();
  });
  document.getElementById('keys').hidden = false;
}
show();

// a second press would be meant for what comes next, and must not decide about this again
document.addEventListener('submit', () => { leaving = true; });
window.addEventListener('pageshow', () => { leaving = false; });

document.addEventListener('keydown', (event) => {
  const typing = event.target.closest?.('input:not([type=checkbox]), textarea, select');
  if (leaving || typing || !page.hasAttribute('data-keys') || event.ctrlKey || event.metaKey || event.altKey || event.repeat) {
    return;
  }
  const button = document.querySelector(`button[aria-keyshortcuts="${CSS.escape(event.key)}"]`);
  if (button) {
    event.preventDefault();
    button.click();
  } else if (event.key === 'j' || event.key === 'k') {
    go(event.key === 'j' ? 1 : -1);
  }
});
