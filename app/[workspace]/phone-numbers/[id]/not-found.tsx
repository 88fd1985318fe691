"use client";

import { useParams } from "next/navigation";
import { NumberGone } from "@/components/phone-numbers/detail/number-gone";

export default function PhoneNumberNotFound() {
  const { workspace } = useParams<{ workspace: string }>();
  return <NumberGone workspace={workspace} />;
}
