import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Door } from "@/components/account/door";
import { SetupForm } from "@/components/account/setup-form";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { currentUser } from "@/lib/auth/current-user";
import { isSetupToken } from "@/lib/auth/setup-token";
import { hasUsers } from "@/lib/auth/users";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Set up" };

type SetupPageProps = { searchParams: Promise<{ token?: string | string[] }> };

export default async function SetupPage({ searchParams }: SetupPageProps) {
  if (await currentUser()) redirect(paths.home);
  const { token } = await searchParams;
  if (await hasUsers()) return <AlreadySetUp />;
  if (typeof token !== "string" || !(await isSetupToken(token))) return <WrongLink />;
  return (
    <Door title="Set up Switchboard" lead="This first account is an administrator’s; it can add the others.">
      <SetupForm token={token} />
    </Door>
  );
}

function AlreadySetUp() {
  return (
    <Door title="Switchboard is set up" lead="The set-up link worked once and is gone.">
      <ButtonLink href={paths.signIn} kind="primary" size="form" className="w-full">
        Sign in
      </ButtonLink>
    </Door>
  );
}

function WrongLink() {
  return (
    <Door title="This set-up link does not work" lead="It is incomplete, or a later start replaced it.">
      <Banner tone="warn" title="The link that works stands in the console.">
        The server printed it when it last started. Copy the whole line, or start the server again for a new one.
      </Banner>
    </Door>
  );
}
