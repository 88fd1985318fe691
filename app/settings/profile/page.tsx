import type { Metadata } from "next";
import { NameForm } from "@/components/account/name-form";
import { PasswordForm } from "@/components/account/password-form";
import { Sessions } from "@/components/account/sessions";
import { loadProfile } from "@/lib/account/loaders";

export const metadata: Metadata = { title: "Profile" };

export default async function ProfilePage() {
  const { user, sessions } = await loadProfile();
  return (
    <div className="grid max-w-(--form-max) gap-10 px-(--page-pad) py-6 max-md:px-4">
      <NameForm user={user} />
      <PasswordForm email={user.email} />
      <Sessions sessions={sessions} />
    </div>
  );
}
