// Has the browser make or use a passkey, and sends its answer with the form. The form's words stand for who has no scripts.
const form = document.querySelector("form[data-passkey]");
const words = document.getElementById("passkey-words");
const reasons = {
  InvalidStateError: "This device has a passkey for your account already.",
  NotAllowedError: "No passkey was chosen, or it took too long. You can try again.",
};

async function ask() {
  words.textContent = "Your browser now asks you for the passkey.";
  const { passkey, options } = form.dataset;
  const wanted = JSON.parse(options).publicKey;
  try {
    const given = passkey === "create"
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(wanted) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(wanted) });
    form.elements.credential.value = JSON.stringify(given);
    form.submit();
  } catch (problem) {
    words.textContent = reasons[problem.name] ?? "This browser cannot do that here. A newer one may, at an address with https.";
  }
}

form.addEventListener("submit", event => {
  event.preventDefault();
  ask();
});
form.querySelector(".buttons").hidden = false;
ask();
