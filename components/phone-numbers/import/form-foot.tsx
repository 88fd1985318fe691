import { Lock } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { paths } from "@/lib/paths";

type FormFootProps = {
  workspace: string;
  verb: "Import number" | "Create number";
  lock: string;
  pending: boolean;
  /** Why nothing can be sent. */
  unavailable: string | undefined;
};

export function FormFoot({ workspace, verb, lock, pending, unavailable }: FormFootProps) {
  return (
    <div className="sticky bottom-0 z-(--z-savebar) flex min-h-14 items-center gap-2 border-t border-hairline bg-surface px-8 py-2 max-md:px-4">
      <p className="mr-auto flex min-w-0 items-center gap-2 text-xs text-text-3 max-md:hidden">
        <Lock size={14} aria-hidden="true" className="shrink-0" />
        {lock}
      </p>
      <ButtonLink kind="ghost" href={paths.phoneNumbers(workspace)}>
        Cancel
      </ButtonLink>
      <Button
        kind="primary"
        type="submit"
        className="max-md:flex-1"
        busy={pending && (verb === "Import number" ? "Importing" : "Creating")}
        unavailable={unavailable}
      >
        {verb}
      </Button>
    </div>
  );
}
