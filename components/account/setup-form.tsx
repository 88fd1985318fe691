"use client";

import { useActionState } from "react";
import { SecretField } from "@/components/forms/secret-field";
import { TextField } from "@/components/forms/text-field";
import { Button } from "@/components/ui/button";
import { FailureBanner } from "@/components/ui/failure-banner";
import { createFirstAccount } from "@/lib/account/actions";
import type { Failure } from "@/lib/domain/errors";
import { paths } from "@/lib/paths";
import { signInWithPassword } from "./sign-in";

/** Makes the first account, then signs in with what was just typed. */
export function SetupForm({ token }: { token: string }) {
  const [failure, submit, pending] = useActionState(async (_: Failure | undefined, form: FormData) => {
    const typed = (name: string) => String(form.get(name));
    const account = { token, name: typed("name"), email: typed("email"), password: typed("password") };
    const created = await createFirstAccount(account).catch(() => undefined);
    if (!created) return noAnswer;
    if (!created.ok) return created.error;
    const refused = await signInWithPassword(created.data.email, account.password);
    window.location.assign(refused ? paths.signIn : paths.home);
    return new Promise<never>(() => undefined);
  }, undefined);
  const fields = failure?.fields;

  return (
    // React empties a form after its action; what was typed stays here
    <form action={submit} onReset={(event) => event.preventDefault()} noValidate className="grid gap-4">
      {failure && !fields ? <FailureBanner failure={failure} /> : null}
      <TextField label="Name" name="name" autoComplete="name" autoFocus error={fields?.name} />
      <TextField
        label="Email"
        name="email"
        type="email"
        autoComplete="username"
        autoCapitalize="off"
        spellCheck={false}
        error={fields?.email}
      />
      <SecretField
        label="Password"
        name="password"
        autoComplete="new-password"
        help="At least 10 characters; a short sentence is easiest to remember."
        error={fields?.password}
      />
      <Button type="submit" kind="primary" size="form" busy={pending && "Creating account"} className="w-full">
        Create account
      </Button>
    </form>
  );
}

const noAnswer: Failure = {
  code: "outcome-unknown",
  message: "Switchboard did not answer.",
  next: "The account may or may not have been created. Reload the page to see.",
};
