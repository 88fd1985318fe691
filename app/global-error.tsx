"use client";

import "./globals.css";
import { PageFailure } from "@/components/frame/page-failure";

/**
 * In place of the whole document, for what fails outside the two frames; it follows the system's theme. A boundary between
 * those and this one would say the same and weigh on every page.
 */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Switchboard</title>
        <main className="flex min-h-dvh">
          <PageFailure error={error} retry={retry} />
        </main>
      </body>
    </html>
  );
}
