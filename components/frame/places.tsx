import { paths } from "@/lib/paths";
import { NavLink } from "./nav-link";
import { History, MessageSquare, Phone, PhoneCall, Settings, Upload } from "./place-icons";

/** The places of the product, Settings at the foot. */
export function Places({ workspace }: { workspace: string | null }) {
  return (
    <nav aria-label="Main" className="flex min-h-0 flex-1 flex-col gap-px">
      {workspace ? (
        <>
          <NavLink href={paths.phoneNumbers(workspace)} label="Phone numbers" icon={<Phone size={16} />} />
          <NavLink href={paths.imports(workspace)} label="Imports" icon={<Upload size={16} />} />
          <NavLink href={paths.messages(workspace)} label="Messages" icon={<MessageSquare size={16} />} />
          <NavLink href={paths.calls(workspace)} label="Calls" icon={<PhoneCall size={16} />} />
          <NavLink href={paths.activity(workspace)} label="Activity" icon={<History size={16} />} />
        </>
      ) : null}
      <div className="mt-auto">
        <NavLink href={paths.workspaces} under="/settings" label="Settings" icon={<Settings size={16} />} />
      </div>
    </nav>
  );
}
