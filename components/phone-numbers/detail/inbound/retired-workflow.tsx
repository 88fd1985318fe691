import { Banner } from "@/components/ui/banner";

/** Workflows are shown and never offered; this is the way out. */
export function RetiredWorkflow({ id }: { id: string }) {
  return (
    <Banner tone="warn" title="This number points to a retired workflow, so nobody answers.">
      Vapi no longer runs workflows. Choose an assistant, a squad or the server URL and save: that takes the workflow
      off. Its id is <code className="font-mono text-xs">{id}</code>.
    </Banner>
  );
}
