// One key decides: the keys are those that the buttons themselves name (aria-keyshortcuts).
const places = [...document.querySelectorAll('.matters a[aria-label^="Open"]')];

function go(step) {
  const at = places.findIndex((place) => place.hasAttribute('aria-current'));
  places[at + step]?.click();
}

document.addEventListener('keydown', (event) => {
  const typing = event.target.closest('input:not([type=checkbox]), textarea, select');
  if (typing || event.ctrlKey || event.metaKey || event.altKey || event.repeat) {
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
