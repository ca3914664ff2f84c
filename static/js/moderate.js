// Shows what a moderator can do with a comment below it; without this, that is on a page of its own.
let busy = false;

async function tools(link) {
  const answer = await fetch(link.href);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return answer.ok && page.querySelector('main .moderate');
}

async function open(link) {
  const found = await tools(link).catch(() => null);
  if (!found) {
    // its own page says why
    location.assign(link.href);
    return;
  }
  link.closest('.actions').after(found);
  found.querySelector('select').focus();
}

document.addEventListener('click', async (event) => {
  const link = event.target.closest('.actions [href$="/moderate"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
    return;
  }
  event.preventDefault();
  const shown = link.closest('.actions').nextElementSibling;
  if (shown?.matches('.moderate')) {
    shown.remove();
  } else if (!busy) {
    busy = true;
    await open(link);
    busy = false;
  }
});
