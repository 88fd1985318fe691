import "./globals.css";
import latin from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2";
import { CSPProvider } from "@base-ui/react/csp-provider";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { preload } from "react-dom";
import { readTheme, themeCookie } from "@/components/frame/theme";
import { LiveRegion } from "@/components/ui/live-region";
import { Toasts } from "@/components/ui/toast";

export const metadata: Metadata = {
  title: { default: "Switchboard", template: "%s · Switchboard" },
  description: "The phone numbers of a Vapi organisation, in one place.",
  robots: { index: false, follow: false },
  formatDetection: { telephone: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f7f8fa" },
    { media: "(prefers-color-scheme: dark)", color: "#0d0f13" },
  ],
};

/** Rendered per request: every page carries the nonce of its own content security policy. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const theme = readTheme((await cookies()).get(themeCookie)?.value);

  // the very file that the stylesheet names, early enough for the first paint
  preload(latin, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });

  return (
    // the theme menu changes the attribute in place, without a new page
    <html lang="en" data-theme={theme === "system" ? undefined : theme} suppressHydrationWarning>
      <body>
        <CSPProvider nonce={nonce}>{children}</CSPProvider>
        <Toasts />
        <LiveRegion />
      </body>
    </html>
  );
}
