import { ListChecks, Upload } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { paths } from "@/lib/paths";

/** No run yet: what begins one. */
export function NoRuns({ workspace, canStart }: { workspace: string; canStart: boolean }) {
  return (
    <EmptyState title="No runs yet" rows={canStart ? nextSteps(workspace) : undefined}>
      {canStart
        ? "Imports and changes of many numbers run here in the background. They survive a restart, and every number ends with a result."
        : "Imports and changes of many numbers are listed here with the result of every number. Your role can look at them but not start one."}
    </EmptyState>
  );
}

function nextSteps(workspace: string) {
  return [
    {
      icon: <Upload size={16} />,
      title: "Import numbers from a file",
      text: "A CSV with up to 50,000 rows, checked before anything is sent.",
      action: (
        <ButtonLink kind="primary" href={paths.newImport(workspace)}>
          Import CSV
        </ButtonLink>
      ),
    },
    {
      icon: <ListChecks size={16} />,
      title: "Change many numbers at once",
      text: "Select numbers in the list, then see the plan before it is applied.",
      action: <ButtonLink href={paths.phoneNumbers(workspace)}>Choose numbers</ButtonLink>,
    },
  ];
}
