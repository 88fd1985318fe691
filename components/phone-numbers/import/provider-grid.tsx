import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { paths } from "@/lib/paths";
import { providerGroups } from "@/lib/providers/registry";
import { ProviderMark } from "./provider-mark";

/** The first question: where does the number come from? */
export function ProviderGrid({ workspace }: { workspace: string }) {
  return (
    <div className="grid max-w-(--dialog-wide) gap-8 px-(--page-pad) py-6 max-md:px-4">
      {providerGroups().map(({ group, providers }) => (
        <section key={group} aria-labelledby={idOf(group)}>
          <h2 id={idOf(group)} className="mb-3 text-md font-semibold">
            {group}
          </h2>
          <ul className="grid gap-3 md:grid-cols-2">
            {providers.map((provider) => (
              <li key={provider.slug}>
                <Link
                  href={paths.importForm(workspace, provider.slug)}
                  className="flex h-full items-start gap-3 rounded-md border border-hairline bg-surface p-4 transition-colors duration-(--dur-1) hover:bg-hover"
                >
                  <ProviderMark mark={provider.mark} />
                  <span className="min-w-0 flex-1">
                    <span className="block font-medium">{provider.label}</span>
                    <span className="mt-0.5 block text-text-2">{provider.intro}</span>
                  </span>
                  <ChevronRight size={16} aria-hidden="true" className="mt-0.5 shrink-0 text-text-3" />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function idOf(group: string): string {
  return group.toLowerCase().replaceAll(" ", "-");
}
