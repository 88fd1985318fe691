import Link from "next/link";
import { cx } from "@/components/ui/class-names";
import { paths } from "@/lib/paths";
import { providerGroups } from "@/lib/providers/registry";
import { ProviderMark } from "./provider-mark";

/** Every way to add a number, beside the form of the current one. */
export function ProviderRail({ workspace, current }: { workspace: string; current: string }) {
  return (
    <nav
      aria-label="Ways to add a number"
      className="row-span-2 border-r border-hairline px-3 py-3 max-md:hidden xl:row-span-1"
    >
      {providerGroups().map(({ group, providers }) => (
        <section key={group} className="mb-3">
          <h2 className="px-2 py-1 text-xs text-text-3">{group}</h2>
          <ul className="grid gap-0.5">
            {providers.map((provider) => (
              <li key={provider.slug}>
                <RailLink workspace={workspace} provider={provider} isCurrent={provider.slug === current} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

type RailLinkProps = {
  workspace: string;
  provider: { slug: string; label: string; oneLiner: string; mark: string };
  isCurrent: boolean;
};

function RailLink({ workspace, provider, isCurrent }: RailLinkProps) {
  return (
    <Link
      href={paths.importForm(workspace, provider.slug)}
      aria-current={isCurrent ? "page" : undefined}
      className={cx(
        "flex items-center gap-2.5 rounded-sm p-2 transition-colors duration-(--dur-1)",
        isCurrent ? "bg-selected" : "hover:bg-hover",
      )}
    >
      <ProviderMark mark={provider.mark} current={isCurrent} />
      <span className="min-w-0">
        <span className={cx("block font-medium", isCurrent && "text-accent-text")}>{provider.label}</span>
        <span className="block truncate text-xs text-text-3">{provider.oneLiner}</span>
      </span>
    </Link>
  );
}
