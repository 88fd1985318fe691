import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NumberPage } from "@/components/phone-numbers/detail/number-page";
import { NumberUnavailable } from "@/components/phone-numbers/detail/number-unavailable";
import { openNumberPage } from "@/lib/phone-number/page";

type Props = { params: Promise<{ workspace: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  const { answer } = await openNumberPage(workspace, id);
  return { title: answer.ok ? answer.data.row.label : "Phone number" };
}

export default async function PhoneNumberPage({ params }: Props) {
  const { workspace: slug, id } = await params;
  const { workspace, answer, readOnly } = await openNumberPage(slug, id);
  if (answer.ok) return <NumberPage workspace={workspace} initial={answer.data} readOnly={readOnly} />;
  if (answer.error.code === "not-found") notFound();
  return <NumberUnavailable workspace={slug} failure={answer.error} />;
}
