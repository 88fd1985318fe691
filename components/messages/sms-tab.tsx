import { TabLink } from "@/components/ui/tab-link";
import { paths } from "@/lib/paths";

/** To where SMS of a number is turned on. */
export function SmsTab({ workspace, numberId }: { workspace: string; numberId: string }) {
  return <TabLink href={`${paths.phoneNumber(workspace, numberId)}?tab=sms`}>Open SMS tab</TabLink>;
}
