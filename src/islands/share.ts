/** The address of this page given to others: by what the device has for that, else as text to be pasted. */
const button = document.querySelector<HTMLButtonElement>('[data-share]')!;

button.addEventListener('click', () => {
  const { title } = document;
  const url = location.href;
  if (navigator.share) void navigator.share({ title, url }).catch(unlessGivenUp);
  else void navigator.clipboard.writeText(url).then(() => (button.textContent = button.dataset['done']!));
});

function unlessGivenUp(error: unknown): void {
  if (!(error instanceof DOMException && error.name === 'AbortError')) reportError(error);
}
