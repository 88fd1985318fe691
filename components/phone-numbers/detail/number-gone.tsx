import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { paths } from "@/lib/paths";

export function NumberGone({ workspace }: { workspace: string }) {
  return (
    <EmptyState
      as="h1"
      title="This number is gone"
      actions={
        <ButtonLink href={paths.phoneNumbers(workspace)} kind="primary">
          Back to phone numbers
        </ButtonLink>
      }
    >
      It was released, or it belongs to another workspace. Nothing was changed by opening this page.
    </EmptyState>
  );
}
