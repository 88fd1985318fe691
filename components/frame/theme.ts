const themes = ["light", "dark", "system"] as const;
export type Theme = (typeof themes)[number];

export const themeCookie = "theme";

/** Anything else than a known theme follows the system. */
export function readTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? "system";
}

/** Shows a theme at once and keeps it for the next page; without the attribute the page follows the system. */
export function applyTheme(theme: Theme): void {
  document.cookie = themeCookieLine(theme);
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Cookie line that keeps the choice for a year; it is not a secret and is written by the browser itself. */
export function themeCookieLine(theme: Theme): string {
  return `${themeCookie}=${theme}; path=/; max-age=31536000; samesite=lax`;
}
