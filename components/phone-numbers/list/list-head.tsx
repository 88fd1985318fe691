import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHead } from "@/components/ui/page-head";
import { paths } from "@/lib/paths";

type ListHeadProps = {
  workspace: string;
  count?: string;
  canAdd: boolean;
  /** Another button of the page is the primary one. */
  quiet?: boolean;
  unavailable?: string;
};

export function ListHead({ workspace, count, canAdd, quiet = false, unavailable }: ListHeadProps) {
  const add = {
    kind: quiet ? "secondary" : "primary",
    icon: <Plus size={14} aria-hidden="true" className="max-md:hidden" />,
  } as const;
  return (
    <PageHead
      title="Phone numbers"
      count={count}
      actions={
        !canAdd ? null : unavailable ? (
          <Button {...add} unavailable={unavailable}>
            Add number
          </Button>
        ) : (
          <ButtonLink {...add} href={paths.addNumber(workspace)}>
            Add number
          </ButtonLink>
        )
      }
    />
  );
}
