"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { FailureBanner } from "@/components/ui/failure-banner";
import { PageHead } from "@/components/ui/page-head";
import { type Failure, needsAnotherKey } from "@/lib/domain/errors";
import { paths } from "@/lib/paths";

/** The number could not be read: why, and the one thing that helps. */
export function NumberUnavailable({ workspace, failure }: { workspace: string; failure: Failure }) {
  const router = useRouter();
  const [retrying, startTransition] = useTransition();
  return (
    <>
      <PageHead
        title="Phone number"
        breadcrumbs={
          <Breadcrumbs
            items={[{ label: "Phone numbers", href: paths.phoneNumbers(workspace) }, { label: "Not loaded" }]}
          />
        }
      />
      <div className="max-w-[calc(var(--form-max)+2*var(--page-pad))] px-(--page-pad) max-md:px-4">
        <FailureBanner
          failure={failure}
          action={
            needsAnotherKey(failure) ? (
              <ButtonLink href={paths.workspaces}>Replace key</ButtonLink>
            ) : (
              <Button busy={retrying && "Trying"} onClick={() => startTransition(() => router.refresh())}>
                Try again
              </Button>
            )
          }
        />
      </div>
    </>
  );
}
