"use client";

import type { ComponentProps, MouseEvent } from "react";
import { TextLink } from "./text-link";

/** Told on the window after the address was given another tab. */
export const tabShown = "tabshown";

export function showTab(search: string): void {
  window.history.replaceState(null, "", search);
  window.dispatchEvent(new Event(tabShown));
}

/** A link to a tab. On the page that has the tab it only changes the address, which the tabs follow. */
export function TabLink(props: Omit<ComponentProps<typeof TextLink>, "onClick" | "prefetch">) {
  return <TextLink {...props} prefetch={false} onClick={goToTab} />;
}

function goToTab(event: MouseEvent<HTMLAnchorElement>) {
  const { pathname, search } = event.currentTarget;
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!isPlain || pathname !== window.location.pathname) return;
  event.preventDefault();
  showTab(search);
}
