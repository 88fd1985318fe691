"use client";

import { useActionState } from "react";
import { SecretField } from "@/components/forms/secret-field";
import { TextField } from "@/components/forms/text-field";
import { Button } from "@/components/ui/button";
import { FailureBanner } from "@/components/ui/failure-banner";
import type { Failure } from "@/lib/domain/errors";
import { signInWithPassword } from "./sign-in";

type SignInFormProps = { next: string; failure?: Failure };

/** A form action, so that a press before the page is alive is kept and sent afterwards. */
export function SignInForm({ next, failure: first }: SignInFormProps) {
  const [failure, submit, pending] = useActionState(async (_: Failure | undefined, typed: FormData) => {
    const [email, password] = [String(typed.get("email")), String(typed.get("password"))];
    if (!email || !password) return missing(email, password);
    const refused = await signInWithPassword(email, password);
    if (!refused) await leaveFor(next);
    return refused;
  }, first);
  const fields = failure?.fields;

  return (
    // React empties a form after its action; what was typed stays here
    <form action={submit} onReset={(event) => event.preventDefault()} noValidate className="grid gap-4">
      {failure && !fields ? <FailureBanner failure={failure} /> : null}
      <TextField
        label="Email"
        name="email"
        type="email"
        autoComplete="username"
        autoCapitalize="off"
        spellCheck={false}
        autoFocus
        error={fields?.email}
      />
      <SecretField label="Password" name="password" autoComplete="current-password" error={fields?.password} />
      <Button type="submit" kind="primary" size="form" busy={pending && "Signing in"} className="w-full">
        Sign in
      </Button>
    </form>
  );
}

function missing(email: string, password: string): Failure {
  return {
    code: "invalid-input",
    message: "Something is missing.",
    fields: {
      ...(email ? undefined : { email: "Enter your e-mail address." }),
      ...(password ? undefined : { password: "Enter your password." }),
    },
  };
}

/** The form stays busy until the new page is there. */
function leaveFor(next: string): Promise<never> {
  window.location.assign(next);
  return new Promise(() => undefined);
}
