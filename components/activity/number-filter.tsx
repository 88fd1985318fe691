import { TextLink } from "@/components/ui/text-link";
import type { JournalItem } from "@/lib/journal/loaders";
import { paths } from "@/lib/paths";
import { shortId } from "@/lib/phone-numbers/short-id";

type NumberFilterProps = { workspace: string; numberId: string; latest: JournalItem | undefined };

/** Says that only one number is shown, and leads to it and back to all. */
export function NumberFilter({ workspace, numberId, latest }: NumberFilterProps) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-text-2">
      <span>
        Only <bdi className="digits font-medium text-text">{latest?.number?.label ?? shortId(numberId)}</bdi>
      </span>
      <TextLink href={paths.phoneNumber(workspace, numberId)}>Open number</TextLink>
      <TextLink href={paths.activity(workspace)}>Show all activity</TextLink>
    </p>
  );
}
