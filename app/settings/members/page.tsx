import type { Metadata } from "next";
import { MembersTable } from "@/components/members/members-table";
import { loadMembers } from "@/lib/members/loaders";

export const metadata: Metadata = { title: "Members" };

export default async function MembersPage() {
  return <MembersTable members={await loadMembers()} />;
}
