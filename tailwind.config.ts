import type { Config } from "tailwindcss";

/** Colours, sizes and motion are CSS variables in app/tokens.css; this file only names where classes are found. */
const config: Config = {
  darkMode: ["selector", '[data-theme="dark"]'],
  content: ["./app/**/*.{ts,tsx}", "./components/**/*.{ts,tsx}"],
};

export default config;
