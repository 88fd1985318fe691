"use client";

import { PageFailure } from "@/components/frame/page-failure";

export default function SettingsError({ error, retry }: { error: unknown; retry: () => void }) {
  return <PageFailure error={error} retry={retry} />;
}
