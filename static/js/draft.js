// Keeps a comment that is not posted yet in this browser, and nowhere else, until it is posted.
const form = document.querySelector('form[data-draft]');
const body = form.elements.body;
const key = ['draft', form.dataset.draft, new URL(form.action).pathname, form.elements.parent?.value ?? ''].join(' ');
const sent = 'draft sent';

function store(work) {
  try {
    return work();
  } catch {
    // a browser that keeps nothing, or is full, goes on without
    return null;
  }
}

function keep() {
  store(() => body.value.trim() ? localStorage.setItem(key, body.value) : localStorage.removeItem(key));
}

// whoever was sent on to a comment after this form was sent has posted it
const posted = store(() => sessionStorage.getItem(sent));
store(() => sessionStorage.removeItem(sent));
if (posted && !body.value && location.hash.startsWith('#comment-')) {
  store(() => localStorage.removeItem(posted));
}

const kept = store(() => localStorage.getItem(key));
if (kept && !body.value) {
  body.value = kept;
  form.querySelector('.draft').hidden = false;
}

body.addEventListener('input', keep);
form.addEventListener('submit', event => {
  keep();
  if (event.submitter?.name !== 'preview') {
    store(() => sessionStorage.setItem(sent, key));
  }
});
