import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { paths } from "@/lib/paths";

export default function NotFoundInWorkspace() {
  return (
    <EmptyState
      as="h1"
      title="Nothing at this address"
      actions={
        <ButtonLink href={paths.home} kind="primary">
          Go to phone numbers
        </ButtonLink>
      }
    >
      It may have been released or removed, or the link belongs to another workspace.
    </EmptyState>
  );
}
