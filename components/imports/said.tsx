import type { ComponentProps } from "react";
import { Banner } from "@/components/ui/banner";

type SaidProps = Pick<ComponentProps<typeof Banner>, "tone"> & { message: string };

/** What in bold, then why and what next. */
export function Said({ tone, message }: SaidProps) {
  const [what = message] = /^.*?[.…?](?=\s|$)/u.exec(message) ?? [];
  return (
    <Banner tone={tone} title={what} className="mt-3">
      {message.slice(what.length).trim()}
    </Banner>
  );
}
