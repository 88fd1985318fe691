/** The file stands in the address, so that a reload or a way back finds it again for as long as it is kept. */
export function keepInAddress(file: string | null): void {
  const { pathname } = window.location;
  window.history.replaceState(null, "", file === null ? pathname : `${pathname}?${new URLSearchParams({ file })}`);
}
