/** Fills the screen with the page, or not any more. Where a browser cannot or will not, the page stays as it is. */
export function toggleFull(): void {
  if (!document.fullscreenEnabled) return;
  const { fullscreenElement, documentElement } = document;
  const done = fullscreenElement ? document.exitFullscreen() : documentElement.requestFullscreen();
  done.catch(() => {});
}
