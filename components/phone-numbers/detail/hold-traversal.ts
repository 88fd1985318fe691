/**
 * Back and Forward inside the product, held before they happen and told with what goes on with them. Only the Navigation
 * API can do that; without it, and for a second press without a touch of the page between, the browser goes its way.
 */
export function holdTraversal(onHeld: (goOn: () => void) => void): () => void {
  if (!("navigation" in window)) return () => undefined;
  const { navigation } = window;
  const hold = (event: NavigateEvent) => {
    const { navigationType, cancelable, destination } = event;
    if (navigationType !== "traverse" || !cancelable || !destination.sameDocument) return;
    if (new URL(destination.url).pathname === window.location.pathname) return;
    event.preventDefault();
    onHeld(() => {
      navigation.removeEventListener("navigate", hold);
      navigation.traverseTo(destination.key);
    });
  };
  navigation.addEventListener("navigate", hold);
  return () => navigation.removeEventListener("navigate", hold);
}
