import type { Locator, Page } from "@playwright/test";

/** What the product says; the framework's own announcer of page titles is an alert too. */
export function alertOf(page: Page | Locator): Locator {
  return page.locator('[role="alert"]:not(#__next-route-announcer__)');
}
