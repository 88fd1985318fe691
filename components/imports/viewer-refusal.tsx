import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { paths } from "@/lib/paths";

/** Who may look and not add. */
export function ViewerRefusal({ workspace }: { workspace: string }) {
  return (
    <EmptyState
      title="Viewers cannot import numbers"
      actions={
        <>
          <ButtonLink kind="primary" href={paths.phoneNumbers(workspace)}>
            Back to the numbers
          </ButtonLink>
          <ButtonLink href={paths.imports(workspace)}>Imports so far</ButtonLink>
        </>
      }
    >
      Your role can look at every import. An administrator gives the operator role to those who bring numbers in.
    </EmptyState>
  );
}
