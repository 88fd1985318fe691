import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Door } from "@/components/account/door";
import { SignInForm } from "@/components/account/sign-in-form";
import { SingleSignOn } from "@/components/account/single-sign-on";
import { Banner } from "@/components/ui/banner";
import { currentUser } from "@/lib/auth/current-user";
import { safeNext } from "@/lib/auth/safe-next";
import { signInFailure } from "@/lib/auth/sign-in-failure";
import { hasUsers } from "@/lib/auth/users";
import { env } from "@/lib/env";

export const metadata: Metadata = { title: "Sign in" };

type SignInPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const query = await searchParams;
  const next = safeNext(first(query.next) ?? first(query.callbackUrl));
  if (await currentUser()) redirect(next);
  if (!(await hasUsers())) return <NobodyYet />;

  const { oidc } = env();
  const error = first(query.error);
  return (
    <Door title="Sign in" lead="Your organisation’s phone numbers, in one place.">
      <SignInForm next={next} failure={error ? signInFailure(error) : undefined} />
      {oidc ? <SingleSignOn name={oidc.name} next={next} /> : null}
      <p className="mt-4 text-xs text-text-3">No account? Ask an administrator to add you.</p>
    </Door>
  );
}

function NobodyYet() {
  return (
    <Door title="Nobody has an account yet" lead="The first one is made with the set-up link.">
      <Banner tone="info" title="The link stands in the console.">
        The server printed it when it started; every start prints a new one. Open it to create the first account.
      </Banner>
    </Door>
  );
}

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);
